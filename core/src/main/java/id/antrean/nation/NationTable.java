package id.antrean.nation;

import id.antrean.database.DatabaseAway;
import id.antrean.database.Statements;
import id.antrean.eventlog.Recorded;
import id.antrean.eventlog.ViewTransactions;
import id.antrean.figures.FiguresView;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The tables {@code nation_cell} and {@code nation_mall}: how far each cell is, and whose each mall is. */
final class NationTable {
    private static final String ANSWERING =
            "(SELECT generation FROM view_generation WHERE view = '" + FiguresView.NAME + "')";

    private final DataSource source;
    private final Statements statements;
    private final FiguresView view = new FiguresView();

    NationTable(DataSource source) {
        this.source = source;
        statements = new Statements(source);
    }

    /** Where a cell's part stands. */
    record Standing(int generation, long position, @Nullable String stamp) {}

    /** All that was ever heard of, by name; only those of the figures that answer now. */
    List<CellState> states() {
        return statements.all(
                "SELECT cell, position, head, heard_at, caught_up_at, problem FROM nation_cell WHERE generation = "
                        + ANSWERING + " ORDER BY cell",
                row -> new CellState(
                        row.getString(1),
                        row.getLong(2),
                        row.getLong(3),
                        instant(row, 4),
                        instant(row, 5),
                        row.getString(6)));
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    /** Begins a cell's part at 0, if the figures that answer now know nothing of it. */
    Standing standing(String cell) {
        statements.update(
                "INSERT INTO nation_cell (cell, generation) SELECT ?, generation FROM view_generation"
                        + " WHERE view = ? ON CONFLICT DO NOTHING",
                cell,
                FiguresView.NAME);
        return statements
                .first(
                        "SELECT generation, position, stamp FROM nation_cell WHERE cell = ? AND generation = "
                                + ANSWERING,
                        row -> new Standing(row.getInt(1), row.getLong(2), row.getString(3)),
                        cell)
                .orElseThrow(() -> new IllegalStateException("the figures have not begun"));
    }

    void heard(String cell, int generation, long head, boolean caughtUp, Instant at) {
        var now = at.atOffset(ZoneOffset.UTC);
        statements.update(
                "UPDATE nation_cell SET head = ?, heard_at = ?, problem = NULL,"
                        + " caught_up_at = CASE WHEN ? THEN ? ELSE caught_up_at END WHERE cell = ? AND generation = ?",
                head,
                now,
                caughtUp,
                now,
                cell,
                generation);
    }

    void problem(String cell, String problem) {
        statements.update(
                "UPDATE nation_cell SET problem = ? WHERE cell = ? AND generation = " + ANSWERING, problem, cell);
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
