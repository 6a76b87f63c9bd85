package id.antrean.eventlog;

import id.antrean.eventlog.BatchPlan.Ground;
import id.antrean.eventlog.BatchPlan.Moved;
import id.antrean.eventlog.BatchPlan.Request;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * How events get into the log: one batch, one transaction.
 *
 * <pre>
 *   nobody else has written since we did:  one trip, which writes only if that is so
 *   otherwise:                             one that locks the log and reads how it stands, one that writes and commits
 * </pre>
 */
final class LogTable extends SqlTable {
    /** The last one is for those who wait: whoever falls silent with the lock in its hand loses it before they give up. */
    private static final String LIMITS = """
            SET LOCAL lock_timeout = '2s';
            SET LOCAL statement_timeout = '5s';
            SET LOCAL idle_in_transaction_session_timeout = '1s';
            """;

    /** The lock first: what is read after it can no longer change before this transaction ends. */
    private static final String LOCK = LIMITS + """
            SELECT position FROM log_head FOR UPDATE;
            SELECT name, id, head FROM stream WHERE name = ANY (?);
            SELECT i.scope, i.key, i.request_hash, i.first_position, i.last_position
            FROM unnest(?, ?) AS asked (scope, key) JOIN idempotency i USING (scope, key)""";

    /** Nothing of it happens if the log is no longer at that position. A key that is known already undoes all of it. */
    private static final String WRITE = """
            SET LOCAL plan_cache_mode = force_generic_plan;
            WITH ours AS (UPDATE log_head SET position = ? WHERE position = ? RETURNING position),
            events AS (
                INSERT INTO event (position, recorded_at, stream, version, type, origin, request_id, more, payload)
                SELECT row.position, timestamptz 'epoch' + millis * interval '1 millisecond',
                       stream, version, type, origin, request_id, more, payload
                FROM ours, unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)
                    AS row (position, millis, stream, version, type, origin, request_id, more, payload)),
            streams AS (
                UPDATE stream SET head = moved.head, first_position = coalesce(first_position, moved.first),
                       last_position = moved.last
                FROM ours, unnest(?, ?, ?, ?) AS moved (id, head, first, last) WHERE stream.id = moved.id),
            requests AS (
                INSERT INTO idempotency (scope, key, request_hash, first_position, last_position, at)
                SELECT scope, key, request_hash, first_position, last_position,
                       timestamptz 'epoch' + millis * interval '1 millisecond'
                FROM ours, unnest(?, ?, ?, ?, ?, ?)
                    AS row (scope, key, request_hash, first_position, last_position, millis))
            SELECT count(*) FROM ours;
            COMMIT""";

    private static final String UNIQUE_VIOLATION = "23505";

    private record Locked(Ground ground, Map<String, Integer> ids) {}

    /** Of a request that was answered before. */
    private static final class KeyKnown extends RuntimeException {
        private static final long serialVersionUID = 1;

        KeyKnown() {
            super("answered before", null, false, false);
        }
    }

    private final EventPartitions partitions;
    private final LastSeen lastSeen = new LastSeen();

    LogTable(DataSource source, EventPartitions partitions) {
        super(source);
        this.partitions = partitions;
    }

    /** Writes those of a batch that can be written; durable when this returns. One at a time. */
    BatchPlan commit(List<Pending> batch) {
        try {
            var plan = atOnce(batch);
            return plan != null ? plan : locked(batch);
        } catch (RuntimeException | Error failure) {
            lastSeen.forget();
            partitions.forget();
            throw failure;
        }
    }

    /** In one trip; null if it cannot be done so, and nothing was written. */
    private @Nullable BatchPlan atOnce(List<Pending> batch) {
        if (!lastSeen.isCurrent()) return null;
        var heads = lastSeen.heads(batch);
        if (!BatchPlan.allWrite(heads, batch)) return null;
        long before = lastSeen.position();
        var plan = BatchPlan.of(new Ground(before, heads, Map.of()), batch);
        if (!partitions.covers(plan.position())) return null;
        var ids = lastSeen.ids(batch);
        try {
            boolean ours = inTransaction(connection -> isWrittenFirst(connection, plan, before, ids));
            if (ours) lastSeen.wrote(plan, ids);
            else lastSeen.overtaken();
            return ours ? plan : null;
        } catch (KeyKnown repeated) {
            return null; // which of them, and what it was answered, is read under the lock
        }
    }

