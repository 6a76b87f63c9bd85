package id.antrean.figures;

import static id.antrean.day.SmallMall.MALL;
import static id.antrean.day.SmallMall.TUESDAY;

import id.antrean.database.Database;
import id.antrean.database.TestDatabase;
import id.antrean.day.SmallMall;
import id.antrean.eventlog.Recorded;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** The figures' view on a database of its own, filled by hand as the log's views are: rows and position together. */
final class ViewInTest implements AutoCloseable {
    private final Database database = TestDatabase.fresh();
    private final FiguresView view = new FiguresView();
    private int generation;

    ViewInTest() {
        rebuild(List.of(), 1);
    }

    private interface Work {
        void on(Connection connection) throws SQLException;
    }

    Figures figures() {
        return new Figures(database.dataSource());
    }

    /** The figures of the Tuesday, seen at a time. */
    FiguresAnswer by(By by, String now) {
        return figures().of(MALL, TUESDAY, TUESDAY, by, SmallMall.at(now));
    }

    Figure total(String now) {
        return by(By.SERVICE, now).total();
    }

    /** Of all malls, from one day to another, seen on the Tuesday's evening. */
    FiguresAnswer ofAll(LocalDate from, LocalDate to, By by) {
        return figures().ofAll(from, to, by, null, SmallMall.at("18:00"));
    }

    /** How many days and months were added up on a day. */
    int addUp(LocalDate today) {
        var clock = Clock.fixed(today.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        return new Rollup(database.dataSource(), clock).addDue();
    }

    /** @param meanwhile happens when a period has been added up and nobody else sees it yet */
    void addUp(Period period, Runnable meanwhile) {
        inTransaction(connection -> {
            if (!RollupTable.add(connection, generation, period)) throw new IllegalStateException("not due: " + period);
            meanwhile.run();
        });
    }

    /** @param sql with {@code _n} for the generation in use, as {@code figures_leg_n} */
    void execute(String sql) {
        inTransaction(connection -> execute(connection, sql.replaceAll("_n\\b", "_" + generation)));
    }

    long number(String sql) {
        var number = new AtomicLong();
        inTransaction(connection -> {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery(sql)) {
                row.next();
                number.set(row.getLong(1));
            }
        });
        return number.get();
    }

    void apply(List<Recorded<?>> events) {
        apply(events, () -> {});
    }

    /** @param beforeCommit happens when the rows are written and nobody else sees them yet */
    void apply(List<Recorded<?>> events, Runnable beforeCommit) {
        inTransaction(connection -> {
            view.apply(events, connection, generation);
            beforeCommit.run();
            execute(
                    connection,
                    "UPDATE view_position SET position = " + events.getLast().position() + " WHERE view = 'figures'"
                            + " AND generation = " + generation);
        });
    }

    /** Fills a new generation in batches of a size, switches to it and drops the old one. */
    void rebuild(List<Recorded<?>> events, int batch) {
        int old = generation;
        generation = old + 1;
        inTransaction(connection -> {
            view.create(connection, generation);
            execute(
                    connection,
                    "INSERT INTO view_position (view, generation, position) VALUES ('figures', " + generation + ", 0)");
        });
        for (int from = 0; from < events.size(); from += batch) {
            apply(events.subList(from, Math.min(from + batch, events.size())));
        }
        inTransaction(connection -> {
            execute(
                    connection,
                    "INSERT INTO view_generation (view, generation) VALUES ('figures', " + generation
                            + ") ON CONFLICT (view) DO UPDATE SET generation = EXCLUDED.generation");
            if (old > 0) view.drop(connection, old);
        });
    }

    /** Every row of the generation in use, as text, sorted. */
    List<String> rows() {
        var rows = new ArrayList<String>();
        inTransaction(connection -> {
            for (var table : List.of("leg", "day", "service", "name")) {
                var name = "figures_" + table + "_" + generation;
                try (var statement = connection.createStatement();
                        var row =
                                statement.executeQuery("SELECT row_to_json(t)::text FROM " + name + " t ORDER BY 1")) {
                    while (row.next()) rows.add(table + " " + row.getString(1));
                }
            }
        });
        return rows;
    }

    private void inTransaction(Work work) {
        try (var connection = database.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            work.on(connection);
            connection.commit();
            connection.setAutoCommit(true);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
