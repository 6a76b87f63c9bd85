package id.antrean.figures;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Adds up the legs of days and months that are over, in the background, each in a transaction of its own: one that was
 * changed afterwards again. Any number of programs may do so on one database.
 */
public final class Rollup implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Rollup.class);
    private static final Duration EVERY = Duration.ofMinutes(1);
    /** By then a day is over in every zone of the earth, and its late corrections are in. */
    private static final int OVER_AFTER_DAYS = 2;

    private static final int YEARS_MAX = 10;

    private final DataSource source;
    private final Clock clock;
    private @Nullable Thread thread;

    /** @param clock mall time */
    public Rollup(DataSource source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    /** Begins in a minute, and then each minute looks for what is due. */
    public static Rollup start(DataSource source, Clock clock) {
        var rollup = new Rollup(source, clock);
        rollup.thread = Thread.ofVirtual().name("rollup").start(rollup::run);
        return rollup;
    }

    private void run() {
        try {
            while (true) {
                Thread.sleep(EVERY);
                try {
                    int added = addDue();
                    if (added > 0) log.info("Added up the legs of {} past days and months", added);
                } catch (RuntimeException failure) {
                    log.warn("Could not add up the legs of a past day or month; trying again in {}", EVERY, failure);
                }
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Adds up every day and month that is over and was not yet.
     *
     * @return how many those were
     * @throws IllegalStateException if the database refused; what was added up before stays so
     */
    public int addDue() {
        int added = 0;
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                for (var period : due(connection)) {
                    if (Thread.currentThread().isInterrupted()) break;
                    if (add(connection, period)) added++;
                }
            } finally {
                connection.rollback(); // nothing, after a commit
                connection.setAutoCommit(true);
            }
        } catch (SQLException refused) {
            throw new IllegalStateException("the database refused: " + refused.getMessage(), refused);
        }
        return added;
    }

    /** Days, and then the months they make. */
    private List<Period> due(Connection connection) throws SQLException {
        int generation = RollupTable.answering(connection);
        var first = generation == 0 ? null : RollupTable.firstDay(connection, generation);
        var over = LocalDate.now(clock.withZone(ZoneOffset.UTC)).minusDays(OVER_AFTER_DAYS);
        if (first == null || first.isAfter(over)) return List.of();
        var earliest = over.minusYears(YEARS_MAX);
        var from = (first.isBefore(earliest) ? earliest : first).withDayOfMonth(1);
        var days = from.datesUntil(over.plusDays(1)).toList();
        var months =
                days.stream().map(Period::month).filter(month -> !month.last().isAfter(over));
        var known = RollupTable.periods(connection, generation, from, over);
        connection.commit();
        return Stream.concat(days.stream().map(Period::day), months)
                .distinct()
                .filter(period -> !known.contains(period))
                .toList();
    }

    private static boolean add(Connection connection, Period period) throws SQLException {
        try (var setting = connection.createStatement()) {
            setting.execute("SET LOCAL synchronous_commit = off"); // it is made again if it is lost
        }
        int generation = RollupTable.answering(connection);
        boolean added = generation > 0 && RollupTable.add(connection, generation, period);
        connection.commit();
        return added;
    }

    @Override
    public void close() {
        if (thread != null) thread.interrupt();
    }
}
