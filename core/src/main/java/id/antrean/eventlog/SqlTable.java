package id.antrean.eventlog;

import id.antrean.database.DatabaseAway;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLWarning;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What every class that speaks SQL shares: a connection for a while, and errors that say whether they pass. */
abstract class SqlTable {
    private final DataSource source;

    /** Something done with a connection. */
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    SqlTable(DataSource source) {
        this.source = source;
    }

    /** Single statements, each its own transaction. */
    final <T> T reading(Work<T> work) {
        try (var connection = source.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw translated(e);
        }
    }

    /** All of it or nothing. Not known which, if the database goes away while it commits. */
    final <T> T inTransaction(Work<T> work) {
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var done = work.on(connection);
                connection.commit();
                requireReplicated(connection.getWarnings());
                return done;
            } catch (SQLException | RuntimeException e) {
                rollBack(connection, e);
                throw e;
            } finally {
                if (!connection.isClosed()) connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw translated(e);
        }
    }

    /**
     * A commit that was cut off while it waited for its standby succeeds with a warning, and a fail-over would lose it:
     * so nothing is known about it, as about one that was never answered.
     *
     * @param warnings of whatever has sent the commit: the connection, or a statement that ends with one
     */
    static void requireReplicated(@Nullable SQLWarning warnings) throws SQLException {
        for (var warning = warnings; warning != null; warning = warning.getNextWarning()) {
            if (String.valueOf(warning.getMessage()).contains("synchronous replication"))
                throw new SQLException(warning.getMessage(), "08007"); // transaction resolution unknown
        }
    }

    private static void rollBack(Connection connection, Exception cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e); // the connection is gone, and the transaction with it
        }
    }

    static RuntimeException translated(SQLException e) {
        return DatabaseAway.passes(e.getSQLState()) ? new LogUnavailable(e) : DatabaseAway.or(e);
    }
}
