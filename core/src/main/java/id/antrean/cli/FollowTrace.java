package id.antrean.cli;

import id.antrean.cli.Failures.Mistake;
import id.antrean.trace.TraceTree;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Where did a request's time go? */
@Command(
        name = "trace",
        header = "Draws the steps of one followed request from JSON logs: when each began, and how long it took.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  antrean trace 4bf92f3577b34da6a3ce929d0e0e4736 kiosk-api.log display.log",
            "  journalctl -u antrean -o cat | antrean trace 4bf92f3577b34da6a3ce929d0e0e4736",
        })
final class FollowTrace implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec; // filled in by picocli

    @Parameters(index = "0", paramLabel = "TRACE", description = "Its id, 32 digits: field traceId of each line.")
    private String trace = "";

    @Parameters(index = "1..*", paramLabel = "LOG", arity = "0..*", description = "Files. Default: what is piped in.")
    private List<Path> logs = List.of();

    @Override
    public Integer call() {
        var picture = logs.isEmpty() ? piped() : ofFiles();
        if (picture.isEmpty()) return Output.failed(spec, "no step of " + trace + " is in there.");
        picture.forEach(Output.of(spec)::println);
        return 0;
    }

    private List<String> piped() {
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        return TraceTree.read(in.lines(), trace).picture();
    }

    private List<String> ofFiles() {
        try (var lines = logs.stream().flatMap(FollowTrace::lines)) {
            return TraceTree.read(lines, trace).picture();
        }
    }

    @SuppressWarnings("StreamResourceLeak") // closed with the stream it is flattened into
    private static Stream<String> lines(Path log) {
        try {
            return Files.lines(log, StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new Mistake(log + " cannot be read: " + failure.getMessage());
        }
    }
}
