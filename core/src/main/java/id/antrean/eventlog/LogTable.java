package id.antrean.eventlog;

import id.antrean.eventlog.Appended.Conflict;
import id.antrean.eventlog.Appended.Repeated;
import id.antrean.eventlog.Appended.Written;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** How events get into the log: one append, one transaction, two trips to the database and the commit. */
final class LogTable extends SqlTable {
    /** Rows of one INSERT; nine parameters each, and the protocol ends at 65,535. */
    private static final int ROWS_MAX = 1_000;

    /** The lock first: what is read after it can no longer change before this transaction ends. */
    private static final String LOCK = """
            SET LOCAL lock_timeout = '2s';
            SET LOCAL statement_timeout = '5s';
            SELECT position FROM log_head FOR UPDATE;
            SELECT id, head FROM stream WHERE name = ?;
            SELECT request_hash, first_position, last_position FROM idempotency WHERE scope = ? AND key = ?""";

    private static final String STANDING = """
            SELECT s.head, i.request_hash, i.first_position, i.last_position
            FROM (VALUES (1)) AS one
            LEFT JOIN stream s ON s.name = ?
            LEFT JOIN idempotency i ON i.scope = ? AND i.key = ?""";

    private record Stream(int id, int head) {}

    private record Found(
            long position,
            @Nullable Stream stream,
            @Nullable KnownRequest known) {
        int head() {
            return stream == null ? 0 : stream.head;
        }
    }

    private final EventPartitions partitions;

    LogTable(DataSource source, EventPartitions partitions) {
        super(source);
        this.partitions = partitions;
    }

    Appended append(Append append, List<EventRows.Prepared> events, Instant recordedAt) {
        return inTransaction(connection -> {
            var found = lock(connection, append);
            if (found.known != null) return new Repeated(found.known);
            if (found.head() != append.expected()) return new Conflict(found.head());
            int stream = found.stream == null ? newStream(connection, append.stream()) : found.stream.id;
            var written = new Written(found.position + 1, found.position + events.size());
            partitions.cover(connection, written.last());
            for (int from = 0; from < events.size(); from += ROWS_MAX) {
                var rows = events.subList(from, Math.min(events.size(), from + ROWS_MAX));
                insert(connection, rows, stream, append.expected() + from, found.position + from);
            }
            moveHeads(connection, stream, append.expected() + events.size(), written);
            if (append.idempotency() != null) remember(connection, append.idempotency(), written, recordedAt);
            return written;
        });
    }

    /** One trip, no lock: how a stream stands, and whether a request is known. */
    Standing standing(String stream, @Nullable Idempotency idempotency) {
        return reading(connection -> {
            try (var query = connection.prepareStatement(STANDING)) {
                query.setString(1, stream);
                setKey(query, 2, idempotency);
                try (var rows = query.executeQuery()) {
                    rows.next();
                    return new Standing(rows.getInt(1), rows.getString(2) == null ? null : known(rows, 2));
                }
            }
        });
    }

    /** Deletes at most so many requests answered before an instant. */
    int forget(Instant before, int atMost) {
        return inTransaction(connection -> {
            try (var delete = connection.prepareStatement("""
                    DELETE FROM idempotency WHERE ctid = ANY (ARRAY(
                        SELECT ctid FROM idempotency WHERE at < ? ORDER BY at LIMIT ?))""")) {
                delete.setObject(1, before.atOffset(ZoneOffset.UTC));
                delete.setInt(2, atMost);
                return delete.executeUpdate();
            }
        });
    }

    private static Found lock(Connection connection, Append append) throws SQLException {
        try (var query = connection.prepareStatement(LOCK)) {
            query.setString(1, append.stream());
            setKey(query, 2, append.idempotency());
            query.execute();
            var head = nextRows(query);
            head.next();
            long position = head.getLong(1);
            var streams = nextRows(query);
            var stream = streams.next() ? new Stream(streams.getInt(1), streams.getInt(2)) : null;
            var requests = nextRows(query);
            return new Found(position, stream, requests.next() ? known(requests, 1) : null);
        }
    }

    /** Goes on to the next statement's rows, past those statements that have none. */
    private static ResultSet nextRows(PreparedStatement query) throws SQLException {
        while (!query.getMoreResults()) {
            if (query.getUpdateCount() == -1) throw new SQLException("a statement gave no rows", "XX000");
        }
        return query.getResultSet();
    }

    private static void setKey(PreparedStatement query, int at, @Nullable Idempotency idempotency) throws SQLException {
        query.setString(at, idempotency == null ? null : idempotency.scope());
        query.setString(at + 1, idempotency == null ? null : idempotency.key());
    }

    private static KnownRequest known(ResultSet rows, int at) throws SQLException {
        return new KnownRequest(rows.getString(at), rows.getLong(at + 1), rows.getLong(at + 2));
    }

    private static int newStream(Connection connection, String name) throws SQLException {
        try (var insert = connection.prepareStatement("INSERT INTO stream (name, head) VALUES (?, 0) RETURNING id")) {
            insert.setString(1, name);
            try (var rows = insert.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    private static void insert(
            Connection connection, List<EventRows.Prepared> events, int stream, int version, long position)
            throws SQLException {
        try (var insert = connection.prepareStatement(EventRows.insert(events.size()))) {
            int at = 0;
            for (int i = 0; i < events.size(); i++) {
                at = EventRows.set(insert, at, events.get(i), position + i + 1, stream, version + i + 1);
            }
            insert.executeUpdate();
        }
    }

    private static void moveHeads(Connection connection, int stream, int version, Written written) throws SQLException {
        try (var update = connection.prepareStatement("""
                UPDATE stream SET head = ?, first_position = coalesce(first_position, ?), last_position = ?
                WHERE id = ?; UPDATE log_head SET position = ?""")) {
            update.setInt(1, version);
            update.setLong(2, written.first());
            update.setLong(3, written.last());
            update.setInt(4, stream);
            update.setLong(5, written.last());
            update.execute();
        }
    }

    private static void remember(Connection connection, Idempotency request, Written written, Instant at)
            throws SQLException {
        try (var insert = connection.prepareStatement("""
                INSERT INTO idempotency (scope, key, request_hash, first_position, last_position, at)
                VALUES (?, ?, ?, ?, ?, ?)""")) {
            insert.setString(1, request.scope());
            insert.setString(2, request.key());
            insert.setString(3, request.requestHash());
            insert.setLong(4, written.first());
            insert.setLong(5, written.last());
            insert.setObject(6, at.atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }
}
