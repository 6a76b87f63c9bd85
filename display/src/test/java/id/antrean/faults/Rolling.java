package id.antrean.faults;

import id.antrean.history.Exchange;
import id.antrean.history.Exchange.Outcome;
import id.antrean.history.Finding;
import id.antrean.history.Invariants;
import id.antrean.history.LogReading;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * {@code ./antrean check rolling [--rounds N] [--seed S]}: three nodes on one PostgreSQL under load, of which one after
 * another is stopped by SIGTERM and started again. Its clients know all three and try once more, elsewhere.
 */
final class Rolling {
    private static final String USAGE =
            "check rolling [--rounds N] [--seed S]: restarts three nodes one after another under load.";
    private static final int NODES = 3;
    private static final int MALLS = 3;
    private static final int TRIES = 2;
    private static final int ROUNDS_MAX = 1_000;
    private static final long UNDISTURBED_MS = 1_500;
    private static final int WRONG_USAGE = 2;

    private final SplittableRandom random;
    private final Path directory;
    private final Consumer<String> say;

    Rolling(long seed, Path directory, Consumer<String> say) {
        this.random = new SplittableRandom(seed);
        this.directory = directory;
        this.say = say;
    }

    /**
     * What came of it.
     *
     * @param reads beside the requests of the history
     */
    record Result(List<Exchange> history, Sender.Reads reads, int events, List<Finding> findings) {
        long requests() {
            return history.size() + reads.all();
        }

        long retried() {
            return history.stream().filter(it -> it.tries() > 1).count() + reads.retried();
        }

        /** Those a client noticed that tries once more. */
        long noticed() {
            return history.stream()
                            .filter(it -> it.outcome() == Outcome.UNKNOWN)
                            .count()
                    + reads.lost();
        }

        boolean isGood() {
            return noticed() == 0 && findings.isEmpty();
        }
    }

    /** @param restarts how many, each of the next node */
    Result of(int restarts) throws Exception {
        try (var house = House.open(directory, NODES, MALLS, Means.NONE)) {
            var sender = new Sender(house.nodes(), TRIES);
            var load = new Load(sender, house.malls());
            var screens = house.watch();
            load.begin(random.split());
            for (int i = 0; i < restarts; i++) {
                TimeUnit.MILLISECONDS.sleep(UNDISTURBED_MS);
                restart(house.nodes().get(i % NODES));
            }
            TimeUnit.MILLISECONDS.sleep(UNDISTURBED_MS);
            load.end();
            Run.awaitShown(house, screens);
            var shown = screens.stream().map(Watcher::screen).toList();
            screens.forEach(Watcher::close);
            try (var connection = house.postgres().connect()) {
                var evidence = LogReading.read(connection, sender.history(), shown);
                var findings = new ArrayList<>(Invariants.check(evidence));
                findings.addAll(sender.inVain());
                return new Result(
                        sender.history(), sender.reads(), evidence.rows().size(), findings);
            }
        }
    }

    private void restart(Node node) throws Exception {
        long begun = System.nanoTime();
        long stoppedMs = node.stop().toMillis();
        node.begin();
        node.awaitReady();
        say.accept("  %s: stopped in %d ms, ready again after %d ms"
                .formatted(node.name(), stoppedMs, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun)));
    }

    public static void main(String[] args) throws Exception {
        int rounds = 1;
        long seed = System.nanoTime();
        try {
            for (int i = 0; i < args.length; i += 2) {
                switch (args[i]) {
                    case "--rounds" -> rounds = Math.clamp(Integer.parseInt(args[i + 1]), 1, ROUNDS_MAX);
                    case "--seed" -> seed = Long.parseLong(args[i + 1]);
                    default -> throw new IllegalArgumentException(args[i]);
                }
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException wrong) {
            System.err.println(USAGE);
            System.exit(WRONG_USAGE);
        }
        var directory = Files.createTempDirectory("antrean-rolling");
        System.out.printf("Seed %d, %d nodes, %d rounds, logs in %s ...%n", seed, NODES, rounds, directory);
        var result = new Rolling(seed, directory, System.out::println).of(rounds * NODES);
        report(result);
        System.exit(result.isGood() ? 0 : 1);
    }

    private static void report(Result result) {
        System.out.printf(
                "%d requests, %d events; %d needed their one retry, %d were noticed by a client with one retry.%n",
                result.requests(), result.events(), result.retried(), result.noticed());
        result.findings().forEach(finding -> System.out.println("FOUND " + finding));
        System.out.println(
                result.isGood()
                        ? "Nobody noticed, nothing was lost, and nothing was done twice."
                        : "Not as it should be.");
    }
}
