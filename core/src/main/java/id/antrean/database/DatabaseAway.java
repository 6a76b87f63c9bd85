package id.antrean.database;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The database did not answer, or not in time: it is away, restarting, full, or too many wait for it. It passes by
 * itself, so whoever asked is told to come again.
 */
public class DatabaseAway extends IllegalStateException {
    /**
     * Lock not got in time, statement cut off, silent for too long in a transaction, server stopped, serialization failure,
     * deadlock; and by class: connection, resources.
     */
    private static final Set<String> STATES =
            Set.of("55P03", "57014", "25P03", "57P01", "57P02", "57P03", "40001", "40P01");

    private static final Set<String> CLASSES = Set.of("08", "53", "58");

    public DatabaseAway(Throwable cause) {
        super("the database does not answer: " + cause.getMessage(), cause);
    }

    /** What to throw for an error of the driver: this, if it passes by itself, unlike a mistake in a statement. */
    public static RuntimeException or(SQLException refused) {
        return passes(refused.getSQLState())
                ? new DatabaseAway(refused)
                : new IllegalStateException("the database refused: " + refused.getMessage(), refused);
    }

    /** @param sqlState null where there was no connection to say one */
    public static boolean passes(@Nullable String sqlState) {
        return sqlState == null
                || STATES.contains(sqlState)
                || CLASSES.contains(sqlState.substring(0, Math.min(2, sqlState.length())));
    }
}
