package id.antrean.bench;

import com.zaxxer.hikari.HikariDataSource;
import id.antrean.EventTypes;
import id.antrean.database.Database;
import id.antrean.eventlog.EventLog;
import id.antrean.eventlog.LogWriter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;

/**
 * A log of years: days as the rules made them, copied inside the database under the names of other malls until there are
 * so many events. Written down long ago, by the malls' clocks on the same Tuesday.
 */
final class GrownLog {
    /** Events that the rules make; all others are copies. */
    static final int MADE = 100_000;

    private static final Duration AGO = Duration.ofDays(500);

    private GrownLog() {}

    /** @param events MADE, or so many times that */
    static void fill(Database database, long events) throws SQLException {
        if (events < MADE || events % MADE != 0)
            throw new IllegalArgumentException("events: " + MADE + " or so many times that, not " + events);
        FilledLog.fill(database, MADE, Clock.offset(Clock.systemUTC(), AGO.negated()));
        var settings = OneRow.settings(database.address(), 2);
        settings.addDataSourceProperty("options", "-c synchronous_commit=off");
        var meters = new SimpleMeterRegistry();
        try (var pool = new HikariDataSource(settings);
                var log = new EventLog(pool, EventTypes.codec(), meters)) {
            var writer = new LogWriter(pool, EventTypes.codec(), log, Clock.systemUTC(), meters);
            try (var connection = pool.getConnection()) {
                for (int copy = 1; copy < events / MADE; copy++) {
                    writer.makeRoom();
                    copy(connection, copy);
                }
                execute(connection, "VACUUM (ANALYZE)");
                execute(connection, "CHECKPOINT");
            } finally {
                writer.close();
            }
        }
    }

    private static void copy(Connection connection, int copy) throws SQLException {
        long ahead = (long) copy * MADE;
        execute(connection, """
            WITH copied AS (
                INSERT INTO stream (name, head, first_position, last_position)
                SELECT replace(name, ':besar-', ':besar-%1$d-'), head, first_position + %2$d, last_position + %2$d
                FROM stream WHERE last_position <= %3$d RETURNING id, name)
            INSERT INTO event (position, recorded_at, request_id, stream, version, origin, type, more, payload)
            SELECT e.position + %2$d, e.recorded_at, e.request_id, c.id, e.version, e.origin, e.type, e.more,
                   replace(e.payload, '"besar-', '"besar-%1$d-')
            FROM event e JOIN stream s ON s.id = e.stream JOIN copied c ON c.name = replace(s.name, ':besar-', ':besar-%1$d-')
            WHERE e.position <= %3$d ORDER BY e.position""".formatted(copy, ahead, MADE));
        execute(connection, "UPDATE log_head SET position = " + (ahead + MADE));
    }

    /** What the table of events takes on disk with its indexes, bytes an event. */
    static double bytesAnEvent(Database database) throws SQLException {
        try (var connection = database.dataSource().getConnection();
                var query = connection.prepareStatement("SELECT sum(pg_total_relation_size(inhrelid))::float8"
                        + " / (SELECT position FROM log_head) FROM pg_inherits WHERE inhparent = 'event'::regclass");
                var row = query.executeQuery()) {
            row.next();
            return row.getDouble(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
