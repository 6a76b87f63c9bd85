package id.antrean.faults;

import id.antrean.history.AnsweredMeanwhile;
import id.antrean.history.Evidence;
import id.antrean.history.Exchange;
import id.antrean.history.Exchange.Outcome;
import id.antrean.history.Finding;
import id.antrean.history.Invariants;
import id.antrean.history.LogReading;
import id.antrean.history.Tried;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** A house under load, to which one fault after another happens; then everything is looked at. */
final class Run {
    private static final int NODES = 2;
    private static final int MALLS = 3;
    private static final long QUIET_MS = 400;
    private static final long SHOWN_SECONDS_MAX = 10;

    private final SplittableRandom random;
    private final Path directory;
    private final Means means;
    private final Consumer<String> say;
    private final Map<Fault, Integer> struck = new EnumMap<>(Fault.class);
    private final List<Finding> findings = new ArrayList<>();
    private Duration longest = Duration.ZERO;

    /**
     * What came of it.
     *
     * @param struck how often each fault happened
     * @param evidence what the checker looked at
     * @param longest from a fault until the house was whole again
     * @param notes on what happened
     * @param judged tries that had to be answered soon
     */
    record Result(
            Map<Fault, Integer> struck,
            List<Exchange> history,
            Evidence evidence,
            Duration longest,
            List<String> notes,
            long judged,
            List<Finding> findings) {
        long acknowledged() {
            return history.stream().filter(it -> it.outcome() == Outcome.OK).count();
        }

        Map<String, Long> acknowledgedBySteps() {
            return history.stream()
                    .filter(it -> it.outcome() == Outcome.OK)
                    .collect(Collectors.groupingBy(Exchange::step, TreeMap::new, Collectors.counting()));
        }

        long triedMoreThanTwice() {
            return history.stream().filter(it -> it.tries() > 2).count();
        }

        long unresolved() {
            return history.stream()
                    .filter(it -> it.outcome() == Outcome.UNKNOWN)
                    .count();
        }
    }

    Run(long seed, Path directory, Means means, Consumer<String> say) {
        this.random = new SplittableRandom(seed);
        this.directory = directory;
        this.means = means;
        this.say = say;
    }

    /** These faults in turn, once each at least, and again until the time is over. */
    Result of(List<Fault> faults, Duration lasts, long msMin, long msMax) throws Exception {
        try (var house = House.open(directory, NODES, MALLS, means)) {
            var load = new Load(house.sender(), house.malls());
            var screens = house.watch();
            load.begin(random.split());
            long until = System.nanoTime() + lasts.toNanos();
            for (int i = 0; i < faults.size() || System.nanoTime() < until; i++) {
                TimeUnit.MILLISECONDS.sleep(QUIET_MS);
                strike(house, faults.get(i % faults.size()), random.nextLong(msMin, msMax));
            }
            TimeUnit.MILLISECONDS.sleep(QUIET_MS);
            load.end();
            return look(house, screens);
        }
    }

    private void strike(House house, Fault fault, long ms) throws Exception {
        long begun = System.nanoTime();
        try {
            fault.strike(house, random, ms);
            house.heal();
            house.awaitTickets();
        } catch (IOException notWhole) {
            findings.add(new Finding("the house becomes whole again", fault.key() + ": " + notWhole.getMessage()));
        }
        var took = Duration.ofNanos(System.nanoTime() - begun);
        if (took.compareTo(longest) > 0) longest = took;
        struck.merge(fault, 1, Integer::sum);
        say.accept("  " + fault.key() + ", whole again after " + took.toMillis() + " ms");
    }

    private Result look(House house, List<Watcher> screens) throws Exception {
        awaitShown(house, screens);
        var shown = screens.stream().map(Watcher::screen).toList();
        screens.forEach(Watcher::close);
        try (var connection = house.postgres().connect()) {
            var evidence = LogReading.read(connection, house.sender().history(), shown);
            findings.addAll(Invariants.check(evidence));
            findings.addAll(house.sender().inVain());
            long judged = judge(house, findings);
            findings.addAll(ChainHolds.check(house.postgres().address()));
            findings.addAll(ViewsAgree.check(house.postgres().address()));
            return new Result(struck, house.sender().history(), evidence, longest, house.notes(), judged, findings);
        }
    }

    /** How those fared who asked while the house was slow. */
    private static long judge(House house, List<Finding> findings) {
        var tries = house.sender().tries();
        findings.addAll(AnsweredMeanwhile.check(tries, house.times()));
        long judged = 0;
        for (var time : house.times()) {
            var these = time.of(tries);
            judged += these.size();
            house.note("%s: in %.1f s tries by the status of their answer (0 for none) %s; the slowest took %d ms"
                    .formatted(
                            time.what(),
                            (time.until() - time.from()) / 1e9,
                            these.stream()
                                    .collect(Collectors.groupingBy(Tried::status, TreeMap::new, Collectors.counting())),
                            these.stream()
                                    .mapToLong(it -> it.took().toMillis())
                                    .max()
                                    .orElse(0)));
        }
        return judged;
    }

    /** Until each screen has been told of the last call of its mall; one that is not is a finding. */
    static void awaitShown(House house, List<Watcher> screens) throws Exception {
        long head;
        try (var connection = house.postgres().connect();
                var query = connection.prepareStatement("SELECT position FROM log_head");
                var row = query.executeQuery()) {
            row.next();
            head = row.getLong(1);
        }
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(SHOWN_SECONDS_MAX);
        while (screens.stream().anyMatch(screen -> screen.seen() < head - MALLS * 20L) && System.nanoTime() < until)
            Thread.sleep(50);
        Thread.sleep(500); // the last pictures
    }
}
