package id.antrean.bench;

import id.antrean.database.TestDatabase;
import id.antrean.figures.By;
import id.antrean.figures.Figures;
import id.antrean.figures.FiguresAnswer;
import id.antrean.figures.FiguresView;
import id.antrean.figures.Rollup;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code ./antrean bench percentiles [--tickets N]}: all figures of a country's year by agency, beside
 * {@code percentile_cont} of one time over the same rows. The tables are the view's own, filled by SQL with invented legs;
 * what is added up is added up by the product.
 */
final class Percentiles {
    private static final int TICKETS = 10_000_000;
    private static final int TICKETS_SHORT = 100_000;
    private static final int MALLS = 450;
    private static final double RATIO_MOST = 1.0 / 2_000;
    private static final int WARM_UP = 1_000;
    /** In each round, one after another; what is counted is their mean. */
    private static final int ANSWERS = 20;

    private static final double MS = 1_000;
    private static final double MIB = 1 << 20;
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2025, 12, 31);
    private static final Instant AFTERWARDS = Instant.parse("2026-01-05T03:00:00Z");

    private final DataSource source;
    private final Figures figures;

    private Percentiles(DataSource source) {
        this.source = source;
        figures = new Figures(source);
    }

    public static void main(String[] args) {
        Options.run(new Asked(), args);
    }

    /** What is typed. */
    @Command(
            name = "./antrean bench percentiles",
            description = "All figures of a country's year, beside percentile_cont of one time over its rows.",
            mixinStandardHelpOptions = true)
    private static final class Asked implements Callable<Integer> {
        @Mixin
        private final Options options = new Options();

        @Option(
                names = "--tickets",
                paramLabel = "N",
                description = "About so many in the year; usually 10000000, 100000 with --short.")
        private @Nullable String tickets;

        @Override
        public Integer call() throws Exception {
            int usual = options.quick() ? TICKETS_SHORT : TICKETS;
            int many = tickets == null ? usual : Integer.parseInt(tickets.replaceAll("[_,.]", ""));
            var report = Report.begin(
                    "percentiles", "A year of about %,d tickets at %d malls, one leg each.".formatted(many, MALLS));
            try (var database = TestDatabase.fresh()) {
                var bench = new Percentiles(database.dataSource());
                bench.fill(many, report);
                bench.measure(report, options.rounds());
            }
            return report.end();
        }
    }

    private void fill(int many, Report report) throws SQLException {
        execute(
                "DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET synchronous_commit = off', current_database()); END $$");
        try (var connection = source.getConnection()) {
            new FiguresView().create(connection, 1);
        }
        execute("INSERT INTO view_position (view, generation, position) VALUES ('figures', 1, 1)");
        execute("INSERT INTO view_generation (view, generation) VALUES ('figures', 1)");
        var days =
                FIRST.datesUntil(LAST.plusDays(1)).filter(Percentiles::isServed).toList();
        int ofEach = Math.max(1, many / MALLS / days.size());
        for (var day : days) {
            execute("INSERT INTO figures_day_1 SELECT 'mall-' || m, '" + day
                    + "', 'Asia/Jakarta', false, 1 FROM generate_series(1, " + MALLS + ") m");
            execute(legs(day, ofEach));
        }
        execute("ANALYZE");
        var rollup = new Rollup(source, Clock.fixed(AFTERWARDS, ZoneOffset.UTC));
        double took = Spread.timed(rollup::addDue);
        execute("ANALYZE");
        report.say("%,d legs of %d days, %,.0f MiB; the added-up days and months %,.0f MiB, added up in %,.0f s."
                .formatted(
                        (long) number("SELECT count(*) FROM figures_leg_1"),
                        days.size(),
                        size("figures_leg_1"),
                        size("rollup_count_1") + size("rollup_spread_1"),
                        took / MS));
    }

    /** An agency has four services; waits and services are exponential, of 15 and 7 minutes in the mean. */
    private static String legs(LocalDate day, int ofEachMall) {
        return """
            INSERT INTO figures_leg_1
            SELECT mall, date, date || '-A' || lpad(n::text, 3, '0'), 1, 'service-' || n %% 20, 'agency-' || n %% 20 / 4,
                600000, 30000, 3600000, 'KIOSK', false, joined, joined, 600000, 1200000, 1, called, called, 'c1', '-',
                started, 0, 0, NULL, 'serving', 'called', 'completed',
                date_trunc('milliseconds', started - ln(1 - random()) * interval '7 minutes'), NULL, n
            FROM (SELECT 'mall-' || m AS mall FROM generate_series(1, %2$d) m) malls,
                (SELECT '%1$s'::date AS date) dates, generate_series(1, %3$d) n,
                LATERAL (SELECT date_trunc('milliseconds', date + time '01:00' + random() * interval '7 hours')
                    AT TIME ZONE 'UTC' AS joined, n AS of_n, mall AS of_mall) a,
                LATERAL (SELECT date_trunc('milliseconds', joined - ln(1 - random()) * interval '15 minutes') AS called) b,
                LATERAL (SELECT date_trunc('milliseconds', called + random() * interval '90 seconds') AS started) c
            """.formatted(day, MALLS, ofEachMall);
    }

    private static boolean isServed(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    private void measure(Report report, int rounds) throws SQLException {
        for (int i = 0; i < WARM_UP; i++) answer();
        requireSame(overRows(), answer());
        var ours = new ArrayList<Double>();
        var rival = new ArrayList<Double>();
        for (int i = 0; i < rounds; i++) {
            rival.add(Spread.timed(() -> overRows().length));
            ours.add(Spread.timed(this::answers) / ANSWERS);
        }
        report.add(Finding.of(
                Target.atMost(
                        "B8a", "a country's year by agency ÷ percentile_cont of one time over the rows", RATIO_MOST),
                new Finding.Series("all figures by agency", "ms", ours),
                new Finding.Series("percentile_cont", "ms", rival)));
    }

    private int answers() {
        int items = 0;
        for (int i = 0; i < ANSWERS; i++) items += answer().items().size();
        return items;
    }

    private FiguresAnswer answer() {
        return figures.ofAll(FIRST, LAST, By.AGENCY, null, AFTERWARDS);
    }

    private Double[] overRows() throws SQLException {
        try (var connection = source.getConnection();
                var query = connection.createStatement();
                var row = query.executeQuery("SELECT percentile_cont(ARRAY[0.5, 0.9, 0.99]) WITHIN GROUP (ORDER BY"
                        + " figures_ms(first_called_at - joined_at)) FROM figures_leg_1"
                        + " WHERE date BETWEEN '" + FIRST + "' AND '" + LAST + "'")) {
            row.next();
            return (Double[]) row.getArray(1).getArray();
        }
    }

    /** What is quick and wrong is not measured. */
    private static void requireSame(Double[] exact, FiguresAnswer answer) {
        var waiting = answer.total().waiting();
        var added = List.of(orNaN(waiting.medianMs()), orNaN(waiting.p90Ms()), orNaN(waiting.p99Ms()));
        for (int i = 0; i < exact.length; i++) {
            if (!(Math.abs(added.get(i) - exact[i]) <= exact[i] * answer.percentileError()))
                throw new IllegalStateException("not within its error: " + added + " and " + List.of(exact));
        }
    }

    private static double orNaN(@Nullable Double value) {
        return value == null ? Double.NaN : value;
    }

    private double size(String table) throws SQLException {
        return number("SELECT pg_total_relation_size('" + table + "')") / MIB;
    }

    private double number(String sql) throws SQLException {
        try (var connection = source.getConnection();
                var query = connection.createStatement();
                var row = query.executeQuery(sql)) {
            row.next();
            return row.getDouble(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
