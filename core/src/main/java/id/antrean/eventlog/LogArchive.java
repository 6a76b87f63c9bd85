package id.antrean.eventlog;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * Takes old partitions out of the event table and puts them back, while the house works. In the place of a partition
 * stays a small one with what a house needs for ever; it and the whole one change places in one transaction, for which
 * everybody else waits some milliseconds.
 */
public final class LogArchive {
    private static final int ROWS = 1_000;

    private final SqlTable tables;
    private final EventCodec codec;

    /**
     * A part of the event table.
     *
     * @param end the first position after it
     * @param archived whether its events stand in a file
     */
    public record Partition(long first, long end, long bytes, boolean archived) {}

    /** What is known of an archive file. */
    public record Filed(long first, long last, long events, String file, String digest) {}

    public LogArchive(DataSource source, EventCodec codec) {
        this.tables = new SqlTable(source) {};
        this.codec = codec;
    }

    /** All partitions, the oldest first. */
    public List<Partition> partitions() {
        return tables.reading(connection -> {
            try (var query = connection.prepareStatement("""
                            SELECT first, "end", pg_total_relation_size(oid), EXISTS
                                (SELECT FROM log_archive a WHERE a.first_position = first)
                            FROM (SELECT c.oid, b[1]::bigint AS first, b[2]::bigint AS "end"
                                  FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid, regexp_match(
                                      pg_get_expr(c.relpartbound, c.oid), 'FROM \\(''(\\d+)''\\) TO \\(''(\\d+)''\\)') b
                                  WHERE i.inhparent = 'event'::regclass) p ORDER BY first""");
                    var rows = query.executeQuery()) {
                var found = new ArrayList<Partition>();
                while (rows.next()) {
                    found.add(new Partition(rows.getLong(1), rows.getLong(2), rows.getLong(3), rows.getBoolean(4)));
                }
                return found;
            }
        });
    }

    /** Those whose events are all older and not archived yet, the oldest first; never the one with the log's head. */
    public List<Partition> olderThan(Instant instant) {
        return tables.reading(connection -> {
            var older = new ArrayList<Partition>();
            for (var partition : partitions()) {
                if (partition.archived) continue;
                if (!ended(connection, partition, instant)) return older;
                older.add(partition);
            }
            return older;
        });
    }

