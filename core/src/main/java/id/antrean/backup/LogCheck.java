package id.antrean.backup;

import id.antrean.eventlog.ChainCheck;
import id.antrean.eventlog.EventCodec;
import id.antrean.eventlog.LogExport;
import id.antrean.eventlog.RawEvent;
import id.antrean.eventlog.Seal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Holds a log against what it must be: each event there, in its place, and understood by this program. */
public final class LogCheck {
    private LogCheck() {}

    /**
     * What was found.
     *
     * @param digest SHA-256 of the log up to {@code last}: the one that a back-up of it prints
     * @param chained null for a file
     * @param views by name: how many rows, and the tables' digests
     */
    public record Found(
            long last, long events, String digest, @Nullable Chained chained, Map<String, LogExport.View> views) {}

    /**
     * All events behind a position are what was written there.
     *
     * @param after 0 where the whole log is chained
     */
    public record Chained(long after, Seal newest) {}

    /**
     * Reads a file to its end.
     *
     * @throws DamagedFile if anything is wrong with it, an event included that this program does not understand
     */
    public static Found file(Path file, EventCodec codec) {
        var read = LogFileReader.check(file);
        LogFileReader.read(file, event -> understood(event, codec), row -> {});
        return new Found(read.head().last(), read.end().events(), read.end().log(), null, Map.of());
    }

    /**
     * Reads the whole log of a house that may be at work.
     *
     * @param noted what somebody wrote down of it once; null for nothing
     * @throws DamagedFile if a position is missing, or an event is not understood, or is not what was written
     * @throws IllegalArgumentException if what was noted cannot be held against this log
     */
    public static Found database(
            DataSource source, EventCodec codec, @Nullable Seal noted, List<String> views, Progress progress) {
        try (var export = LogExport.open(source, codec)) {
            long head = export.head();
            var archived = export.archived();
            var chain = export.chain();
            if (noted != null) held(() -> chain.hold(noted));
            var digest = new LogDigest();
            var seen = new long[] {0, 0};
            export.events(1, head, event -> {
                if (event.position() != seen[0] + 1 && archived.isEmpty()) {
                    throw new DamagedFile(
                            "The log is damaged: position " + event.position() + " comes after " + seen[0] + ".");
                }
                understood(event, codec);
                held(() -> chain.next(event));
                digest.add(LogFileWriter.line(event));
                seen[0] = event.position();
                seen[1]++;
                if (event.position() % Progress.EVERY == 0) progress.at(event.position(), head);
            });
            if (seen[0] != head)
                throw new DamagedFile("The log is damaged: it ends at " + seen[0] + ", not at " + head);
            chain.end();
            var found = new TreeMap<String, LogExport.View>();
            for (var view : views) export.view(view).ifPresent(it -> found.put(view, it));
            return new Found(head, seen[1], digest.hex(), new Chained(chain.first(), chain.newest()), found);
        }
    }

    private static void held(Runnable check) {
        try {
            check.run();
        } catch (ChainCheck.Broken broken) {
            throw new DamagedFile("The log was changed after it was written: " + broken.getMessage() + ".", broken);
        }
    }

    private static void understood(RawEvent event, EventCodec codec) {
        try {
            codec.decode(event.type(), event.revision(), event.payload());
        } catch (RuntimeException e) {
            throw new DamagedFile("Position " + event.position() + " cannot be read: " + e.getMessage(), e);
        }
    }
}
