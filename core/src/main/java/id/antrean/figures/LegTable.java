package id.antrean.figures;

import id.antrean.day.Channel;
import id.antrean.day.ClerkId;
import id.antrean.day.Forecast;
import id.antrean.day.LegState;
import id.antrean.day.TicketId;
import id.antrean.figures.LegRow.Calls;
import id.antrean.figures.LegRow.End;
import id.antrean.figures.LegRow.Joining;
import id.antrean.figures.LegRow.Serving;
import id.antrean.mall.AgencyId;
import id.antrean.mall.CounterId;
import id.antrean.mall.MallId;
import id.antrean.mall.ServiceId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The table {@code figures_leg_n}: one row for each leg. */
final class LegTable {
    private LegTable() {}

    static String name(int generation) {
        return "figures_leg_" + generation;
    }

    static void create(Connection connection, int generation) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("""
                    CREATE TABLE %1$s (
                        mall             text        NOT NULL,
                        date             date        NOT NULL, -- service date, local to the mall
                        ticket           text        NOT NULL, -- '2026-11-24-A001'
                        leg              int         NOT NULL, -- 1 for the first of its visit
                        service          text        NOT NULL,
                        agency           text        NOT NULL,
                        standard_ms      bigint      NOT NULL, -- the service's standard when it joined
                        suspect_below_ms bigint      NOT NULL, -- a service time shorter than this nobody believes
                        suspect_above_ms bigint      NOT NULL, -- nor one longer than this
                        channel          text        NOT NULL,
                        priority         boolean     NOT NULL,
                        arrived_at       timestamptz NOT NULL, -- of its visit
                        joined_at        timestamptz NOT NULL,
                        forecast_low_ms  bigint,               -- what the ticket promised; NULL for nothing
                        forecast_high_ms bigint,
                        calls            int         NOT NULL,
                        first_called_at  timestamptz,          -- NULL while it has not been called
                        last_called_at   timestamptz,
                        counter          text,                 -- which had it last; NULL before its call
                        clerk            text,
                        started_at       timestamptz,
                        held_ms          bigint      NOT NULL, -- on hold since it started
                        held_before_ms   bigint      NOT NULL, -- on hold between its call and its start
                        held_since       timestamptz,          -- NULL while not on hold
                        place            text        NOT NULL, -- waiting, called, serving, held, set-aside; where it ended
                        place_before     text        NOT NULL, -- before its last step
                        ended            text,                 -- completed, transferred, no-show, cancelled, left, undone
                        ended_at         timestamptz,
                        served_until     timestamptz,          -- when service really ended; NULL for ended_at
                        seen             bigint      NOT NULL, -- position of the last event applied
                        PRIMARY KEY (mall, date, ticket, leg));
                    CREATE INDEX ON %1$s USING brin (date) WITH (pages_per_range = 16, autosummarize = on)
                    """.formatted(name(generation)));
        }
    }

    static void drop(Connection connection, int generation) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("DROP TABLE IF EXISTS " + name(generation));
        }
    }

    /** All legs of tickets, which may be of several malls: those are the first parameter, their numbers the second. */
    static String ofTickets(int generation) {
        return "SELECT leg.* FROM unnest(?::text[], ?::text[]) AS wanted (in_mall, number) CROSS JOIN LATERAL (SELECT "
                + LegColumnTable.NAMES + " FROM " + name(generation)
                + " WHERE mall = in_mall AND date = left(number, 10)::date AND ticket = number"
                + " ORDER BY mall, date, ticket, leg) AS leg";
    }

    static LegRow read(ResultSet row) throws SQLException {
        var ended = row.getString("ended");
        var endedAt = instant(row, "ended_at");
        return new LegRow(
                new LegRow.Key(
                        new MallId(row.getString("mall")), new TicketId(row.getString("ticket")), row.getInt("leg")),
                joining(row),
                calls(row),
                new Serving(
                        instant(row, "started_at"),
                        row.getLong("held_ms"),
                        row.getLong("held_before_ms"),
                        instant(row, "held_since")),
                place(row.getString("place")),
                place(row.getString("place_before")),
                ended == null || endedAt == null
                        ? null
                        : new End(Ending.of(ended), endedAt, instant(row, "served_until")),
                row.getLong("seen"));
    }

    static String stored(LegState place) {
        return place.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static LegState place(String stored) {
        return LegState.valueOf(stored.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static Joining joining(ResultSet row) throws SQLException {
        var low = row.getObject("forecast_low_ms", Long.class);
        var high = row.getObject("forecast_high_ms", Long.class);
        return new Joining(
                new ServiceId(row.getString("service")),
                new AgencyId(row.getString("agency")),
                row.getLong("standard_ms"),
                new DayServices.Suspect(row.getLong("suspect_below_ms"), row.getLong("suspect_above_ms")),
                Channel.valueOf(row.getString("channel")),
                row.getBoolean("priority"),
                row.getObject("arrived_at", OffsetDateTime.class).toInstant(),
                row.getObject("joined_at", OffsetDateTime.class).toInstant(),
                low == null || high == null ? null : new Forecast(low, high));
    }

    private static Calls calls(ResultSet row) throws SQLException {
        var counter = row.getString("counter");
        var clerk = row.getString("clerk");
        return new Calls(
                row.getInt("calls"),
                instant(row, "first_called_at"),
                instant(row, "last_called_at"),
                counter == null ? null : new CounterId(counter),
                clerk == null ? null : new ClerkId(clerk));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
