package id.antrean.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;

/**
 * Several things measured in turn, round after round, forwards and backwards: what the machine does to one of them in
 * the course of the run it does to all.
 */
public final class Interleaved<R> {
    private final Map<String, Callable<R>> work = new LinkedHashMap<>();
    private final Map<String, List<R>> measured = new LinkedHashMap<>();

    /** @param name by which it is asked for afterwards */
    public Interleaved<R> add(String name, Callable<R> measurement) {
        work.put(name, measurement);
        return this;
    }

    /** One round that is not counted, and then so many that are. */
    public Interleaved<R> run(int rounds, Report report) throws Exception {
        for (int round = 0; round <= rounds; round++) {
            var names = new ArrayList<>(work.keySet());
            for (var name : round % 2 == 0 ? names : names.reversed()) {
                var result = Objects.requireNonNull(work.get(name)).call();
                report.say("  %s  %s: %s".formatted(round == 0 ? "warm-up" : "round " + round, name, result));
                if (round > 0)
                    measured.computeIfAbsent(name, it -> new ArrayList<>()).add(result);
            }
        }
        return this;
    }

    /** The work itself, for a profile. */
    public Callable<R> again(String name) {
        return Objects.requireNonNull(work.get(name), name);
    }

    public boolean has(String name) {
        return measured.containsKey(name);
    }

    public List<R> of(String name) {
        return Objects.requireNonNull(measured.get(name), name);
    }

    /** One figure of it, once a round. */
    public Finding.Series series(String name, String unit, ToDoubleFunction<R> figure) {
        return new Finding.Series(
                name, unit, of(name).stream().map(figure::applyAsDouble).toList());
    }
}
