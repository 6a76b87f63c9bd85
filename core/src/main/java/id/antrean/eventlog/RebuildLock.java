package id.antrean.eventlog;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * At most one rebuild of a view at a time, whichever program it runs in. A connection holds the lock for as long as the
 * rebuild takes, so a program that dies lets go of it.
 */
final class RebuildLock {
    private RebuildLock() {}

    /** @return false if another connection has it */
    static boolean take(Connection connection, String view) throws SQLException {
        return ask(connection, "SELECT pg_try_advisory_lock(hashtext('antrean rebuild'), hashtext(?))", view);
    }

    static void giveBack(Connection connection, String view) throws SQLException {
        ask(connection, "SELECT pg_advisory_unlock(hashtext('antrean rebuild'), hashtext(?))", view);
    }

    private static boolean ask(Connection connection, String sql, String view) throws SQLException {
        try (var query = connection.prepareStatement(sql)) {
            query.setString(1, view);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }
}
