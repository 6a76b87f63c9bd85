package id.antrean.eventlog;

import java.util.Optional;
import javax.sql.DataSource;

/** One row for each stream that has a snapshot. */
final class SnapshotTable extends SqlTable {
    record Row(int version, String payload) {}

    SnapshotTable(DataSource source) {
        super(source);
    }

    Optional<Row> find(String stream, int revision) {
        return reading(connection -> {
            try (var query = connection.prepareStatement("""
                    SELECT n.version, n.payload FROM snapshot n JOIN stream s ON s.id = n.stream
                    WHERE s.name = ? AND n.revision = ?""")) {
                query.setString(1, stream);
                query.setInt(2, revision);
                try (var rows = query.executeQuery()) {
                    return rows.next() ? Optional.of(new Row(rows.getInt(1), rows.getString(2))) : Optional.empty();
                }
            }
        });
    }

    /** An older version or one in another shape gives way. */
    void keep(String stream, int version, int revision, String payload) {
        inTransaction(connection -> {
            try (var insert = connection.prepareStatement("""
                    INSERT INTO snapshot (stream, version, revision, payload)
                    SELECT id, ?, ?, ? FROM stream WHERE name = ?
                    ON CONFLICT (stream) DO UPDATE
                    SET version = EXCLUDED.version, revision = EXCLUDED.revision, payload = EXCLUDED.payload
                    WHERE snapshot.version < EXCLUDED.version OR snapshot.revision <> EXCLUDED.revision""")) {
                insert.setInt(1, version);
                insert.setShort(2, (short) revision);
                insert.setString(3, payload);
                insert.setString(4, stream);
                return insert.executeUpdate();
            }
        });
    }
}
