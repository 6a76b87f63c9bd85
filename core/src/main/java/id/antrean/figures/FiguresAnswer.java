package id.antrean.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer to a question for figures, all of it from one moment of the view.
 *
 * @param mall null for all malls together
 * @param timeZone the mall's, by the last day in the range that opened; null when none did, and for all malls
 * @param position of the last event in it; of this database's own log
 * @param now mall time to which waiting counts
 * @param percentileError by how much of itself a percentile may be wrong: 0 where every leg was looked at; 0.01 where the
 *     added-up legs of past days were; everything else is exact either way
 * @param items in the catalogue's order, or by key; only those with a leg in them
 */
public record FiguresAnswer(
        @Nullable String mall,
        LocalDate from,
        LocalDate to,
        String by,
        @Nullable String timeZone,
        long position,
        Instant now,
        double percentileError,
        List<Figure> items,
        Figure total) {
    public FiguresAnswer {
        items = List.copyOf(items);
    }
}