    private static boolean ended(Connection connection, Partition partition, Instant before) throws SQLException {
        try (var query = connection.prepareStatement(
                "SELECT 1 FROM event, log_head h WHERE event.position = ? AND recorded_at < ? AND h.position >= ?")) {
            query.setLong(1, partition.end - 1);
            query.setObject(2, before.atOffset(ZoneOffset.UTC));
            query.setLong(3, partition.end);
            try (var rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }

    /** The archived parts. */
    public List<Filed> filed() {
        return tables.reading(connection -> {
            try (var query = connection.prepareStatement(
                            "SELECT first_position, last_position, events, file, digest FROM log_archive ORDER BY 1");
                    var rows = query.executeQuery()) {
                var found = new ArrayList<Filed>();
                while (rows.next()) {
                    found.add(new Filed(
                            rows.getLong(1), rows.getLong(2), rows.getLong(3), rows.getString(4), rows.getString(5)));
                }
                return found;
            }
        });
    }

    /**
     * Takes a partition's events out of the database. The file must be known to hold them.
     *
     * @param kept streams whose names begin so keep all of their events; of every other stream the last one stays
     * @throws LogUnavailable if somebody has read the log for longer than 2 s; nothing was changed, and it may be tried
     *     again
     */
    public void takeOut(Filed filed, String kept) {
        var name = EventPartitions.name(filed.first);
        tables.inTransaction(connection -> {
            begin(connection);
            EventPartitions.execute(connection, "CREATE TABLE " + name + "_kept (LIKE event INCLUDING DEFAULTS)");
            try (var copy = connection.prepareStatement("INSERT INTO " + name + "_kept SELECT e.* FROM " + name
                    + " e JOIN stream s ON s.id = e.stream WHERE starts_with(s.name, ?) OR s.last_position = e.position"
                    + " ORDER BY e.position")) {
                copy.setString(1, kept);
                copy.executeUpdate();
            }
            swap(connection, name, name + "_kept", filed);
            try (var insert = connection.prepareStatement("INSERT INTO log_archive (first_position, last_position,"
                    + " events, file, digest, archived_at) VALUES (?, ?, ?, ?, ?, now())")) {
                insert.setLong(1, filed.first);
                insert.setLong(2, filed.last);
                insert.setLong(3, filed.events);
                insert.setString(4, filed.file);
                insert.setString(5, filed.digest);
                return insert.executeUpdate();
            }
        });
    }

    /** Gives events one after another; throws whatever is wrong with them, and then nothing is changed. */
    public interface Events {
        void each(Consumer<RawEvent> consumer);
    }

    /** Puts an archived part back. */
    public void putBack(Filed filed, Events events) {
        var name = EventPartitions.name(filed.first);
        tables.inTransaction(connection -> {
            begin(connection);
            EventPartitions.execute(connection, "CREATE TABLE " + name + "_whole (LIKE event INCLUDING DEFAULTS)");
            fill(connection, name + "_whole", events);
            swap(connection, name, name + "_whole", filed);
            EventPartitions.execute(connection, "DELETE FROM log_archive WHERE first_position = " + filed.first);
            EventPartitions.execute(connection, """
                    UPDATE stream SET first_position = least(first_position, at.first)
                    FROM (SELECT stream, min(position) AS first FROM %s GROUP BY stream) at
                    WHERE at.stream = stream.id AND first_position > at.first""".formatted(name));
            return filed;
        });
    }

    private void fill(Connection connection, String table, Events events) throws SQLException {
        var raw = new RawRows(connection, codec);
        var streams = new HashMap<String, Integer>();
        var waiting = new ArrayList<RawEvent>();
        events.each(event -> {
            waiting.add(event);
            if (waiting.size() == ROWS) flush(connection, raw, table, waiting, streams);
        });
        flush(connection, raw, table, waiting, streams);
    }

    private static void flush(
            Connection connection, RawRows raw, String table, List<RawEvent> waiting, Map<String, Integer> streams) {
        if (waiting.isEmpty()) return;
        try {
            for (var event : waiting) {
                if (!streams.containsKey(event.stream())) streams.put(event.stream(), stream(connection, event));
            }
            raw.insert(table, waiting, streams::get);
            waiting.clear();
        } catch (SQLException e) {
            throw SqlTable.translated(e);
        }
    }

    private static int stream(Connection connection, RawEvent event) throws SQLException {
        try (var query = connection.prepareStatement("SELECT id FROM stream WHERE name = ?")) {
            query.setString(1, event.stream());
            try (var rows = query.executeQuery()) {
                if (rows.next()) return rows.getInt(1);
                throw new IllegalStateException("The log knows no stream " + event.stream() + ": not its archive.");
            }
        }
    }

    private static void begin(Connection connection) throws SQLException {
        EventPartitions.execute(
                connection,
                "SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = '1h';"
                        + "SET LOCAL lock_timeout = '2s'; SELECT pg_advisory_xact_lock(" + EventPartitions.CHANGING
                        + ")");
    }

    private static void swap(Connection connection, String old, String next, Filed filed) throws SQLException {
        var bounds = "position >= " + filed.first + " AND position < " + (filed.last + 1);
        EventPartitions.execute(
                connection,
                EventPartitions.indexes(next) + "ALTER TABLE " + next + " ADD CONSTRAINT bounds CHECK (" + bounds
                        + "); ANALYZE " + next);
        EventPartitions.execute(
                connection,
                "ALTER TABLE event DETACH PARTITION " + old + "; ALTER TABLE event ATTACH PARTITION " + next
                        + " FOR VALUES FROM (" + filed.first + ") TO (" + (filed.last + 1) + "); DROP TABLE " + old
                        + "; ALTER TABLE " + next + " DROP CONSTRAINT bounds; ALTER TABLE " + next + " RENAME TO "
                        + old);
    }
}
