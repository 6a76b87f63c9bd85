package id.antrean.eventlog;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * A view kept in tables of its own. Each rebuild fills a new generation of those tables while the old one answers, so
 * every table's name carries the generation: {@code figures_leg_3}.
 *
 * <p>The rows and the view's position are written in one transaction, which the caller of these methods begins and
 * commits: use the connection, never commit, roll back or close it. So each event is applied exactly once, in order.
 */
public interface ViewDefinition {
    /** Short, lower case, one word: {@code figures}. Never changes. */
    String name();

    /**
     * What its tables look like, 1 for the first. Raise it whenever they change: tables of another shape are made again
     * from the log when the program starts.
     */
    int shape();

    /** Makes the empty tables of a generation. */
    void create(Connection connection, int generation) throws SQLException;

    /**
     * Applies events, in order. Gets every event of the log, those of other features too.
     *
     * @param events at least one, at most some ten thousand; all are applied or none
     * @throws RuntimeException or SQLException if one cannot be applied: the view stops there, loudly, and tries again
     */
    void apply(List<Recorded<?>> events, Connection connection, int generation) throws SQLException;

    /**
     * What keeps events in order among each other: a rebuild applies events of streams with different answers at the
     * same time. By default all of them are one part.
     *
     * @param stream {@code day:khatulistiwa:2026-11-24}
     */
    default String apartBy(String stream) {
        return "";
    }

    /** Drops the tables of a generation that nobody reads any more. */
    void drop(Connection connection, int generation) throws SQLException;
}
