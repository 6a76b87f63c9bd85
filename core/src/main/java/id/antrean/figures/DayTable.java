package id.antrean.figures;

import id.antrean.day.DayId;
import id.antrean.mall.AgencyId;
import id.antrean.mall.Catalogue;
import id.antrean.mall.MallId;
import id.antrean.mall.Words;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/**
 * What the days' own catalogues said, as far as figures need it: {@code figures_day_n}, {@code figures_service_n} and
 * {@code figures_name_n}.
 */
final class DayTable {
    private DayTable() {}

    static void create(Connection connection, int generation) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("""
                    CREATE TABLE figures_day_%1$d (
                        mall      text   NOT NULL,
                        date      date   NOT NULL,
                        time_zone text   NOT NULL, -- 'Asia/Pontianak'
                        training  bool   NOT NULL, -- people only practised: nothing else of the day is kept
                        seen      bigint NOT NULL, -- position of its last catalogue
                        PRIMARY KEY (mall, date));
                    CREATE TABLE figures_service_%1$d (
                        mall        text   NOT NULL,
                        date        date   NOT NULL,
                        service     text   NOT NULL,
                        agency      text   NOT NULL,
                        standard_ms bigint NOT NULL,
                        suspect_below_ms bigint NOT NULL, -- service times that nobody believes
                        suspect_above_ms bigint NOT NULL,
                        PRIMARY KEY (mall, date, service));
                    CREATE TABLE figures_name_%1$d (
                        mall    text NOT NULL,
                        kind    text NOT NULL, -- service, agency, counter
                        key     text NOT NULL,
                        date    date NOT NULL, -- the last day it was so called
                        place   int  NOT NULL, -- its place in the catalogue
                        name_id text NOT NULL,
                        name_en text NOT NULL,
                        PRIMARY KEY (mall, kind, key));
                    """.formatted(generation));
        }
    }

    static void drop(Connection connection, int generation) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("DROP TABLE IF EXISTS figures_day_%1$d, figures_service_%1$d, figures_name_%1$d"
                    .formatted(generation));
        }
    }

    /** Keeps a day's catalogue, unless a later one of the same day has been seen. */
    static void save(Connection connection, int generation, DayId day, Catalogue catalogue, long position)
            throws SQLException {
        if (!saveDay(connection, generation, day, catalogue, false, position)) return;
        saveServices(connection, generation, day, catalogue);
        saveNames(connection, generation, day, catalogue);
    }

    /** Keeps that a day is one on which people only practise. */
    static void saveTraining(Connection connection, int generation, DayId day, Catalogue catalogue, long position)
            throws SQLException {
        saveDay(connection, generation, day, catalogue, true, position);
    }

    /** On which of some days people only practise: the first parameter are malls, the second dates. */
    static String training(int generation) {
        return "SELECT mall, date::text FROM unnest(?::text[], ?::text[]) AS asked (in_mall, on_date)"
                + " CROSS JOIN LATERAL (SELECT mall, date, training FROM figures_day_" + generation
                + " WHERE mall = in_mall AND date = on_date::date ORDER BY mall, date) AS day WHERE training";
    }

    private static boolean saveDay(
            Connection connection, int generation, DayId day, Catalogue catalogue, boolean training, long position)
            throws SQLException {
        var sql = """
                INSERT INTO figures_day_%1$d (mall, date, time_zone, training, seen) VALUES (?, ?::date, ?, ?, ?)
                ON CONFLICT (mall, date) DO UPDATE SET time_zone = EXCLUDED.time_zone, seen = EXCLUDED.seen
                WHERE figures_day_%1$d.seen < EXCLUDED.seen
                """.formatted(generation);
        try (var insert = connection.prepareStatement(sql)) {
            insert.setString(1, day.mall().value());
            insert.setString(2, day.date().toString());
            insert.setString(3, catalogue.timeZone().getId());
            insert.setBoolean(4, training);
            insert.setLong(5, position);
            return insert.executeUpdate() == 1;
        }
    }

    private static void saveServices(Connection connection, int generation, DayId day, Catalogue catalogue)
            throws SQLException {
        var sql = """
                INSERT INTO figures_service_%d
                    (mall, date, service, agency, standard_ms, suspect_below_ms, suspect_above_ms)
                VALUES (?, ?::date, ?, ?, ?, ?, ?)
                ON CONFLICT (mall, date, service)
                DO UPDATE SET agency = EXCLUDED.agency, standard_ms = EXCLUDED.standard_ms,
                    suspect_below_ms = EXCLUDED.suspect_below_ms, suspect_above_ms = EXCLUDED.suspect_above_ms
                """.formatted(generation);
        try (var insert = connection.prepareStatement(sql)) {
            for (var service : catalogue.services()) {
                insert.setString(1, day.mall().value());
                insert.setString(2, day.date().toString());
                insert.setString(3, service.service().value());
                var of = DayServices.of(service, catalogue);
                insert.setString(4, of.agency().value());
                insert.setLong(5, of.standardMs());
                insert.setLong(6, of.suspect().belowMs());
                insert.setLong(7, of.suspect().aboveMs());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void saveNames(Connection connection, int generation, DayId day, Catalogue catalogue)
            throws SQLException {
        var sql = """
                INSERT INTO figures_name_%1$d (mall, date, kind, key, place, name_id, name_en)
                VALUES (?, ?::date, ?, ?, ?, ?, ?)
                ON CONFLICT (mall, kind, key) DO UPDATE
                SET date = EXCLUDED.date, place = EXCLUDED.place, name_id = EXCLUDED.name_id, name_en = EXCLUDED.name_en
                WHERE figures_name_%1$d.date <= EXCLUDED.date
                """.formatted(generation);
        try (var insert = connection.prepareStatement(sql)) {
            insert.setString(1, day.mall().value());
            insert.setString(2, day.date().toString());
            int place = 0;
            for (var agency : catalogue.agencies()) {
                name(insert, "agency", agency.agency().value(), place++, agency.name());
            }
            for (var service : catalogue.services()) {
                name(insert, "service", service.service().value(), place++, service.name());
            }
            for (var counter : catalogue.counters()) {
                var name = new Words("Loket " + counter.name(), "Counter " + counter.name());
                name(insert, "counter", counter.counter().value(), place++, name);
            }
            insert.executeBatch();
        }
    }

    private static void name(PreparedStatement insert, String kind, String key, int place, Words name)
            throws SQLException {
        insert.setString(3, kind);
        insert.setString(4, key);
        insert.setInt(5, place);
        insert.setString(6, name.id());
        insert.setString(7, name.en());
        insert.addBatch();
    }

    /** Services of days, as far as their catalogues have been saved: the parameters are malls, dates and services. */
    static String services(int generation) {
        return "SELECT mall, date::text, service, agency, standard_ms, suspect_below_ms, suspect_above_ms"
                + " FROM unnest(?::text[], ?::text[], ?::text[]) AS asked (in_mall, on_date, key)"
                + " CROSS JOIN LATERAL (SELECT * FROM figures_service_" + generation
                + " WHERE mall = in_mall AND date = on_date::date AND service = key"
                + " ORDER BY mall, date, service) AS service";
    }

    static DayServices.Of of(ResultSet row) throws SQLException {
        return new DayServices.Of(
                new AgencyId(row.getString("agency")),
                row.getLong("standard_ms"),
                new DayServices.Suspect(row.getLong("suspect_below_ms"), row.getLong("suspect_above_ms")));
    }

    static DayId day(ResultSet row) throws SQLException {
        return new DayId(new MallId(row.getString("mall")), LocalDate.parse(row.getString("date")));
    }
}
