package id.antrean.nation;

import id.antrean.database.DatabaseAway;
import id.antrean.eventlog.Recorded;
import id.antrean.eventlog.ViewTransactions;
import id.antrean.figures.FiguresView;
import id.antrean.nation.NationTable.Standing;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;

/** Brings what cells send into the figures, a page in one transaction with the cell's position. */
final class CellPageTable {
    private final DataSource source;
    private final FiguresView view = new FiguresView();

    CellPageTable(DataSource source) {
        this.source = source;
    }

    /**
     * Applies a page and moves the cell's position, both or neither.
     *
     * @return false if the part stands elsewhere by now: another node was faster, or the figures are made again
     * @throws CellBroken if the database has a log of its own, a mall is another cell's, or an event cannot be
     * @throws IllegalStateException if the database refused; then nothing changed
     */
    boolean apply(String cell, Standing from, FeedPage page, List<Recorded<?>> events) {
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                boolean applied = apply(connection, cell, from, page, events);
                if (applied) ViewTransactions.commit(connection); // rows and position go together, or come again
                return applied;
            } finally {
                connection.rollback(); // nothing, after a commit
                connection.setAutoCommit(true);
            }
        } catch (SQLException refused) {
            throw DatabaseAway.or(refused);
        }
    }

    private boolean apply(Connection connection, String cell, Standing from, FeedPage page, List<Recorded<?>> events)
            throws SQLException {
        if (!stillAt(connection, cell, from)) return false;
        requireNoLog(connection);
        requireOwnMalls(connection, cell, from.generation(), malls(events));
        fold(connection, from, events);
        try (var update = connection.prepareStatement(
                "UPDATE nation_cell SET position = ?, stamp = ? WHERE cell = ? AND generation = ?")) {
            update.setLong(1, page.position());
            update.setString(2, page.stamp());
            update.setString(3, cell);
            update.setInt(4, from.generation());
            return update.executeUpdate() == 1;
        }
    }

    private void fold(Connection connection, Standing from, List<Recorded<?>> events) throws SQLException {
        try {
            view.apply(events, connection, from.generation());
        } catch (IllegalStateException impossible) {
            throw new CellBroken("after position " + from.position() + ": " + impossible.getMessage());
        }
    }

    /** Locks the cell's part, and the generation against being dropped. */
    private static boolean stillAt(Connection connection, String cell, Standing from) throws SQLException {
        try (var query = connection.prepareStatement(
                "SELECT 1 FROM view_generation v JOIN nation_cell c ON c.generation = v.generation AND c.cell = ?"
                        + " WHERE v.view = ? AND v.generation = ? AND c.position = ? FOR SHARE OF v FOR UPDATE OF c")) {
            query.setString(1, cell);
            query.setString(2, FiguresView.NAME);
            query.setInt(3, from.generation());
            query.setLong(4, from.position());
            try (var row = query.executeQuery()) {
                return row.next();
            }
        }
    }

    private static void requireNoLog(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement("SELECT 1 FROM log_head WHERE position > 0");
                var row = query.executeQuery()) {
            if (row.next())
                throw new CellBroken("this database has malls of its own: a national view needs one that has none");
        }
    }

    private Set<String> malls(List<Recorded<?>> events) {
        var malls = new TreeSet<String>(); // in order, so that two cells wait for each other in one direction only
        for (var event : events) malls.add(view.apartBy(event.stream()));
        return malls;
    }

    private static void requireOwnMalls(Connection connection, String cell, int generation, Set<String> malls)
            throws SQLException {
        var sql = "INSERT INTO nation_mall (mall, generation, cell) VALUES (?, ?, ?)"
                + " ON CONFLICT (mall, generation) DO UPDATE SET cell = nation_mall.cell RETURNING cell";
        try (var upsert = connection.prepareStatement(sql)) {
            for (var mall : malls) {
                upsert.setString(1, mall);
                upsert.setInt(2, generation);
                upsert.setString(3, cell);
                try (var row = upsert.executeQuery()) {
                    row.next();
                    if (row.getString(1).equals(cell)) continue;
                    throw new CellBroken("mall " + mall + " is in cell " + row.getString(1) + " and in cell " + cell);
                }
            }
        }
    }
}
