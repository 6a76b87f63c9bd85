package id.antrean.eventlog;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * Writes a log, and what is truth beside it, into a database that has none: in one transaction, so whatever goes wrong
 * leaves the database as empty as it was. Used by one thread.
 */
public final class LogImport implements AutoCloseable {
    private static final int ROWS = 1_000;
    private static final int STREAMS_REMEMBERED = 20_000;

    private final Connection connection;
    private final EventPartitions partitions;
    private final RawRows raw;
    private final Map<String, Integer> streams = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
            return size() > STREAMS_REMEMBERED;
        }
    };
    private final List<RawEvent> waiting = new ArrayList<>();
    private boolean done;

    private LogImport(DataSource source, EventCodec codec) throws SQLException {
        partitions = new EventPartitions(source);
        connection = source.getConnection();
        connection.setAutoCommit(false);
        raw = new RawRows(connection, codec);
    }

    /** @throws IllegalStateException if the database has a log; nothing was changed */
    public static LogImport into(DataSource source, EventCodec codec) {
        try {
            var opened = new LogImport(source, codec);
            opened.requireEmpty();
            return opened;
        } catch (SQLException e) {
            throw SqlTable.translated(e);
        }
    }

    private void requireEmpty() throws SQLException {
        execute("SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = '1h'");
        execute("SELECT position FROM log_head FOR UPDATE");
        execute("DELETE FROM log_seal");
        for (var table : tablesThatMustBeEmpty()) {
            if (number("SELECT count(*) FROM (SELECT 1 FROM " + table + " LIMIT 1) t") == 0) continue;
            close();
            throw new IllegalStateException("The database is not empty: there are rows in " + table
                    + ". A log is restored only into a new database.");
        }
    }

    private static List<String> tablesThatMustBeEmpty() {
        var tables = new ArrayList<>(List.of("event", "stream"));
        tables.addAll(LogExport.TABLES);
        tables.removeAll(List.of("access_secret", "log_seal")); // made with the new database; replaced
        return tables;
    }

    /** The next event. That positions come in order is the caller's to see. */
    public void add(RawEvent event) {
        waiting.add(event);
        if (waiting.size() == ROWS) flush();
    }

    private void flush() {
        if (waiting.isEmpty()) return;
        try {
            partitions.cover(connection, waiting.getLast().position());
            for (var event : waiting) if (!streams.containsKey(event.stream())) stream(event.stream());
            raw.insert("event", waiting, streams::get);
            waiting.clear();
        } catch (SQLException e) {
            throw SqlTable.translated(e);
        }
    }

    private void stream(String name) throws SQLException {
        try (var insert = connection.prepareStatement("INSERT INTO stream (name, head) VALUES (?, 0)"
                + " ON CONFLICT (name) DO UPDATE SET head = 0 RETURNING id")) {
            insert.setString(1, name);
            try (var rows = insert.executeQuery()) {
                rows.next();
                streams.put(name, rows.getInt(1));
            }
        }
    }

    /** A row of a table beside the log, as {@link LogExport#rows} gave it. */
    public void row(String table, String json) {
        if (!LogExport.TABLES.contains(table)) throw new IllegalArgumentException("no table to restore: " + table);
        try (var insert = connection.prepareStatement("INSERT INTO " + table + " OVERRIDING SYSTEM VALUE SELECT *"
                + " FROM json_populate_record(NULL::" + table + ", ?::json)"
                + (table.equals("access_secret")
                        ? " ON CONFLICT (name) DO UPDATE SET secret = EXCLUDED.secret"
                        : ""))) {
            insert.setString(1, json);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw SqlTable.translated(e);
        }
    }

    /**
     * The end: heads are set, and all of it is there at once.
     *
     * @param head position of the log's last event
     * @param whole whether no part of the log is archived: then no stream may lack a version
     */
    public void commit(long head, boolean whole) {
        flush();
        try {
            execute("INSERT INTO log_seal SELECT " + head
                    + ", repeat('0', 64) ON CONFLICT DO NOTHING"); // chained from here
            execute("UPDATE log_head SET (position, chain) = (SELECT position, chain FROM log_seal WHERE position = "
                    + head + ")");
            execute("""
                    UPDATE stream SET head = at.head, first_position = at.first, last_position = at.last
                    FROM (SELECT stream, max(version) AS head, min(position) AS first, max(position) AS last
                          FROM event GROUP BY stream) at WHERE at.stream = stream.id""");
            execute("SELECT setval(pg_get_serial_sequence('access_change', 'id'),"
                    + " coalesce((SELECT max(id) FROM access_change), 0) + 1, false)");
            long lacking = number("SELECT count(*) FROM (SELECT stream FROM event GROUP BY stream"
                    + " HAVING count(*) <> max(version)) t");
            if (whole && lacking > 0) throw new IllegalStateException(lacking + " streams lack events: not restored.");
            connection.commit();
            done = true;
        } catch (SQLException e) {
            throw SqlTable.translated(e);
        }
    }

    private long number(String sql) throws SQLException {
        try (var query = connection.createStatement();
                var rows = query.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() {
        try {
            if (connection.isClosed()) return;
            try (connection) {
                if (!done) connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw SqlTable.translated(e);
        }
    }
}
