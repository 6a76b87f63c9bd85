package id.antrean.faults;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code ./antrean faults [--minutes N] [--only NAME] [--seed S]}. */
final class Faults {
    private static final String USAGE =
            "faults [--minutes N] [--only NAME] [--seed S]: breaks things under load, and looks whether anything was lost.";
    private static final long MS_MIN = 1_000;
    private static final long MS_MAX = 20_000;
    private static final int WRONG_USAGE = 2;

    private Duration lasts = Duration.ofMinutes(5);
    private long seed = System.nanoTime();
    private Optional<Fault> only = Optional.empty();

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
                    case "--only" -> only = Optional.of(named(value));
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
        var clock = clockLibrary();
        var faults = new ArrayList<>(only.map(List::of).orElse(List.of(Fault.values())));
        if (clock.isEmpty() && faults.remove(Fault.CLOCK_JUMP))
            System.out.println("not run: clock-jump, for libfaketime is not installed (apt-get install faketime)");
        if (faults.isEmpty()) return false;
        var directory = Files.createTempDirectory("antrean-faults");
        System.out.printf("Seed %d, %d min, logs in %s ...%n", seed, lasts.toMinutes(), directory);
        var run = new Run(seed, directory, clock.orElse(null), System.out::println);
        var result = run.of(faults, lasts, MS_MIN, MS_MAX);
        report(result);
        return result.findings().isEmpty();
    }

    private static void report(Run.Result result) {
        System.out.printf(
                "%d requests, %d acknowledged, %d events; %d needed more than one retry, %d never had an answer.%n",
                result.history().size(),
                result.acknowledged(),
                result.events(),
                result.triedMoreThanTwice(),
                result.unresolved());
        result.struck().forEach((fault, times) -> System.out.printf("  %s: %d%n", fault.key(), times));
        System.out.printf(
                "Longest until whole again: %d ms.%n", result.longest().toMillis());
        result.findings().forEach(finding -> System.out.println("FOUND " + finding));
        System.out.println(
                result.findings().isEmpty() ? "Nothing was lost, and nothing was done twice." : "Faults were found.");
    }

    /** Where Debian and others put it. */
    static Optional<Path> clockLibrary() {
        return Stream.of("/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu", "/usr/lib64", "/usr/lib")
                .map(folder -> Path.of(folder, "faketime", "libfaketimeMT.so.1"))
                .filter(Files::exists)
                .findFirst();
    }
}
