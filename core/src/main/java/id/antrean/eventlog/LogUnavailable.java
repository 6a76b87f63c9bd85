package id.antrean.eventlog;

import java.util.Set;

/**
 * The database did not answer, or not in time: it is away, restarting, full, or too many wait for it. Nothing is known
 * about what was being written: only the same request with the same key finds out.
 */
public final class LogUnavailable extends RuntimeException {
    /** Lock not got in time, statement cut off, serialization failure, deadlock; and by class: connection, resources. */
    private static final Set<String> STATES = Set.of("55P03", "57014", "57P01", "57P02", "57P03", "40001", "40P01");

    private static final Set<String> CLASSES = Set.of("08", "53", "58");

    LogUnavailable(Throwable cause) {
        super("the database does not answer: " + cause.getMessage(), cause);
    }

    /** Whether such an error passes by itself, unlike a mistake in a statement. */
    static boolean passes(@org.jspecify.annotations.Nullable String sqlState) {
        return sqlState == null
                || STATES.contains(sqlState)
                || CLASSES.contains(sqlState.substring(0, Math.min(2, sqlState.length())));
    }
}
