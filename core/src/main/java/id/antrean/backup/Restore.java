package id.antrean.backup;

import id.antrean.eventlog.EventCodec;
import id.antrean.eventlog.LogExport;
import id.antrean.eventlog.LogImport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/** Puts a house back from its file, and shows that it is the same one. */
public final class Restore {
    private final DataSource source;
    private final EventCodec codec;

    /**
     * What was put back.
     *
     * @param digest SHA-256 of the log, as it was when the file was written
     * @param whole whether no part of the log is archived in other files
     */
    public record Restored(long last, long events, long rows, String digest, boolean whole, List<View> views) {}

    /** How a view stood when the file was written. */
    public record View(String name, int shape, Map<String, id.antrean.eventlog.RowDigest> tables) {}

    /** What came of holding a view against the file. */
    public sealed interface Proof {
        /** So many rows, the same ones. */
        record Same(long rows) implements Proof {}

        /** The views' tables have another shape in this program: nothing to compare. */
        record OtherShape(int then, int now) implements Proof {}

        /** One sentence for each table that differs. */
        record Differs(List<String> how) implements Proof {}
    }

    public Restore(DataSource source, EventCodec codec) {
        this.source = source;
        this.codec = codec;
    }

    /**
     * Reads a back-up into the database: all of it, or nothing.
     *
     * @throws DamagedFile if the file is not whole; nothing was changed
     * @throws IllegalStateException if the database is not empty; nothing was changed
     */
    public Restored from(Path file, Progress progress) {
        var head = LogFileReader.head(file);
        if (!head.kind().equals("backup")) throw new DamagedFile(file + " is no back-up but an " + head.kind() + ".");
        LogFileReader.check(file);
        try (var into = LogImport.into(source, codec)) {
            var read = LogFileReader.read(
                    file,
                    event -> {
                        into.add(event);
                        if (event.position() % Progress.EVERY == 0) progress.at(event.position(), head.last());
                    },
                    row -> into.row(row.table(), row.json()));
            into.commit(head.last(), head.archived().isEmpty());
            var views = read.views().stream()
                    .map(view -> new View(view.name(), view.shape(), view.tables()))
                    .toList();
            return new Restored(
                    head.last(),
                    read.end().events(),
                    read.end().rows(),
                    read.end().log(),
                    head.archived().isEmpty(),
                    views);
        }
    }

    /** Holds a view that was made again from the restored log against the file. */
    public Proof prove(View then) {
        try (var export = LogExport.open(source, codec)) {
            var now = export.view(then.name()).orElseThrow();
            if (now.shape() != then.shape()) return new Proof.OtherShape(then.shape(), now.shape());
            var how = new ArrayList<String>();
            var names = new TreeMap<>(then.tables());
            names.putAll(now.tables());
            for (var table : names.keySet()) {
                var before = then.tables().get(table);
                var after = now.tables().get(table);
                if (before != null && before.equals(after)) continue;
                how.add("%s had %s and has %s".formatted(table, before, after));
            }
            if (!how.isEmpty()) return new Proof.Differs(how);
            return new Proof.Same(
                    now.tables().values().stream().mapToLong(it -> it.rows()).sum());
        }
    }
}
