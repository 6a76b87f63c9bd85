package id.antrean.figures;

import id.antrean.mall.CounterId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How legs are written: a list for each column, in the form in which the driver sends it without making text of it, so
 * that the statement is the same whatever their number.
 */
final class LegColumnTable {
    /** What a column's values are sent as, and what is made of one of them. */
    private record Kind(String sentAs, IntFunction<@Nullable Object[]> list, String made) {
        static final Kind TEXT = new Kind("text", String[]::new, "%s");
        static final Kind NUMBER = new Kind("int8", Long[]::new, "%s");
        static final Kind COUNT = new Kind("int4", Integer[]::new, "%s");
        static final Kind FLAG = new Kind("bool", Boolean[]::new, "%s");
        static final Kind DATE = new Kind("text", String[]::new, "%s::date");
        static final Kind MOMENT = new Kind("int8", Long[]::new, "timestamptz 'epoch' + %s * interval '1 millisecond'");
    }

    private record Column(String name, Kind kind, Function<LegRow, @Nullable Object> value) {}

    private static final List<Column> ALL = List.of(
            new Column("mall", Kind.TEXT, leg -> leg.key().mall().value()),
            new Column("date", Kind.DATE, leg -> leg.key().ticket().date().toString()),
            new Column("ticket", Kind.TEXT, leg -> leg.key().ticket().value()),
            new Column("leg", Kind.COUNT, leg -> leg.key().leg()),
            new Column("service", Kind.TEXT, leg -> leg.joining().service().value()),
            new Column("agency", Kind.TEXT, leg -> leg.joining().agency().value()),
            new Column("standard_ms", Kind.NUMBER, leg -> leg.joining().standardMs()),
            new Column(
                    "suspect_below_ms",
                    Kind.NUMBER,
                    leg -> leg.joining().suspect().belowMs()),
            new Column(
                    "suspect_above_ms",
                    Kind.NUMBER,
                    leg -> leg.joining().suspect().aboveMs()),
            new Column("channel", Kind.TEXT, leg -> leg.joining().channel().name()),
            new Column("priority", Kind.FLAG, leg -> leg.joining().priority()),
            new Column("arrived_at", Kind.MOMENT, leg -> millis(leg.joining().arrivedAt())),
            new Column("joined_at", Kind.MOMENT, leg -> millis(leg.joining().at())),
            new Column("forecast_low_ms", Kind.NUMBER, leg -> {
                var forecast = leg.joining().forecast();
                return forecast == null ? null : forecast.lowMs();
            }),
            new Column("forecast_high_ms", Kind.NUMBER, leg -> {
                var forecast = leg.joining().forecast();
                return forecast == null ? null : forecast.highMs();
            }),
            new Column("calls", Kind.COUNT, leg -> leg.calls().count()),
            new Column("first_called_at", Kind.MOMENT, leg -> millis(leg.calls().first())),
            new Column("last_called_at", Kind.MOMENT, leg -> millis(leg.calls().last())),
            new Column("counter", Kind.TEXT, leg -> counter(leg.calls().counter())),
            new Column("clerk", Kind.TEXT, leg -> {
                var clerk = leg.calls().clerk();
                return clerk == null ? null : clerk.value();
            }),
            new Column("started_at", Kind.MOMENT, leg -> millis(leg.serving().startedAt())),
            new Column("held_ms", Kind.NUMBER, leg -> leg.serving().heldMs()),
            new Column("held_before_ms", Kind.NUMBER, leg -> leg.serving().heldBeforeMs()),
            new Column("held_since", Kind.MOMENT, leg -> millis(leg.serving().heldSince())),
            new Column("place", Kind.TEXT, leg -> LegTable.stored(leg.place())),
            new Column("place_before", Kind.TEXT, leg -> LegTable.stored(leg.before())),
            new Column("ended", Kind.TEXT, leg -> {
                var end = leg.end();
                return end == null ? null : end.how().stored();
            }),
            new Column("ended_at", Kind.MOMENT, leg -> {
                var end = leg.end();
                return end == null ? null : millis(end.at());
            }),
            new Column("served_until", Kind.MOMENT, leg -> {
                var end = leg.end();
                return end == null ? null : millis(end.servedUntil());
            }),
            new Column("seen", Kind.NUMBER, LegRow::seen));

    /** Their names. */
    static final String NAMES = ALL.stream().map(Column::name).collect(Collectors.joining(", "));

    private LegColumnTable() {}

    /** Writes over an older row with the same key; the parameters are those of {@link #set}. */
    static String upsert(String table) {
        var lists = ALL.stream().map(it -> "?::" + it.kind.sentAs + "[]").collect(Collectors.joining(", "));
        var made = ALL.stream().map(it -> it.kind.made.formatted(it.name)).collect(Collectors.joining(", "));
        var updates = ALL.stream().map(it -> it.name + " = EXCLUDED." + it.name).collect(Collectors.joining(", "));
        return "INSERT INTO " + table + " (" + NAMES + ") SELECT " + made + " FROM unnest(" + lists + ") AS leg ("
                + NAMES
                + ") ON CONFLICT (mall, date, ticket, leg) DO UPDATE SET " + updates + " WHERE " + table
                + ".seen < EXCLUDED.seen";
    }

    /** Sets a parameter for each column, from the first on; gives the place of the last. */
    static int set(Connection connection, PreparedStatement insert, Collection<LegRow> legs) throws SQLException {
        int at = 0;
        for (var column : ALL) {
            var values = column.kind.list.apply(legs.size());
            int row = 0;
            for (var leg : legs) values[row++] = column.value.apply(leg);
            insert.setArray(++at, connection.createArrayOf(column.kind.sentAs, values));
        }
        return at;
    }

    private static @Nullable Long millis(@Nullable Instant at) {
        return at == null ? null : at.toEpochMilli();
    }

    private static @Nullable String counter(@Nullable CounterId counter) {
        return counter == null ? null : counter.value();
    }
}
