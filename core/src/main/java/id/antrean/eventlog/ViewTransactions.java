package id.antrean.eventlog;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.OptionalInt;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The one transaction in which a view's rows and its position are written, bound to the thread that applies the events.
 * A view can be made again from the log, so its commits need not wait for the disk; rows and position go together.
 */
public final class ViewTransactions {
    private final DataSource source;

    @SuppressWarnings("ThreadLocalUsage") // each view has its own transactions, for as long as the program runs
    private final ThreadLocal<@Nullable Connection> bound = new ThreadLocal<>();

    public ViewTransactions(DataSource source) {
        this.source = source;
    }

    /** Begins one; {@link #end} must follow on the same thread. */
    public void begin() {
        if (bound.get() != null) throw new IllegalStateException("a transaction is open on this thread");
        try {
            bound.set(begun(source.getConnection()));
        } catch (SQLException e) {
            throw SqlTable.translated(e);
        }
    }

    private static Connection begun(Connection connection) throws SQLException {
        try {
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** The open one's connection: use it, never close it. */
    public Connection current() {
        var connection = bound.get();
        if (connection == null) throw new IllegalStateException("no transaction is open on this thread");
        return connection;
    }

    /**
     * Ends the open one and begins the next, on the same connection.
     *
     * @param keep true to commit, false to roll back
     */
    public void renew(boolean keep) {
        var connection = current();
        try {
            if (keep) commit(connection);
            else connection.rollback();
        } catch (SQLException e) {
            throw SqlTable.translated(e);
        }
    }

    /** The generation of a view that answers, kept so until the open transaction ends; empty before it was ever begun. */
    public static OptionalInt answering(Connection connection, String view) throws SQLException {
        return ViewTable.generation(connection, view);
    }

    /** Commits what can be made again, without waiting for the disk. */
    public static void commit(Connection connection) throws SQLException {
        try (var commit = connection.createStatement()) {
            commit.execute("SET LOCAL synchronous_commit = off; COMMIT"); // one trip
        }
    }

    /** @param keep true to commit, false to roll back */
    public void end(boolean keep) {
        try (var connection = current()) {
            bound.remove();
            if (keep) commit(connection);
            else connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw SqlTable.translated(e);
        }
    }
}
