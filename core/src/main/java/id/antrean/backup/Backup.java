package id.antrean.backup;

import id.antrean.eventlog.EventCodec;
import id.antrean.eventlog.LogExport;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * Writes a house into a file while it works: the log up to a position, what is truth beside it, and what its views held
 * at that position, so that a restored house can be held against it.
 */
public final class Backup {
    /** A view that is further behind the log is left out of the file rather than the events it lacks. */
    private static final long BEHIND_MOST = 10_000;

    private final DataSource source;
    private final EventCodec codec;
    private final List<String> views;

    /**
     * What was written.
     *
     * @param last position of the last event in the file
     * @param digest SHA-256 of the log up to it
     * @param unproven views whose state is not in the file, since they stand far behind the log
     */
    public record Written(long last, long events, long rows, String digest, List<String> unproven) {}

    public Backup(DataSource source, EventCodec codec, List<String> views) {
        this.source = source;
        this.codec = codec;
        this.views = views;
    }

    /**
     * @throws java.nio.file.FileAlreadyExistsException if there is such a file
     * @throws IOException if it cannot be written; nothing is left behind
     */
    public Written to(Path file, Instant now, Progress progress) throws IOException {
        try (var export = LogExport.open(source, codec)) {
            var standing = new LinkedHashMap<String, LogExport.View>();
            for (var view : views) export.view(view).ifPresent(it -> standing.put(view, it));
            long head = export.head();
            long last = common(standing, head);
            try (var out = LogFileWriter.create(file, "backup", 1, last, now, export.archived())) {
                export.events(1, last, event -> {
                    out.event(event);
                    if (event.position() % Progress.EVERY == 0) progress.at(event.position(), last);
                });
                for (var table : LogExport.TABLES) export.rows(table, last, row -> out.row(table, row));
                standing.forEach((name, view) -> {
                    if (view.position() == last) out.view(name, view.shape(), view.tables());
                });
                var end = out.finish();
                return new Written(last, end.events(), end.rows(), end.log(), unproven(standing, last));
            }
        }
    }

    /** Where the views stand, if they all stand at one place near the head: then the file ends there, too. */
    private static long common(Map<String, LogExport.View> standing, long head) {
        var positions = standing.values().stream()
                .map(LogExport.View::position)
                .distinct()
                .toList();
        boolean near = positions.size() == 1 && head - positions.getFirst() <= BEHIND_MOST;
        return near ? positions.getFirst() : head;
    }

    private List<String> unproven(Map<String, LogExport.View> standing, long last) {
        return views.stream()
                .filter(name ->
                        !standing.containsKey(name) || standing.get(name).position() != last)
                .toList();
    }
}
