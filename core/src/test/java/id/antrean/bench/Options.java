package id.antrean.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** What every benchmark may be told, and how it ends: 0 when it has measured, whatever came of it; 1 when it could not. */
public final class Options {
    private static final int ROUNDS = 5;
    private static final int ROUNDS_SHORT = 2;
    private static final int SECONDS = 4;
    private static final int SECONDS_SHORT = 2;
    private static final int COULD_NOT_MEASURE = 1;

    @Option(names = "--rounds", paramLabel = "N", description = "Rounds that are counted; usually 5, 2 with --short.")
    private @Nullable Integer rounds;

    @Option(names = "--seconds", paramLabel = "N", description = "Of one measurement; usually 4, 2 with --short.")
    private @Nullable Integer seconds;

    @Option(names = "--short", description = "A trial: fewer and shorter rounds, smaller amounts.")
    private boolean quick;

    @Option(names = "--profile", description = "Says where the time goes: the hottest methods, and what is waited for.")
    private boolean profile;

    /** For a benchmark that is started by its {@code main}. */
    public static void run(Callable<Integer> bench, String... typed) {
        quiet();
        System.exit(new CommandLine(bench)
                .setUsageHelpWidth(100)
                .setExecutionExceptionHandler((failure, line, parsed) -> {
                    failure.printStackTrace(line.getErr());
                    line.getErr().println("Could not measure: " + failure.getMessage());
                    return COULD_NOT_MEASURE;
                })
                .execute(typed));
    }

    /** What a contender logs when it is cut off in the middle is no news. */
    static void quiet() {
        if (LoggerFactory.getLogger("ROOT") instanceof Logger root)
            root.getLoggerContext().getLoggerList().forEach(logger -> logger.setLevel(Level.ERROR));
    }

    /** One or more. */
    public int rounds() {
        return Math.max(1, rounds != null ? rounds : quick ? ROUNDS_SHORT : ROUNDS);
    }

    /** How long one measurement of one contender lasts. */
    public Duration lasts() {
        return Duration.ofSeconds(Math.max(1, seconds != null ? seconds : quick ? SECONDS_SHORT : SECONDS));
    }

    /** Whether it is a trial: what is large may be smaller then. */
    public boolean quick() {
        return quick;
    }

    public boolean profile() {
        return profile;
    }
}