    private static boolean isWrittenFirst(Connection connection, BatchPlan plan, long before, Map<String, Integer> ids)
            throws SQLException {
        try {
            return isWritten(connection, LIMITS + WRITE, plan, before, ids);
        } catch (SQLException refused) {
            if (UNIQUE_VIOLATION.equals(refused.getSQLState())) throw new KeyKnown();
            throw refused;
        }
    }

    private BatchPlan locked(List<Pending> batch) {
        return inTransaction(connection -> {
            var locked = lock(connection, batch);
            var plan = BatchPlan.of(locked.ground, batch);
            if (!plan.winners().isEmpty()) writeLocked(connection, plan, locked);
            lastSeen.read(locked.ground, plan, locked.ids);
            return plan;
        });
    }

    private void writeLocked(Connection connection, BatchPlan plan, Locked locked) throws SQLException {
        partitions.cover(connection, plan.position());
        var ids = locked.ids;
        var begun = plan.moved().keySet().stream()
                .filter(stream -> !ids.containsKey(stream))
                .toList();
        if (!begun.isEmpty()) begin(connection, begun, ids);
        if (!isWritten(connection, WRITE, plan, locked.ground.position(), ids))
            throw new SQLException("the log moved under its lock", "XX000");
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

    private static Locked lock(Connection connection, List<Pending> batch) throws SQLException {
        var requests = batch.stream()
                .map(pending -> Request.of(pending.append().idempotency()))
                .filter(Objects::nonNull)
                .toList();
        try (var query = connection.prepareStatement(LOCK)) {
            query.setObject(
                    1, texts(batch.stream().map(Pending::stream).distinct().toList()));
            query.setObject(2, texts(requests.stream().map(Request::scope).toList()));
            query.setObject(3, texts(requests.stream().map(Request::key).toList()));
            query.execute();
            var head = nextRows(query);
            head.next();
            long position = head.getLong(1);
            var heads = new HashMap<String, Integer>();
            var ids = new HashMap<String, Integer>();
            for (var rows = nextRows(query); rows.next(); ) {
                ids.put(rows.getString(1), rows.getInt(2));
                heads.put(rows.getString(1), rows.getInt(3));
            }
            return new Locked(new Ground(position, heads, known(nextRows(query))), ids);
        }
    }

    private static Map<Request, KnownRequest> known(ResultSet rows) throws SQLException {
        var known = new HashMap<Request, KnownRequest>();
        while (rows.next()) {
            known.put(
                    new Request(rows.getString(1), rows.getString(2)),
                    new KnownRequest(rows.getString(3), rows.getLong(4), rows.getLong(5)));
        }
        return known;
    }

    /** Goes on to the next statement's rows, past those statements that have none. */
    private static ResultSet nextRows(PreparedStatement query) throws SQLException {
        while (!query.getMoreResults()) {
            if (query.getUpdateCount() == -1) throw new SQLException("a statement gave no rows", "XX000");
        }
        return query.getResultSet();
    }

    private static void begin(Connection connection, Collection<String> streams, Map<String, Integer> ids)
            throws SQLException {
        try (var insert =
                connection.prepareStatement("INSERT INTO stream (name, head) SELECT unnest(?), 0 RETURNING name, id")) {
            insert.setObject(1, texts(streams));
            try (var rows = insert.executeQuery()) {
                while (rows.next()) ids.put(rows.getString(1), rows.getInt(2));
            }
        }
    }

    /** Whether the log stood at that position, so that the plan is durable now; if not, nothing was written. */
    private static boolean isWritten(
            Connection connection, String sql, BatchPlan plan, long before, Map<String, Integer> ids)
            throws SQLException {
        try (var write = connection.prepareStatement(sql)) {
            write.setLong(1, plan.position());
            write.setLong(2, before);
            int at = setMoved(write, EventColumns.of(plan, ids).set(write, 2), plan, ids);
            RequestRows.of(plan).set(write, at);
            write.execute();
            requireReplicated(write.getWarnings());
            var rows = nextRows(write);
            rows.next();
            return rows.getInt(1) == 1;
        }
    }

    private static int setMoved(PreparedStatement write, int after, BatchPlan plan, Map<String, Integer> ids)
            throws SQLException {
        int at = after;
        var moved = plan.moved();
        write.setObject(++at, moved.keySet().stream().mapToInt(ids::get).toArray());
        write.setObject(++at, moved.values().stream().mapToInt(Moved::head).toArray());
        write.setObject(++at, moved.values().stream().mapToLong(Moved::first).toArray());
        write.setObject(++at, moved.values().stream().mapToLong(Moved::last).toArray());
        return at;
    }

    private static String[] texts(Collection<String> texts) {
        return texts.toArray(String[]::new);
    }
}
