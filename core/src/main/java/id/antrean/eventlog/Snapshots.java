package id.antrean.eventlog;

import java.util.Optional;
import javax.sql.DataSource;

/** What streams came to, kept so that a restart need not read all of them. Losing them loses nothing but time. */
public final class Snapshots {
    private final SnapshotTable table;
    private final EventCodec codec;

    /** @param version of the stream's last event that is in it */
    public record Snapshot<T>(int version, T state) {}

    public Snapshots(DataSource source, EventCodec codec) {
        this.table = new SnapshotTable(source);
        this.codec = codec;
    }

    /**
     * The last one kept of a stream.
     *
     * @param revision of the state's shape; one kept in another shape is as good as none
     */
    public <T> Optional<Snapshot<T>> find(String stream, int revision, Class<T> type) {
        return table.find(stream, revision).map(row -> new Snapshot<>(row.version(), codec.value(row.payload(), type)));
    }

    /** Keeps one in place of an older one; of a stream that is not there, nothing. */
    public void keep(String stream, int version, int revision, Object state) {
        table.keep(stream, version, revision, codec.text(state));
    }
}
