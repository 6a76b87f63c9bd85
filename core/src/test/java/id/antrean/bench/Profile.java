package id.antrean.bench;

import id.antrean.database.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import jdk.jfr.Configuration;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/**
 * Where the time goes: what the processors do, by Flight Recorder, in our own methods and below them; and what the
 * database's connections wait for meanwhile.
 */
public final class Profile {
    private static final int SHOWN = 12;
    private static final String NOBODY = "(none)";

    private Profile() {}

    /** Runs it once more, and says where the time went. */
    public static <R> R of(Report report, String what, Database database, Callable<R> work) throws Exception {
        var file = Files.createTempFile("bench", ".jfr");
        try (var recording = new Recording(Configuration.getConfiguration("profile"));
                var waits = new DatabaseWaits(database)) {
            long used = Cpu.ofThisProgram();
            long usedByDatabase = Cpu.ofDatabase(database);
            long begun = System.nanoTime();
            recording.start();
            var result = work.call();
            recording.stop();
            double seconds = (System.nanoTime() - begun) / 1e9;
            recording.dump(file);
            report.say("");
            report.say("Where the time goes, " + what + ": " + result);
            report.say("  processors: program %.2f, database %.2f"
                    .formatted(
                            (Cpu.ofThisProgram() - used) / 1e6 / seconds,
                            (Cpu.ofDatabase(database) - usedByDatabase) / 1e6 / seconds));
            waits.tell(report);
            tell(report, file);
            return result;
        } finally {
            Files.delete(file);
        }
    }

    /** What a recording has sampled. */
    static void tell(Report report, Path file) throws IOException {
        var samples = samples(file);
        report.say("  %,d samples of the program's threads".formatted(samples.size()));
        tell(report, "by layer", samples, Profile::layer);
        tell(report, "our innermost method", samples, stack -> innermost(stack, "id.antrean."));
        tell(report, "innermost method", samples, stack -> method(stack.getFirst()));
    }

    private static List<List<RecordedFrame>> samples(Path file) throws IOException {
        var samples = new ArrayList<List<RecordedFrame>>();
        try (var events = new RecordingFile(file)) {
            while (events.hasMoreEvents()) {
                var event = events.readEvent();
                if (isSample(event)) samples.add(event.getStackTrace().getFrames());
            }
        }
        return samples;
    }

    private static boolean isSample(RecordedEvent event) {
        return event.getEventType().getName().equals("jdk.ExecutionSample")
                && event.getStackTrace() != null
                && !event.getStackTrace().getFrames().isEmpty();
    }

    private static void tell(
            Report report, String title, List<List<RecordedFrame>> samples, Function<List<RecordedFrame>, String> by) {
        Map<String, Integer> counts = new HashMap<>();
        samples.forEach(stack -> counts.merge(by.apply(stack), 1, Integer::sum));
        report.say("  " + title + ":");
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
                .limit(SHOWN)
                .forEach(line -> report.say(
                        "    %5.1f %%  %s".formatted(100.0 * line.getValue() / samples.size(), line.getKey())));
    }

    /** Whose work it is: of the innermost frame that is anybody's in particular. */
    private static String layer(List<RecordedFrame> stack) {
        return stack.stream()
                .map(frame -> frame.getMethod().getType().getName())
                .flatMap(type -> Layers.of(type).stream())
                .findFirst()
                .orElse(NOBODY);
    }

    private static String innermost(List<RecordedFrame> stack, String prefix) {
        return stack.stream()
                .filter(frame -> frame.getMethod().getType().getName().startsWith(prefix))
                .findFirst()
                .map(Profile::method)
                .orElse(NOBODY);
    }

    private static String method(RecordedFrame frame) {
        return frame.getMethod().getType().getName() + "." + frame.getMethod().getName();
    }
}
