package id.antrean.eventlog;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Which generation of a view answers, how far each is, and who applies events to it. On the caller's connection. */
final class ViewTable {
    private ViewTable() {}

    /** The generation that answers, kept so until the transaction ends; empty before the view was ever begun. */
    static OptionalInt generation(Connection connection, String view) throws SQLException {
        try (var query =
                connection.prepareStatement("SELECT generation FROM view_generation WHERE view = ? FOR SHARE")) {
            query.setString(1, view);
            try (var rows = query.executeQuery()) {
                return rows.next() ? OptionalInt.of(rows.getInt(1)) : OptionalInt.empty();
            }
        }
    }

    /** The generations that have tables, the newest last. */
    static List<Integer> generations(Connection connection, String view) throws SQLException {
        try (var query = connection.prepareStatement(
                "SELECT generation FROM view_position WHERE view = ? ORDER BY generation")) {
            query.setString(1, view);
            try (var rows = query.executeQuery()) {
                var generations = new ArrayList<Integer>();
                while (rows.next()) generations.add(rows.getInt(1));
                return generations;
            }
        }
    }

    /** The shape of the tables that answer; 0 before the view was ever begun. */
    static int shape(Connection connection, String view) throws SQLException {
        try (var query = connection.prepareStatement("SELECT shape FROM view_generation WHERE view = ?")) {
            query.setString(1, view);
            try (var rows = query.executeQuery()) {
                return rows.next() ? rows.getInt(1) : 0;
            }
        }
    }

    /** Lets a generation answer from now on. Waits for whoever applies events to the old one at this moment. */
    static void answerFrom(Connection connection, ViewDefinition view, int generation) throws SQLException {
        try (var upsert = connection.prepareStatement("INSERT INTO view_generation (view, generation, shape)"
                + " VALUES (?, ?, ?) ON CONFLICT (view) DO UPDATE"
                + " SET generation = EXCLUDED.generation, shape = EXCLUDED.shape")) {
            upsert.setString(1, view.name());
            upsert.setInt(2, generation);
            upsert.setInt(3, view.shape());
            upsert.executeUpdate();
        }
    }

    static void lock(Connection connection, String view) throws SQLException {
        try (var query = connection.prepareStatement("SELECT 1 FROM view_generation WHERE view = ? FOR UPDATE")) {
            query.setString(1, view);
            query.executeQuery().close();
        }
    }

    /** Two programs that start at once begin a view one after the other. */
    static void lockBeginnings(Connection connection) throws SQLException {
        try (var lock = connection.createStatement()) {
            lock.execute("LOCK TABLE view_generation IN SHARE ROW EXCLUSIVE MODE");
        }
    }

    static void begin(Connection connection, String view, int generation) throws SQLException {
        try (var insert = connection.prepareStatement(
                "INSERT INTO view_position (view, generation, position) VALUES (?, ?, 0)")) {
            insert.setString(1, view);
            insert.setInt(2, generation);
            insert.executeUpdate();
        }
    }

    static void forget(Connection connection, String view, int generation) throws SQLException {
        try (var delete = connection.prepareStatement("DELETE FROM view_position WHERE view = ? AND generation = ?")) {
            delete.setString(1, view);
            delete.setInt(2, generation);
            delete.executeUpdate();
        }
    }

    static long position(Connection connection, String view, int generation) throws SQLException {
        try (var query =
                connection.prepareStatement("SELECT position FROM view_position WHERE view = ? AND generation = ?")) {
            query.setString(1, view);
            query.setInt(2, generation);
            try (var rows = query.executeQuery()) {
                return rows.next() ? rows.getLong(1) : 0;
            }
        }
    }

    /** @throws IllegalStateException if the generation's tables were cleared away */
    static void moveTo(Connection connection, String view, int generation, long position) throws SQLException {
        try (var update = connection.prepareStatement(
                "UPDATE view_position SET position = ? WHERE view = ? AND generation = ?")) {
            update.setLong(1, position);
            update.setString(2, view);
            update.setInt(3, generation);
            if (update.executeUpdate() == 1) return;
            throw new IllegalStateException("generation " + generation + " of view " + view + " is gone");
        }
    }

    /**
     * Claims the applying of events, unless another owner has shown a sign of life lately.
     *
     * @return the position to go on from; empty if another has it
     */
    static OptionalLong claim(Connection connection, String view, int generation, String owner, Duration aliveWithin)
            throws SQLException {
        try (var update = connection.prepareStatement("UPDATE view_position SET owner = ?, claimed_at = now()"
                + " WHERE view = ? AND generation = ? AND (owner IS NULL OR owner = ?"
                + " OR claimed_at < now() - ? * interval '1 millisecond') RETURNING position")) {
            update.setString(1, owner);
            update.setString(2, view);
            update.setInt(3, generation);
            update.setString(4, owner);
            update.setLong(5, aliveWithin.toMillis());
            try (var rows = update.executeQuery()) {
                return rows.next() ? OptionalLong.of(rows.getLong(1)) : OptionalLong.empty();
            }
        }
    }

    /**
     * @param from where its owner left it
     * @return false if it is not there, another owner has claimed it, or another generation answers meanwhile
     */
    static boolean advance(Connection connection, String view, int generation, String owner, long from, long position)
            throws SQLException {
        try (var update = connection.prepareStatement("""
                WITH answering AS (SELECT generation FROM view_generation WHERE view = ? FOR SHARE)
                UPDATE view_position AS place SET position = ?, claimed_at = now() FROM answering
                WHERE answering.generation = place.generation
                  AND place.view = ? AND place.generation = ? AND owner = ? AND place.position = ?""")) {
            update.setString(1, view);
            update.setLong(2, position);
            update.setString(3, view);
            update.setInt(4, generation);
            update.setString(5, owner);
            update.setLong(6, from);
            return update.executeUpdate() == 1;
        }
    }

    static void release(Connection connection, String view, String owner) throws SQLException {
        try (var update =
                connection.prepareStatement("UPDATE view_position SET owner = NULL WHERE view = ? AND owner = ?")) {
            update.setString(1, view);
            update.setString(2, owner);
            update.executeUpdate();
        }
    }
}
