package id.antrean.figures;

import id.antrean.database.DatabaseAway;
import id.antrean.day.DayId;
import id.antrean.mall.ServiceId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads the figures out of the generation of tables that answers now. */
final class FiguresTable {
    private static final String UNDEFINED_TABLE = "42P01";

    private final DataSource source;

    FiguresTable(DataSource source) {
        this.source = source;
    }

    private interface Question<T> {
        T ask(Connection connection, int generation, long position) throws SQLException;
    }

    FiguresAnswer answer(FiguresQuestion question) {
        return reading((connection, generation, position) -> {
            var known = question.isLong()
                    ? RollupTable.periods(connection, generation, question.from(), question.to())
                    : Set.<Period>of();
            var periods = Periods.of(question, known);
            var rows = periods.added().isEmpty()
                    ? byLeg(connection, generation, question)
                    : AddedUpTable.rows(connection, generation, question, periods);
            return new FiguresAnswer(
                    question.mallKey(),
                    question.from(),
                    question.to(),
                    question.by().key(),
                    timeZone(connection, generation, question),
                    position,
                    question.now(),
                    periods.added().isEmpty() ? 0 : Buckets.ERROR,
                    rows.items(NameTable.names(connection, generation, question)),
                    rows.total());
        });
    }

    private static FigureRows byLeg(Connection connection, int generation, FiguresQuestion question)
            throws SQLException {
        var rows = FigureRows.of(CountsTable.counts(connection, FigureSql.counts(question, generation), question));
        if (question.by() == By.HOUR) {
            rows.servedIn(CountsTable.counts(connection, FigureSql.countsByEndingHour(question, generation), question));
        }
        if (question.by() != By.COUNTER && question.by() != By.CLERK) {
            rows.visits(CountsTable.visits(connection, FigureSql.visits(question, generation), question));
        }
        return rows;
    }

    private static @Nullable String timeZone(Connection connection, int generation, FiguresQuestion question)
            throws SQLException {
        if (question.mall() == null) return null;
        var sql = "SELECT time_zone FROM figures_day_" + generation
                + " WHERE mall = ? AND date <= ?::date ORDER BY date DESC LIMIT 1";
        try (var query = connection.prepareStatement(sql)) {
            query.setString(1, question.mall().value());
            query.setString(2, question.to().toString());
            try (var row = query.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }

    List<Balance> balance(DayId day) {
        return reading((connection, generation, position) -> {
            try (var query = connection.prepareStatement(FigureSql.balance(generation))) {
                query.setString(1, day.mall().value());
                query.setString(2, day.date().toString());
                try (var row = query.executeQuery()) {
                    var balances = new ArrayList<Balance>();
                    while (row.next()) balances.add(balance(row));
                    return balances;
                }
            }
        });
    }

    private static Balance balance(ResultSet row) throws SQLException {
        return new Balance(
                new ServiceId(row.getString("service")),
                row.getLong("joined"),
                row.getLong("waiting"),
                row.getLong("called"),
                row.getLong("serving"),
                row.getLong("held"),
                row.getLong("set_aside"),
                row.getLong("completed"),
                row.getLong("transferred"),
                row.getLong("no_show"),
                row.getLong("cancelled"),
                row.getLong("left_at_close"));
    }

    LineLength line(DayId day) {
        return reading((connection, generation, position) -> {
            try (var query = connection.prepareStatement(FigureSql.line(generation))) {
                query.setString(1, day.mall().value());
                query.setString(2, day.date().toString());
                try (var row = query.executeQuery()) {
                    row.next();
                    long horizon = row.getLong("horizon_ms");
                    double mean = horizon == 0 ? 0 : (double) row.getLong("leg_ms") / horizon;
                    return new LineLength(mean, row.getLong("longest"), horizon, row.getLong("waited_ms"));
                }
            }
        });
    }

    long position() {
        return reading((connection, generation, position) -> position);
    }

    /** One look at one moment. A rebuild may drop the tables in between: then once more, at the new ones. */
    private <T> T reading(Question<T> question) {
        for (int attempt = 1; ; attempt++) {
            try (var connection = source.getConnection()) {
                return reading(connection, question);
            } catch (SQLException refused) {
                if (attempt < 3 && Objects.equals(refused.getSQLState(), UNDEFINED_TABLE)) continue;
                throw DatabaseAway.or(refused);
            }
        }
    }

    private static <T> T reading(Connection connection, Question<T> question) throws SQLException {
        connection.setAutoCommit(false);
        try (var moment = connection.createStatement()) {
            moment.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
            try (var row = moment.executeQuery("SELECT generation, position FROM view_generation JOIN view_position"
                    + " USING (view, generation) WHERE view = '" + FiguresView.NAME + "'")) {
                if (!row.next()) throw new IllegalStateException("the figures have not begun");
                return question.ask(connection, row.getInt("generation"), row.getLong("position"));
            }
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }
}
