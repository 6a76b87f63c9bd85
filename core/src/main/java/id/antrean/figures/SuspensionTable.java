package id.antrean.figures;

import id.antrean.day.DayEvent;
import id.antrean.day.DayEvent.DayClosed;
import id.antrean.day.DayEvent.ServiceSuspended;
import id.antrean.day.DayEvent.SuspensionLifted;
import id.antrean.day.DayId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The table {@code figures_suspension_n}: from when until when a service could not be given. */
final class SuspensionTable {
    private SuspensionTable() {}

    static void create(Connection connection, int generation) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("""
                    CREATE TABLE figures_suspension_%d (
                        mall    text        NOT NULL,
                        date    date        NOT NULL,
                        service text        NOT NULL,
                        since   timestamptz NOT NULL,
                        until   timestamptz,          -- NULL while it lasts
                        PRIMARY KEY (mall, date, service, since))
                    """.formatted(generation));
        }
    }

    static void drop(Connection connection, int generation) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("DROP TABLE IF EXISTS figures_suspension_" + generation);
        }
    }

    static void apply(DayEvent event, Connection connection, int generation) throws SQLException {
        if (event instanceof ServiceSuspended off) {
            begin(off, connection, generation);
        } else if (event instanceof SuspensionLifted on) {
            end(on.day(), on.service().value(), on.at(), connection, generation);
        } else if (event instanceof DayClosed closed) {
            end(closed.day(), null, closed.at(), connection, generation);
        }
    }

    /** One that only got a new reason has begun already. */
    private static void begin(ServiceSuspended off, Connection connection, int generation) throws SQLException {
        var sql = """
                INSERT INTO figures_suspension_%1$d (mall, date, service, since)
                SELECT ?, ?::date, ?, ?
                WHERE NOT EXISTS (SELECT FROM figures_suspension_%1$d
                    WHERE mall = ? AND date = ?::date AND service = ? AND since <= ? AND coalesce(until, ?) >= ?)
                """.formatted(generation);
        var at = off.at().atOffset(ZoneOffset.UTC);
        try (var insert = connection.prepareStatement(sql)) {
            for (int i : new int[] {0, 4}) {
                insert.setString(i + 1, off.day().mall().value());
                insert.setString(i + 2, off.day().date().toString());
                insert.setString(i + 3, off.service().value());
                insert.setObject(i + 4, at);
            }
            insert.setObject(9, at);
            insert.setObject(10, at);
            insert.executeUpdate();
        }
    }

    /** @param service null for all of the day */
    private static void end(DayId day, @Nullable String service, Instant at, Connection connection, int generation)
            throws SQLException {
        var sql = "UPDATE figures_suspension_" + generation + " SET until = ?"
                + " WHERE mall = ? AND date = ?::date AND service = coalesce(?, service) AND until IS NULL AND since <= ?";
        try (var update = connection.prepareStatement(sql)) {
            update.setObject(1, at.atOffset(ZoneOffset.UTC));
            update.setString(2, day.mall().value());
            update.setString(3, day.date().toString());
            update.setString(4, service);
            update.setObject(5, at.atOffset(ZoneOffset.UTC));
            update.executeUpdate();
        }
    }
}
