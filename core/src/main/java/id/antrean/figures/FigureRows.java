package id.antrean.figures;

import id.antrean.mall.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Puts the rows of several questions together under their keys. */
final class FigureRows {
    /** Sorts before every key. */
    static final String TOTAL = "";

    private final TreeMap<String, FigureRow> rows;
    private @Nullable Map<String, Spread> visits;

    private FigureRows(Map<String, FigureRow> rows) {
        this.rows = new TreeMap<>(rows);
    }

    static FigureRows of(Map<String, FigureRow> rows) {
        return new FigureRows(rows);
    }

    /** What was served goes to the hours in which it was, which may be hours in which nobody joined. */
    void servedIn(Map<String, FigureRow> hours) {
        var keys = new TreeSet<>(rows.keySet());
        hours.forEach((hour, row) -> {
            if (row.served() + row.transferred() > 0) keys.add(hour);
        });
        for (var key : keys) {
            var row = rows.getOrDefault(key, FigureRow.NONE);
            rows.put(key, key.equals(TOTAL) ? row : row.served(hours.getOrDefault(key, FigureRow.NONE)));
        }
    }

    void visits(Map<String, Spread> visits) {
        this.visits = visits;
    }

    Figure total() {
        return figure(rows.getOrDefault(TOTAL, FigureRow.NONE), TOTAL, "total", new Words("Seluruhnya", "All"));
    }

    /** @param names in the order wanted; a key that has no name is named by itself, and comes last */
    List<Figure> items(Map<String, Words> names) {
        var items = new ArrayList<Figure>();
        names.forEach((key, name) -> {
            var row = rows.get(key);
            if (row != null) items.add(figure(row, key, key, name));
        });
        rows.forEach((key, row) -> {
            if (!key.equals(TOTAL) && !names.containsKey(key)) {
                items.add(figure(row, key, key, new Words(key, key)));
            }
        });
        return items;
    }

    private Figure figure(FigureRow row, String in, String key, Words name) {
        return new Figure(
                key,
                name,
                row.joined(),
                row.called(),
                row.served(),
                row.noShows(),
                row.cancelled(),
                row.transferred(),
                row.leftAtClose(),
                row.open(),
                row.waitingNow(),
                row.longestWaitMs(),
                row.waiting(),
                row.walking(),
                row.service(),
                row.suspect(),
                row.suspended(),
                visits == null ? null : visits.getOrDefault(in, Spread.NONE),
                row.withinStandard(),
                row.forecast(),
                Share.of(row.noShows(), row.called()),
                Share.of(row.abandoned(), row.joined()));
    }
}
