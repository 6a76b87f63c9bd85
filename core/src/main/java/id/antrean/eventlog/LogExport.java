package id.antrean.eventlog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * Reads the whole log, and what is truth beside it, as they were at one moment, while the house goes on. Holds one
 * connection and a few thousand rows. Used by one thread.
 */
public final class LogExport implements AutoCloseable {
    /** What cannot be made again from the log, in an order in which rows can be put back. */
    public static final List<String> TABLES = List.of(
            "log_archive",
            "log_seal",
            "access_token",
            "access_staff",
            "access_secret",
            "access_change",
            "scheduled_catalogue",
            "visitor_fact",
            "idempotency");

    /** Those that are kept, and the newest. */
    private static final String SEALS =
            "SELECT position, chain FROM log_seal UNION SELECT position, chain FROM log_head";

    private static final int BATCH = 5_000;

    private static final String EVENTS = """
            SELECT e.position, s.name, e.version, t.name, t.revision, e.recorded_at, o.who, o.role, o.device,
                   e.request_id, e.more, e.payload
            FROM event e JOIN stream s ON s.id = e.stream JOIN event_type t ON t.id = e.type
            JOIN event_origin o ON o.id = e.origin
            WHERE e.position BETWEEN ? AND ? ORDER BY e.position""";

    private final Connection connection;
    private final EventCodec codec;

    /** A view as it stands: the position it has come to, its shape, and what its tables hold, by their short names. */
    public record View(long position, int shape, Map<String, RowDigest> tables) {}

    /** Positions that stand in an archive file, both included. */
    public record Range(long first, long last) {}

    private LogExport(Connection connection, EventCodec codec) {
        this.connection = connection;
        this.codec = codec;
    }

    /** @throws LogUnavailable if the database does not answer */
    public static LogExport open(DataSource source, EventCodec codec) {
        try {
            var connection = source.getConnection();
            connection.setAutoCommit(false);
            try (var begin = connection.createStatement()) {
                begin.execute("""
                        SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY;
                        SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = '1h';
                        SET LOCAL TimeZone = 'UTC'; SET LOCAL DateStyle = 'ISO'""");
            }
            return new LogExport(connection, codec);
        } catch (SQLException e) {
            throw SqlTable.translated(e);
        }
    }

    /** Position of the last event; 0 for an empty log. */
    public long head() {
        return one("SELECT position FROM log_head", row -> row.getLong(1)).orElseThrow();
    }

    /** The parts of the log that stand in archive files, oldest first. */
    public List<Range> archived() {
        return all(
                "SELECT first_position, last_position FROM log_archive ORDER BY 1",
                row -> new Range(row.getLong(1), row.getLong(2)));
    }

    /** What all of the log's events can be held against. */
    public ChainCheck chain() {
        return new ChainCheck(codec, all(SEALS, row -> new Seal(row.getLong(1), row.getString(2))));
    }

    /** Hands over the events at these positions, both included, in order. */
    public void events(long first, long last, Consumer<RawEvent> each) {
        for (long from = first; from <= last; from += BATCH) {
            long to = Math.min(last, from + BATCH - 1);
            long begin = from;
            read(
                    EVENTS,
                    query -> {
                        query.setLong(1, begin);
                        query.setLong(2, to);
                    },
                    row -> each.accept(event(row)));
        }
    }

    private RawEvent event(ResultSet row) throws SQLException {
        var caller = new EventDictionary.Caller(row.getString(7), row.getString(8), row.getString(9));
        return new RawEvent(
                row.getLong(1),
                row.getString(2),
                row.getInt(3),
                row.getString(4),
                row.getInt(5),
                row.getObject(6, OffsetDateTime.class).toInstant(),
                EventRows.metadata(caller, row.getLong(10), row.getString(11), codec),
                row.getString(12));
    }

    /**
     * Hands over the rows of a table beside the log, each as JSON.
     *
     * @param table one of {@link #TABLES}
     * @param last answers to requests that were written after this position are left out
     */
    public void rows(String table, long last, Consumer<String> each) {
        if (!TABLES.contains(table)) throw new IllegalArgumentException("no truth in " + table);
        var rows =
                switch (table) {
                    case "idempotency" -> "idempotency t WHERE last_position <= " + last;
                    case "log_seal" -> "(" + SEALS + ") t";
                    default -> table + " t";
                };
        read("SELECT row_to_json(t)::text FROM " + rows, query -> {}, row -> each.accept(row.getString(1)));
    }

    /** How a view stands; empty if it was never begun. */
    public Optional<View> view(String name) {
        return one(
                        "SELECT g.generation, g.shape, p.position FROM view_generation g JOIN view_position p"
                                + " USING (view, generation) WHERE g.view = '" + name + "'",
                        row -> new int[] {row.getInt(1), row.getInt(2)})
                .map(it -> new View(position(name), it[1], digests(name, it[0])));
    }

    private long position(String view) {
        return one(
                        "SELECT p.position FROM view_generation g JOIN view_position p USING (view, generation)"
                                + " WHERE g.view = '" + view + "'",
                        row -> row.getLong(1))
                .orElseThrow();
    }

    private Map<String, RowDigest> digests(String view, int generation) {
        var tables = all(
                "SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace"
                        + " AND relname ~ '^" + view + "_.+_" + generation + "$' ORDER BY 1",
                row -> row.getString(1));
        var digests = new TreeMap<String, RowDigest>();
        for (var table : tables) {
            digests.put(table.substring(0, table.lastIndexOf('_')), RowDigest.of(connection, table));
        }
        return digests;
    }

    private interface Parameters {
        void set(PreparedStatement query) throws SQLException;
    }

    private interface Each {
        void row(ResultSet row) throws SQLException;
    }

    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> Optional<T> one(String sql, Row<T> row) {
        return all(sql, row).stream().findFirst();
    }

    private <T> List<T> all(String sql, Row<T> row) {
        var found = new ArrayList<T>();
        read(sql, query -> {}, it -> found.add(row.read(it)));
        return found;
    }

    private void read(String sql, Parameters parameters, Each each) {
        try (var query = connection.prepareStatement(sql)) {
            query.setFetchSize(BATCH);
            parameters.set(query);
            try (var rows = query.executeQuery()) {
                while (rows.next()) each.row(rows);
            }
        } catch (SQLException e) {
            throw SqlTable.translated(e);
        }
    }

    @Override
    public void close() {
        try (connection) {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw SqlTable.translated(e);
        }
    }
}
