package id.antrean.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.antrean.history.Evidence.KeptRequest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** Reads the log's tables as they stand: own SQL, own reading of the JSON. */
public final class LogReading {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ROWS = """
            SELECT e.position, s.name, e.version, t.name, e.payload,
                   CASE WHEN e.request_id <> 0 THEN lpad(to_hex(e.request_id), 16, '0')
                        ELSE coalesce(nullif(e.more, '')::json ->> 'requestId', '') END
            FROM event e JOIN stream s ON s.id = e.stream JOIN event_type t ON t.id = e.type ORDER BY e.position""";

    private LogReading() {}

    private interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** All of it, in one snapshot, beside what was asked and shown. */
    public static Evidence read(Connection connection, List<Exchange> exchanges, List<Screen> screens)
            throws SQLException {
        var heads = new HashMap<String, Integer>();
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try {
            var rows = all(connection, ROWS, LogReading::row);
            var head = all(connection, "SELECT position FROM log_head", row -> row.getLong(1));
            all(connection, "SELECT name, head FROM stream", row -> heads.put(row.getString(1), row.getInt(2)));
            var kept = all(
                    connection,
                    "SELECT scope, key, first_position, last_position FROM idempotency"
                            + " WHERE first_position > 0", // else it was refused, and has no events
                    row -> new KeptRequest(row.getString(1), row.getString(2), row.getLong(3), row.getLong(4)));
            return new Evidence(rows, head.getFirst(), heads, kept, exchanges, screens);
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private static LogRow row(ResultSet row) throws SQLException {
        try {
            var payload = JSON.readTree(row.getString(5));
            return new LogRow(
                    row.getLong(1), row.getString(2), row.getInt(3), row.getString(4), payload, row.getString(6));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("no JSON at position " + row.getLong(1), broken);
        }
    }

    private static <T> List<T> all(Connection connection, String sql, Row<T> each) throws SQLException {
        try (var query = connection.prepareStatement(sql);
                var rows = query.executeQuery()) {
            var all = new ArrayList<T>();
            while (rows.next()) {
                T one = each.of(rows);
                if (one != null) all.add(one);
            }
            return all;
        }
    }
}
