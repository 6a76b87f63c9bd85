package id.antrean.display;

import id.antrean.figures.Figure;
import id.antrean.figures.FiguresAnswer;
import id.antrean.figures.Spread;
import id.antrean.mall.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Figures as a table for spreadsheets (RFC 4180): one line a row and one for the total, columns named as in JSON, times in
 * milliseconds. It begins with a byte order mark, without which Excel misreads names; a text that a spreadsheet would
 * take for a formula gets an apostrophe before it.
 */
final class FiguresCsv {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String LINE_END = "\r\n";
    private static final String FORMULA_BEGINS = "=+-@\t\r";

    private record Column(String name, Function<Figure, @Nullable Object> value) {}

    private static final List<Column> COLUMNS = columns();

    private FiguresCsv() {}

    /** @param language of the names */
    static String of(FiguresAnswer answer, Language language) {
        var head = Stream.concat(
                Stream.of("from", "to", "timeZone", answer.by(), "name"),
                COLUMNS.stream().map(Column::name));
        var lines = new ArrayList<String>();
        lines.add(head.collect(Collectors.joining(",")));
        for (var row : answer.items()) lines.add(line(answer, row, language));
        lines.add(line(answer, answer.total(), language));
        return lines.stream().collect(Collectors.joining(LINE_END, BYTE_ORDER_MARK, LINE_END));
    }

    private static String line(FiguresAnswer answer, Figure row, Language language) {
        var of = Stream.of(
                answer.from().toString(),
                answer.to().toString(),
                text(Objects.requireNonNullElse(answer.timeZone(), "")),
                text(row.key()),
                text(row.name().in(language)));
        var figures = COLUMNS.stream().map(column -> number(column.value().apply(row)));
        return Stream.concat(of, figures).collect(Collectors.joining(","));
    }

    private static String number(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String text(String value) {
        boolean formula = !value.isEmpty() && FORMULA_BEGINS.indexOf(value.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + value.replace("\"", "\"\"") + '"';
    }

    private static List<Column> columns() {
        var all = new ArrayList<Column>();
        all.add(new Column("joined", Figure::joined));
        all.add(new Column("called", Figure::called));
        all.add(new Column("served", Figure::served));
        all.add(new Column("noShows", Figure::noShows));
        all.add(new Column("cancelled", Figure::cancelled));
        all.add(new Column("transferred", Figure::transferred));
        all.add(new Column("leftAtClose", Figure::leftAtClose));
        all.add(new Column("open", Figure::open));
        all.add(new Column("waitingNow", Figure::waitingNow));
        all.add(new Column("longestWaitMs", Figure::longestWaitMs));
        spread(all, "waiting", Figure::waiting);
        spread(all, "walking", Figure::walking);
        spread(all, "service", Figure::service);
        all.add(new Column("suspect", Figure::suspect));
        spread(all, "suspended", Figure::suspended);
        spread(all, "visit", Figure::visit);
        all.add(new Column("withinStandard", row -> row.withinStandard().within()));
        all.add(new Column("withinStandardShare", row -> row.withinStandard().share()));
        all.add(new Column("noShowRate", Figure::noShowRate));
        all.add(new Column("abandonmentRate", Figure::abandonmentRate));
        return List.copyOf(all);
    }

    private static void spread(List<Column> all, String name, Function<Figure, @Nullable Spread> of) {
        spread(all, name + "Count", of, Spread::count);
        spread(all, name + "MeanMs", of, Spread::meanMs);
        spread(all, name + "MedianMs", of, Spread::medianMs);
        spread(all, name + "P90Ms", of, Spread::p90Ms);
        spread(all, name + "P95Ms", of, Spread::p95Ms);
        spread(all, name + "P99Ms", of, Spread::p99Ms);
        spread(all, name + "MaxMs", of, Spread::maxMs);
    }

    private static void spread(
            List<Column> all,
            String name,
            Function<Figure, @Nullable Spread> of,
            Function<Spread, @Nullable Object> value) {
        all.add(new Column(name, row -> {
            var spread = of.apply(row);
            return spread == null ? null : value.apply(spread);
        }));
    }
}
