package id.antrean.cli;

import java.io.PrintWriter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** Where a command prints: the terminal, or what a test put in its place. */
final class Output {
    /** Who changed something, where it was changed by a command. */
    static final String COMMAND_LINE = "command-line";

    private Output() {}

    static PrintWriter of(@Nullable CommandSpec spec) {
        return Objects.requireNonNull(spec, "filled in by picocli")
                .commandLine()
                .getOut();
    }

    static PrintWriter errors(@Nullable CommandSpec spec) {
        return Objects.requireNonNull(spec, "filled in by picocli")
                .commandLine()
                .getErr();
    }

    /** One sentence about what did not go well, and the exit code that says so. */
    static int failed(@Nullable CommandSpec spec, String sentence) {
        errors(spec).println("antrean: " + sentence);
        return Failures.FAILED;
    }

    /** For a command that needs one of its own commands. */
    static void usage(@Nullable CommandSpec spec) {
        Objects.requireNonNull(spec, "filled in by picocli").commandLine().usage(of(spec));
    }
}
