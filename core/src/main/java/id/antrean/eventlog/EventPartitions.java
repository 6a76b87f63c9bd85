package id.antrean.eventlog;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/**
 * The partitions of the event table, each for so many positions. Housekeeping makes them ahead of the log's head; an
 * append that comes to the end of them all the same makes the next one itself, so the log never stands still for want
 * of one. Whoever reads or writes goes on meanwhile: a partition is made beside the table and then attached.
 */
final class EventPartitions extends SqlTable {
    /** Positions of one partition: 2 to 3 GB with its indexes, and what one archive file holds. */
    static final long SIZE = 5_000_000;

    /** Made ahead of the head; at 20,000 events/s they fill in eight minutes. */
    private static final int AHEAD = 2;

    /** Of whoever changes which partitions there are; one at a time in the whole database. */
    static final long CHANGING = 0x616e747265616e01L;

    private static final String END = """
            SELECT coalesce(max((regexp_match(pg_get_expr(c.relpartbound, c.oid), 'TO \\(''(\\d+)''\\)'))[1]::bigint), 1)
            FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid WHERE i.inhparent = 'event'::regclass""";

    private final long size;
    private final AtomicLong room = new AtomicLong(); // the last position that is known to have a partition

    EventPartitions(DataSource source) {
        this(source, SIZE);
    }

    /** With small ones, for a test. */
    EventPartitions(DataSource source, long size) {
        super(source);
        this.size = size;
    }

    /**
     * Makes what is missing ahead of the log's head.
     *
     * @return how many were made
     */
    int makeAhead() {
        return inTransaction(connection -> {
            try (var query = connection.prepareStatement("SELECT position FROM log_head");
                    var rows = query.executeQuery()) {
                rows.next();
                return make(connection, rows.getLong(1) + AHEAD * size);
            }
        });
    }

    /** Sees to it, in the append's own transaction, that there is room up to a position. */
    void cover(Connection connection, long last) throws SQLException {
        if (!covers(last)) make(connection, last);
    }

    /** Whether there is room up to a position, as far as is known without asking. */
    boolean covers(long last) {
        return last <= room.get();
    }

    /** What was made may have been undone. */
    void forget() {
        room.set(0);
    }

    private int make(Connection connection, long last) throws SQLException {
        long end = end(connection);
        if (end > last) return remember(end - 1, 0);
        execute(connection, "SELECT pg_advisory_xact_lock(" + CHANGING + ")");
        int made = 0;
        long first = end(connection);
        for (; first <= last; first += size, made++) {
            attach(connection, name(first), first, first + size);
        }
        return remember(first - 1, made);
    }

    private int remember(long last, int made) {
        room.accumulateAndGet(last, Math::max);
        return made;
    }

    /** Attaching waits for nobody who reads or writes; making it a partition at once would wait for all of them. */
    private static void attach(Connection connection, String name, long first, long end) throws SQLException {
        execute(
                connection,
                "CREATE TABLE " + name + " (LIKE event INCLUDING DEFAULTS);" + indexes(name)
                        + "ALTER TABLE event ATTACH PARTITION " + name + " FOR VALUES FROM (" + first + ") TO (" + end
                        + ")");
    }

    /** Rows come in the order of position and are never changed, so its index's pages can be full. */
    static String indexes(String name) {
        return "ALTER TABLE " + name + " ADD PRIMARY KEY (position) WITH (fillfactor = 100);"
                + "CREATE UNIQUE INDEX ON " + name + " (stream, version);";
    }

    static String name(long first) {
        return "event_%012d".formatted(first);
    }

    private static long end(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement(END);
                var rows = query.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
