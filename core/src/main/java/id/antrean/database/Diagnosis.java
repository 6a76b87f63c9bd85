package id.antrean.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * How a database does, as it is: nothing is migrated, made or repaired.
 *
 * @param version of the PostgreSQL
 * @param notDurable settings that are off and must not be
 * @param schema version its tables are at; {@code 0} for an empty database
 * @param pending migrations that this program would add
 * @param now by the server's clock
 * @param connections in use by everybody
 * @param head position of the log's last event; 0 where there is no log yet
 * @param kinds of events that the log has, or that were about to be written
 */
public record Diagnosis(
        String version,
        List<String> notDurable,
        String schema,
        int pending,
        Instant now,
        int connections,
        int connectionsMax,
        long head,
        List<Kind> kinds,
        List<View> views) {
    private static final String SERVER = "SELECT current_setting('server_version'), clock_timestamp(),"
            + " (SELECT count(*) FROM pg_stat_activity WHERE backend_type = 'client backend'),"
            + " current_setting('max_connections')::int, to_regclass('log_head') IS NOT NULL,"
            + " to_regclass('event_type') IS NOT NULL";

    private record Log(long head, List<View> views) {}

    /** What an event may be: its name, and the revision of its fields. */
    public record Kind(String name, int revision) {}

    /** How far a view of the log is. */
    public record View(String name, long position) {}

    public Diagnosis {
        notDurable = List.copyOf(notDurable);
        kinds = List.copyOf(kinds);
        views = List.copyOf(views);
    }

    /** @throws UnusableDatabase if it cannot be reached or looked at; it says why */
    public static Diagnosis of(DatabaseAddress address) {
        try (var connection = Login.to(address);
                var query = connection.prepareStatement(SERVER);
                var row = query.executeQuery()) {
            var notDurable = Durability.settingsThatAreOff(connection);
            var migrations = Migrations.flyway(address).info();
            row.next();
            var log = row.getBoolean(5) ? log(connection) : new Log(0, List.of());
            var current = migrations.current();
            return new Diagnosis(
                    row.getString(1),
                    notDurable,
                    current == null || current.getVersion() == null
                            ? "0"
                            : current.getVersion().getVersion(),
                    migrations.pending().length,
                    row.getObject(2, OffsetDateTime.class).toInstant(),
                    row.getInt(3),
                    row.getInt(4),
                    log.head,
                    row.getBoolean(6) ? kinds(connection) : List.of(),
                    log.views);
        } catch (SQLException failure) {
            throw new UnusableDatabase(Login.whyNot(address, failure), failure);
        }
    }

    private static Log log(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement("SELECT h.position, v.view, p.position FROM log_head h"
                        + " LEFT JOIN view_generation v ON true"
                        + " LEFT JOIN view_position p ON p.view = v.view AND p.generation = v.generation"
                        + " ORDER BY v.view");
                var rows = query.executeQuery()) {
            long head = 0;
            var views = new ArrayList<View>();
            while (rows.next()) {
                head = rows.getLong(1);
                if (rows.getString(2) != null) views.add(new View(rows.getString(2), rows.getLong(3)));
            }
            return new Log(head, views);
        }
    }

    private static List<Kind> kinds(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement("SELECT name, revision FROM event_type ORDER BY name, revision");
                var rows = query.executeQuery()) {
            var kinds = new ArrayList<Kind>();
            while (rows.next()) kinds.add(new Kind(rows.getString(1), rows.getInt(2)));
            return kinds;
        }
    }
}
