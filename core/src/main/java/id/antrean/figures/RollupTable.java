package id.antrean.figures;

import id.antrean.eventlog.ViewTransactions;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The tables {@code rollup_n}, {@code rollup_count_n} and {@code rollup_spread_n}: the legs of all malls on past days
 * and in past months and years, added up once. A period stands in the first while it is true: whoever changes a leg of it takes it
 * out in the same transaction, and it is added up anew.
 */
final class RollupTable {
    private static final List<String> SLICES = List.of("total", "mall", "service", "agency", "hour", "ended");

    private static final String OF_DAY = "date = ?::date";

    /** So many at most for the days: a step may be about years, and PostgreSQL's room for locks is bounded. */
    private static final int LOCKS = 512;

    private RollupTable() {}

    /** The lock of a day: a step of the view holds it shared, whoever adds the day, its month or its year up alone. */
    private static String lock(int generation, String day) {
        return "hashtext('antrean rollup %d ' || (%s::date - date '2000-01-01') %% %d)"
                .formatted(generation, day, LOCKS);
    }

    static void create(Connection connection, int generation) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("""
                    CREATE TABLE rollup_%1$d (
                        first date NOT NULL, -- a day, or the first of a month or year
                        last  date NOT NULL, -- the same day, or the last of it
                        PRIMARY KEY (first, last));
                    CREATE TABLE rollup_count_%1$d (
                        first             date   NOT NULL,
                        last              date   NOT NULL,
                        slice             text   NOT NULL, -- total, mall, service, agency, hour, ended (the hour it ended in)
                        key               text   NOT NULL, -- '' for the total
                        joined            bigint NOT NULL, -- from here on as in the figures
                        called            bigint NOT NULL,
                        served            bigint NOT NULL,
                        no_shows          bigint NOT NULL,
                        cancelled         bigint NOT NULL,
                        transferred       bigint NOT NULL,
                        left_at_close     bigint NOT NULL,
                        open              bigint NOT NULL,
                        waiting_now       bigint NOT NULL,
                        timed_served      bigint NOT NULL,
                        within            bigint NOT NULL,
                        suspect           bigint NOT NULL,
                        abandoned         bigint NOT NULL,
                        forecast_compared bigint NOT NULL,
                        forecast_inside   bigint NOT NULL,
                        waiting_since     timestamptz,     -- of the leg that waits longest; NULL for none
                        forecast_error_ms numeric,         -- the sum; NULL for none
                        forecast_bias_ms  numeric,
                        PRIMARY KEY (slice, first, last, key),
                        FOREIGN KEY (first, last) REFERENCES rollup_%1$d ON DELETE CASCADE);
                    CREATE INDEX ON rollup_count_%1$d (first, last);
                    CREATE TABLE rollup_spread_%1$d (
                        first   date   NOT NULL,
                        last    date   NOT NULL,
                        slice   text   NOT NULL,
                        key     text   NOT NULL,
                        time    text   NOT NULL, -- waiting, walking, service, suspended, visit
                        faults  bigint NOT NULL, -- clock faults
                        ms      bigint NOT NULL, -- the sum
                        ms_max  bigint NOT NULL,
                        buckets int[]  NOT NULL, -- rising; what they mean is in the code
                        legs    int[]  NOT NULL, -- in each of them
                        PRIMARY KEY (slice, first, last, key, time),
                        FOREIGN KEY (first, last) REFERENCES rollup_%1$d ON DELETE CASCADE);
                    CREATE INDEX ON rollup_spread_%1$d (first, last);
                    """.formatted(generation));
        }
    }

    static void drop(Connection connection, int generation) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(
                    "DROP TABLE IF EXISTS rollup_spread_%1$d, rollup_count_%1$d, rollup_%1$d".formatted(generation));
        }
    }

    /**
     * What was added up of days is true no longer once the open transaction is committed. Two statements: the first
     * parameter are the days, then those of the periods that they are in, as {@link #setForgotten} sets them.
     */
    static String forget(int generation) {
        return "SELECT pg_advisory_xact_lock_shared(of_day) FROM (SELECT DISTINCT "
                + lock(generation, "day") + " AS of_day FROM unnest(?::text[]::date[]) AS day ORDER BY 1) d;"
                + " DELETE FROM rollup_" + generation
                + " kept USING unnest(?::text[]::date[], ?::text[]::date[]) AS gone (first, last)"
                + " WHERE kept.first = gone.first AND kept.last = gone.last";
    }

    /** @param after the last parameter set before */
    static void setForgotten(Connection connection, PreparedStatement delete, int after, Collection<LocalDate> days)
            throws SQLException {
        var periods = days.stream().flatMap(Period::around).distinct().toList();
        delete.setArray(after + 1, texts(connection, days.stream()));
        delete.setArray(after + 2, texts(connection, periods.stream().map(Period::first)));
        delete.setArray(after + 3, texts(connection, periods.stream().map(Period::last)));
    }

    private static Array texts(Connection connection, Stream<?> values) throws SQLException {
        return connection.createArrayOf("text", values.map(Object::toString).toArray(String[]::new));
    }

    /**
     * Adds up a day's legs, or the parts of a longer period, which have been; unless it has been done.
     *
     * @return false if it had been, or if one of its parts had not
     */
    static boolean add(Connection connection, int generation, Period period) throws SQLException {
        lockAlone(connection, generation, period);
        var known = periods(connection, generation, period.first(), period.last());
        if (known.contains(period) || !known.containsAll(period.parts())) return false;
        var mark = "INSERT INTO rollup_" + generation + " VALUES (?::date, ?::date)";
        try (var insert = connection.prepareStatement(mark)) {
            insert.setString(1, period.first().toString());
            insert.setString(2, period.last().toString());
            insert.executeUpdate();
        }
        boolean day = period.isDay();
        insert(
                connection,
                "rollup_count_" + generation,
                day ? RollupSql.counts(OF_DAY, generation) : RollupSql.partsCounts(generation),
                period);
        insert(
                connection,
                "rollup_spread_" + generation,
                day ? RollupSql.spreads(OF_DAY, generation) : RollupSql.partsSpreads(generation),
                period);
        return true;
    }

    /** All days of the period, in the order in which a step takes them. */
    private static void lockAlone(Connection connection, int generation, Period period) throws SQLException {
        var sql = "SELECT pg_advisory_xact_lock(of_day) FROM (SELECT DISTINCT " + lock(generation, "day")
                + " AS of_day FROM generate_series(?::date, ?::date, interval '1 day') AS day ORDER BY 1) d";
        try (var lock = connection.prepareStatement(sql)) {
            lock.setString(1, period.first().toString());
            lock.setString(2, period.last().toString());
            lock.execute();
        }
    }

    private static void insert(Connection connection, String table, String rows, Period period) throws SQLException {
        var sql = "INSERT INTO " + table + " SELECT ?::date, ?::date, added.* FROM (" + rows + ") added";
        try (var insert = connection.prepareStatement(sql)) {
            insert.setString(1, period.first().toString());
            insert.setString(2, period.last().toString());
            if (period.isDay()) {
                insert.setString(3, period.first().toString());
                insert.setArray(4, texts(connection, SLICES.stream()));
            } else {
                insert.setArray(3, texts(connection, period.parts().stream().map(Period::first)));
                insert.setArray(4, texts(connection, period.parts().stream().map(Period::last)));
            }
            insert.executeUpdate();
        }
    }

    /** What has been added up inside a range of days. */
    static Set<Period> periods(Connection connection, int generation, LocalDate from, LocalDate to)
            throws SQLException {
        var sql = "SELECT first, last FROM rollup_" + generation + " WHERE first >= ?::date AND last <= ?::date";
        try (var query = connection.prepareStatement(sql)) {
            query.setString(1, from.toString());
            query.setString(2, to.toString());
            try (var row = query.executeQuery()) {
                var known = new HashSet<Period>();
                while (row.next()) {
                    known.add(new Period(row.getObject(1, LocalDate.class), row.getObject(2, LocalDate.class)));
                }
                return known;
            }
        }
    }

    /** The first day of which anything is known; null for none. */
    static @Nullable LocalDate firstDay(Connection connection, int generation) throws SQLException {
        try (var query = connection.prepareStatement("SELECT min(date) FROM figures_day_" + generation);
                var row = query.executeQuery()) {
            row.next();
            return row.getObject(1, LocalDate.class);
        }
    }

    /** The generation that answers, kept from being dropped until the transaction ends; 0 for none. */
    static int answering(Connection connection) throws SQLException {
        return ViewTransactions.answering(connection, FiguresView.NAME).orElse(0);
    }
}
