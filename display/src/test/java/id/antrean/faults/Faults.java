package id.antrean.faults;

import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** {@code ./antrean faults [--minutes N] [--only NAME,NAME] [--seed S]}. */
final class Faults {
    private static final String USAGE =
            "faults [--minutes N] [--only NAME,NAME] [--seed S]: breaks things under load, and looks whether anything was lost.";
    private static final long MS_MIN = 1_000;
    private static final long MS_MAX = 20_000;
    private static final int WRONG_USAGE = 2;

    private Duration lasts = Duration.ofMinutes(60);
    private long seed = System.nanoTime();
    private List<Fault> only = List.of(Fault.values());

    private Faults() {}

    public static void main(String[] args) throws Exception {
        var faults = new Faults();
        if (!faults.understood(args)) {
            System.err.println(USAGE);
            System.err.println("NAME is one of "
                    + Arrays.stream(Fault.values()).map(Fault::key).collect(Collectors.joining(", ")) + ".");
            System.exit(WRONG_USAGE);
        }
        System.exit(faults.run() ? 0 : 1);
    }

    private boolean understood(String[] args) {
        try {
            for (int i = 0; i < args.length; i += 2) {
                var value = args[i + 1];
                switch (args[i]) {
                    case "--minutes" -> lasts = Duration.ofSeconds((long) (60 * Double.parseDouble(value)));
                    case "--seed" -> seed = Long.parseLong(value);
                    case "--only" ->
                        only = Arrays.stream(value.split(","))
                                .map(Faults::named)
                                .toList();
                    default -> {
                        return false;
                    }
                }
            }
            return !lasts.isNegative();
        } catch (IllegalArgumentException | IndexOutOfBoundsException wrong) {
            return false;
        }
    }

    private static Fault named(String key) {
        return Fault.valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private boolean run() throws Exception {
        var means = Means.here();
        var faults = new ArrayList<Fault>();
        for (var fault : only) {
            var missing = means.missing(fault);
            if (missing.isEmpty()) faults.add(fault);
            else System.out.println("Not run: " + fault.key() + ", for " + missing.get() + ".");
        }
        if (faults.isEmpty()) return false;
        var directory = Files.createTempDirectory("antrean-faults");
        System.out.printf("Seed %d, %d min, logs in %s ...%n", seed, lasts.toMinutes(), directory);
        var used = means.neededBy(faults);
        var run = new Run(seed, directory, used, System.out::println);
        var result = run.of(faults, lasts, MS_MIN, MS_MAX);
        report(result);
        return result.findings().isEmpty();
    }

    private void report(Run.Result result) {
        System.out.printf(
                "%d requests, %d acknowledged; %d needed more than one retry, %d never had an answer.%n",
                result.history().size(), result.acknowledged(), result.triedMoreThanTwice(), result.unresolved());
        System.out.println("Acknowledged: " + result.acknowledgedBySteps());
        result.struck().forEach((fault, times) -> System.out.printf("  %s: %d%n", fault.key(), times));
        result.notes().forEach(note -> System.out.println("  " + note));
        var evidence = result.evidence();
        System.out.printf(
                "Longest until whole again: %d ms.%nThe checker (seed %d) held %d requests, %d kept answers and %d"
                        + " screens against %d events, and each view against a replay.%n",
                result.longest().toMillis(),
                seed,
                result.history().size(),
                evidence.kept().size(),
                evidence.screens().size(),
                evidence.rows().size());
        result.findings().forEach(finding -> System.out.println("FOUND " + finding));
        System.out.println(
                result.findings().isEmpty() ? "Nothing was lost, and nothing was done twice." : "Faults were found.");
    }
}
