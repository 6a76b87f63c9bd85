package id.antrean.doctor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Looks at several things at once, each within a bounded time, and tells them in the order they were asked for. */
public final class Examination {
    /** For both servers' ports, one after the other. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Map<String, Look> looks = new LinkedHashMap<>();

    /** May fail or hang: then that is what is found. */
    @FunctionalInterface
    public interface Look {
        List<Finding> look() throws Exception;
    }

    /** @param what in a word or two */
    public Examination add(String what, Look look) {
        looks.put(what, look);
        return this;
    }

    /** Takes as long as the slowest look, at most 10 s. */
    public List<Finding> findings() {
        var under = new LinkedHashMap<String, FutureTask<List<Finding>>>();
        looks.forEach((what, look) -> {
            var task = new FutureTask<>(look::look);
            under.put(what, task);
            Thread.ofPlatform().daemon().name("look-at-" + what).start(task);
        });
        long until = System.nanoTime() + PATIENCE.toNanos();
        var findings = new ArrayList<Finding>();
        under.forEach((what, task) -> findings.addAll(result(what, task, until)));
        return List.copyOf(findings);
    }

    private static List<Finding> result(String what, FutureTask<List<Finding>> task, long until) {
        try {
            return task.get(Math.max(0, until - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException slow) {
            return List.of(Finding.wrong(
                    what,
                    "no answer within " + PATIENCE.toSeconds() + " s",
                    "Something does not answer: look at the network and the load of this machine."));
        } catch (ExecutionException failure) {
            return List.of(Finding.wrong(
                    what,
                    "could not be looked at: " + String.valueOf(failure.getCause()),
                    "Report this, with the version of the program."));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }
}
