package id.antrean.nation;

import id.antrean.database.Statements;
import id.antrean.figures.FiguresView;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The tables {@code nation_cell} and {@code nation_mall}: how far each cell is, and whose each mall is. */
final class NationTable {
    private static final String ANSWERING =
            "(SELECT generation FROM view_generation WHERE view = '" + FiguresView.NAME + "')";

    private final Statements statements;

    NationTable(DataSource source) {
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
}
