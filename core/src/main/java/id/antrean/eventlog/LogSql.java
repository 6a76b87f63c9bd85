package id.antrean.eventlog;

import id.antrean.database.Statements;
import id.antrean.eventlog.BatchPlan.Ground;
import id.antrean.eventlog.BatchPlan.Moved;
import id.antrean.eventlog.BatchPlan.Request;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What is said to the database of a batch, each in one trip, within a transaction of the caller's. */
final class LogSql {
    /** The last one is for those who wait: whoever falls silent with the lock in its hand loses it before they give up. */
    private static final String LIMITS = """
            SET LOCAL lock_timeout = '2s';
            SET LOCAL statement_timeout = '5s';
            SET LOCAL idle_in_transaction_session_timeout = '1s';
            """;

    /** The lock first: what is read after it can no longer change before this transaction ends. */
    private static final String LOCK = LIMITS + """
            SELECT position, chain FROM log_head FOR UPDATE;
            SELECT name, id, head FROM stream WHERE name = ANY (?);
            SELECT i.scope, i.key, i.request_hash, i.first_position, i.last_position
            FROM unnest(?, ?) AS asked (scope, key) JOIN idempotency i USING (scope, key)""";

    /**
     * Each statement does nothing unless the first has moved the log to the plan's own chain, which no other batch has:
     * so nothing happens if somebody else wrote first, or if this was held up on its way until nobody waits for it. A
     * key that is known already undoes all of it. Simple statements one after another cost PostgreSQL half of what one
     * that does everything does.
     */
    private static final String WRITE = """
            SET LOCAL plan_cache_mode = force_generic_plan;
            UPDATE log_head SET position = ?, chain = ? WHERE position = ? AND chain = ? AND clock_timestamp() < ?;
            INSERT INTO event (position, recorded_at, stream, version, type, origin, request_id, more, payload)
            SELECT row.position, timestamptz 'epoch' + millis * interval '1 millisecond',
                   stream, version, type, origin, request_id, more, payload
            FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)
                AS row (position, millis, stream, version, type, origin, request_id, more, payload)
            WHERE (SELECT chain FROM log_head) = ?;
            UPDATE stream SET head = moved.head, first_position = coalesce(first_position, moved.first),
                   last_position = moved.last
            FROM unnest(?, ?, ?, ?) AS moved (id, head, first, last)
            WHERE stream.id = moved.id AND (SELECT chain FROM log_head) = ?;
            """;

    private static final String REMEMBER = """
            INSERT INTO idempotency (scope, key, request_hash, first_position, last_position, at)
            SELECT scope, key, request_hash, first_position, last_position,
                   timestamptz 'epoch' + millis * interval '1 millisecond'
            FROM unnest(?, ?, ?, ?, ?, ?) AS row (scope, key, request_hash, first_position, last_position, millis)
            WHERE (SELECT chain FROM log_head) = ?;
            """;

    private LogSql() {}

    record Locked(Ground ground, Map<String, Integer> ids) {}

    static Locked lock(Connection connection, List<Pending> batch) throws SQLException {
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
            var head = Statements.nextRows(query);
            head.next();
            var last = new Seal(head.getLong(1), head.getString(2));
            var heads = new HashMap<String, Integer>();
            var ids = new HashMap<String, Integer>();
            for (var rows = Statements.nextRows(query); rows.next(); ) {
                ids.put(rows.getString(1), rows.getInt(2));
                heads.put(rows.getString(1), rows.getInt(3));
            }
            return new Locked(new Ground(last, heads, known(Statements.nextRows(query))), ids);
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

    static void begin(Connection connection, Collection<String> streams, Map<String, Integer> ids) throws SQLException {
        try (var insert =
                connection.prepareStatement("INSERT INTO stream (name, head) SELECT unnest(?), 0 RETURNING name, id")) {
            insert.setObject(1, texts(streams));
            try (var rows = insert.executeQuery()) {
                while (rows.next()) ids.put(rows.getString(1), rows.getInt(2));
            }
        }
    }

    static void keep(Connection connection, Seal seal) throws SQLException {
        try (var insert = connection.prepareStatement("INSERT INTO log_seal (position, chain) VALUES (?, ?)")) {
            insert.setLong(1, seal.position());
            insert.setString(2, seal.chain());
            insert.executeUpdate();
        }
    }

    /**
     * Writes a plan and commits, if the log still stands as it was planned on and it is not too late for any of it.
     *
     * @return false if it does not, or is; nothing was written
     */
    static boolean isWritten(Connection connection, BatchPlan plan, Seal before, Seal now, Map<String, Integer> ids)
            throws SQLException {
        var requests = RequestRows.of(plan);
        var sql = LIMITS + WRITE + (requests.isEmpty() ? "" : REMEMBER) + "COMMIT";
        try (var write = connection.prepareStatement(sql)) {
            write.setLong(1, now.position());
            write.setString(2, now.chain());
            write.setLong(3, before.position());
            write.setString(4, before.chain());
            write.setObject(5, plan.by());
            int at = EventColumns.of(plan, ids).set(write, 5);
            write.setString(++at, now.chain());
            at = setMoved(write, at, plan, ids);
            write.setString(++at, now.chain());
            if (!requests.isEmpty()) {
                at = requests.set(write, at);
                write.setString(++at, now.chain());
            }
            write.execute();
            SqlTable.requireReplicated(write.getWarnings());
            return isAnythingChanged(write);
        }
    }

    private static boolean isAnythingChanged(PreparedStatement write) throws SQLException {
        boolean changed = false;
        for (int rows = write.getUpdateCount(); rows >= 0 && !changed; rows = write.getUpdateCount()) {
            changed = rows > 0;
            write.getMoreResults();
        }
        return changed;
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
