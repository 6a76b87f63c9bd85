package id.antrean.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer to a question for figures, all of it from one moment of the view.
 *
 * @param timeZone the mall's, by the last day in the range that opened; null when none did
 * @param position of the last event in it
 * @param now mall time to which waiting counts
 * @param items in the catalogue's order, or by key; only those with a leg in them
 */
public record FiguresAnswer(
        String mall,
        LocalDate from,
        LocalDate to,
        String by,
        @Nullable String timeZone,
        long position,
        Instant now,
        List<Figure> items,
        Figure total) {
    public FiguresAnswer {
        items = List.copyOf(items);
    }
}
