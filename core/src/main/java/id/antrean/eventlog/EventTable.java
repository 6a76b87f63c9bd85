package id.antrean.eventlog;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import javax.sql.DataSource;

/** Reads events. Every query goes along an index and ends after so many rows. */
final class EventTable extends SqlTable {
    static final String RECORDED_AT = "recordedAt";

    private static final String SELECT = """
            SELECT e.position, s.name, e.version, e.type, e.revision, e.payload, e.metadata
            FROM event e JOIN stream s ON s.id = e.stream\s""";

    private final EventCodec codec;

    private interface Parameters {
        void set(PreparedStatement query) throws SQLException;
    }

    EventTable(DataSource source, EventCodec codec) {
        super(source);
        this.codec = codec;
    }

    long head() {
        return reading(connection -> {
            try (var query = connection.prepareStatement("SELECT position FROM log_head");
                    var rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        });
    }

    List<Recorded<?>> after(long position, int limit) {
        return query(SELECT + "WHERE e.position > ? ORDER BY e.position LIMIT ?", query -> {
            query.setLong(1, position);
            query.setInt(2, limit);
        });
    }

    List<Recorded<?>> between(long first, long last) {
        return query(SELECT + "WHERE e.position BETWEEN ? AND ? ORDER BY e.position", query -> {
            query.setLong(1, first);
            query.setLong(2, last);
        });
    }

    List<Recorded<?>> ofStream(String stream, int afterVersion, int limit) {
        return query(SELECT + "WHERE s.name = ? AND e.version > ? ORDER BY e.version LIMIT ?", query -> {
            query.setString(1, stream);
            query.setInt(2, afterVersion);
            query.setInt(3, limit);
        });
    }

    List<Recorded<?>> lastOfStream(String stream) {
        return query(SELECT + "WHERE s.name = ? AND e.version = s.head", query -> query.setString(1, stream));
    }

    List<String> streams(String prefix) {
        return reading(connection -> {
            try (var query =
                    connection.prepareStatement("SELECT name FROM stream WHERE name >= ? AND name < ? ORDER BY name")) {
                query.setString(1, prefix);
                query.setString(2, prefix + '\uffff');
                try (var rows = query.executeQuery()) {
                    var names = new ArrayList<String>();
                    while (rows.next()) names.add(rows.getString(1));
                    return names;
                }
            }
        });
    }

    private List<Recorded<?>> query(String sql, Parameters parameters) {
        return reading(connection -> {
            try (var query = connection.prepareStatement(sql)) {
                parameters.set(query);
                try (var rows = query.executeQuery()) {
                    var events = new ArrayList<Recorded<?>>();
                    while (rows.next()) events.add(recorded(rows));
                    return events;
                }
            }
        });
    }

    private Recorded<?> recorded(ResultSet rows) throws SQLException {
        long position = rows.getLong(1);
        try {
            var metadata = new HashMap<>(codec.texts(rows.getString(7)));
            var recordedAt = metadata.remove(RECORDED_AT);
            return new Recorded<>(
                    position,
                    rows.getString(2),
                    rows.getInt(3),
                    codec.decode(rows.getString(4), rows.getInt(5), rows.getString(6)),
                    metadata,
                    recordedAt == null ? Instant.EPOCH : Instant.parse(recordedAt));
        } catch (RuntimeException e) {
            throw new IllegalStateException("cannot read position " + position + " of the log: " + e.getMessage(), e);
        }
    }
}
