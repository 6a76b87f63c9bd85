package id.antrean.figures;

import id.antrean.database.DatabaseAway;
import id.antrean.eventlog.ViewTransactions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Finds the days, months and years that are over and not yet added up, and adds them up, each in a transaction of its own. */
final class DuePeriodTable {
    private static final int YEARS_MAX = 10;
    private static final String LONGEST = "10min";

    private final DataSource source;

    DuePeriodTable(DataSource source) {
        this.source = source;
    }

    /**
     * @param over the last day that is over
     * @return how many were added up
     * @throws IllegalStateException if the database refused; what was added up before stays so
     */
    int addUntil(LocalDate over) {
        int added = 0;
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            for (var period : due(connection, over)) {
                if (Thread.currentThread().isInterrupted()) break;
                if (add(connection, period)) added++;
            }
        } catch (SQLException refused) {
            throw DatabaseAway.or(refused);
        }
        return added;
    }

    /** Days, then the months they make, and then the years. */
    private static List<Period> due(Connection connection, LocalDate over) throws SQLException {
        int generation = RollupTable.answering(connection);
        var first = generation == 0 ? null : RollupTable.firstDay(connection, generation);
        if (first == null || first.isAfter(over)) return List.of();
        var earliest = over.minusYears(YEARS_MAX);
        var from = (first.isBefore(earliest) ? earliest : first).withDayOfYear(1);
        var days = from.datesUntil(over.plusDays(1)).toList();
        var known = RollupTable.periods(connection, generation, from, over);
        connection.commit();
        return Stream.<Function<LocalDate, Period>>of(Period::day, Period::month, Period::year)
                .flatMap(length -> days.stream().map(length).distinct())
                .filter(period -> !period.last().isAfter(over) && !known.contains(period))
                .toList();
    }

    private static boolean add(Connection connection, Period period) throws SQLException {
        try (var setting = connection.createStatement()) {
            setting.execute(
                    "SET LOCAL statement_timeout = '" + LONGEST + "'"); // a year of a country is more than a question
        }
        int generation = RollupTable.answering(connection);
        boolean added = generation > 0 && RollupTable.add(connection, generation, period);
        ViewTransactions.commit(connection);
        return added;
    }
}
