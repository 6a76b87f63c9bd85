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
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The table {@code figures_leg_n}: one row for each leg. */
final class LegTable {
    private static final String COLUMNS =
            "mall, date, ticket, leg, service, agency, standard_ms, suspect_below_ms, suspect_above_ms, channel, priority, arrived_at, joined_at,"
                    + " forecast_low_ms, forecast_high_ms, calls, first_called_at, last_called_at, counter, clerk,"
                    + " started_at, held_ms, held_before_ms, held_since, place, place_before, ended, ended_at, served_until, seen";

    /** Of the columns, in their order. */
    private static final List<String> TYPES = List.of(
            ("text, date, text, int, text, text, bigint, bigint, bigint, text, boolean, timestamptz, timestamptz,"
                            + " bigint, bigint, int, timestamptz, timestamptz, text, text,"
                            + " timestamptz, bigint, bigint, timestamptz, text, text, text, timestamptz, timestamptz, bigint")
                    .split(", ", -1));

    private LegTable() {}

    static String name(int generation) {
        return "figures_leg_" + generation;
    }

    static void create(Connection connection, int generation) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("""
                    CREATE TABLE %s (
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
                        PRIMARY KEY (mall, date, ticket, leg))
                    """.formatted(name(generation)));
        }
    }

    static void drop(Connection connection, int generation) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("DROP TABLE IF EXISTS " + name(generation));
        }
    }

    /** All legs of these tickets, which may be of several malls. */
    static List<LegRow> load(Connection connection, int generation, Set<LegRow.Key> tickets) throws SQLException {
        if (tickets.isEmpty()) return List.of();
        var malls = new ArrayList<String>();
        var numbers = new ArrayList<String>();
        for (var key : tickets) {
            malls.add(key.mall().value());
            numbers.add(key.ticket().value());
        }
        var sql = "SELECT " + COLUMNS + " FROM " + name(generation)
                + " JOIN unnest(?::text[], ?::text[]) AS wanted (in_mall, number)"
                + " ON mall = in_mall AND ticket = number AND date = left(number, 10)::date";
        try (var query = connection.prepareStatement(sql)) {
            query.setArray(1, connection.createArrayOf("text", malls.toArray()));
            query.setArray(2, connection.createArrayOf("text", numbers.toArray()));
            try (var row = query.executeQuery()) {
                var legs = new ArrayList<LegRow>();
                while (row.next()) legs.add(read(row));
                return legs;
            }
        }
    }

    /** Writes the rows, over older ones with the same key: one statement, a list for each column. */
    static void save(Connection connection, int generation, Collection<LegRow> legs) throws SQLException {
        if (legs.isEmpty()) return;
        var rows = legs.stream().map(LegTable::values).toList();
        try (var insert = connection.prepareStatement(upsert(generation))) {
            for (int column = 0; column < TYPES.size(); column++) {
                int at = column;
                var values = rows.stream().map(row -> row.get(at)).toArray();
                insert.setArray(column + 1, connection.createArrayOf("text", values));
            }
            insert.executeUpdate();
        }
    }

    private static String upsert(int generation) {
        var lists = TYPES.stream().map(type -> "?::text[]::" + type + "[]").toList();
        var updates = Stream.of(COLUMNS.split(", ", -1))
                .map(column -> column + " = EXCLUDED." + column)
                .toList();
        return "INSERT INTO " + name(generation) + " (" + COLUMNS + ") SELECT * FROM unnest("
                + String.join(", ", lists) + ") ON CONFLICT (mall, date, ticket, leg) DO UPDATE SET "
                + String.join(", ", updates) + " WHERE " + name(generation) + ".seen < EXCLUDED.seen";
    }

    /** As text, in the order of the columns. */
    private static List<@Nullable Object> values(LegRow leg) {
        var values = new ArrayList<@Nullable Object>();
        values.add(leg.key().mall().value());
        values.add(leg.key().ticket().date().toString());
        values.add(leg.key().ticket().value());
        values.add(leg.key().leg());
        var joining = leg.joining();
        values.add(joining.service().value());
        values.add(joining.agency().value());
        values.add(joining.standardMs());
        values.add(joining.suspect().belowMs());
        values.add(joining.suspect().aboveMs());
        values.add(joining.channel().name());
        values.add(joining.priority());
        values.add(timestamp(joining.arrivedAt()));
        values.add(timestamp(joining.at()));
        var forecast = joining.forecast();
        values.add(forecast == null ? null : forecast.lowMs());
        values.add(forecast == null ? null : forecast.highMs());
        var calls = leg.calls();
        values.add(calls.count());
        values.add(timestamp(calls.first()));
        values.add(timestamp(calls.last()));
        values.add(calls.counter() == null ? null : calls.counter().value());
        values.add(calls.clerk() == null ? null : calls.clerk().value());
        values.add(timestamp(leg.serving().startedAt()));
        values.add(leg.serving().heldMs());
        values.add(leg.serving().heldBeforeMs());
        values.add(timestamp(leg.serving().heldSince()));
        values.add(stored(leg.place()));
        values.add(stored(leg.before()));
        var end = leg.end();
        values.add(end == null ? null : end.how().stored());
        values.add(end == null ? null : timestamp(end.at()));
        values.add(end == null ? null : timestamp(end.servedUntil()));
        values.add(leg.seen());
        return values;
    }

    private static LegRow read(ResultSet row) throws SQLException {
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

    private static String stored(LegState place) {
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

    private static @Nullable OffsetDateTime timestamp(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
