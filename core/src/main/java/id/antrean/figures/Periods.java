package id.antrean.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a range of days is put together: of what was added up, whole years and
 * months first, and of days whose legs are looked at.
 *
 * @param added none where every leg is to be looked at
 */
record Periods(List<Period> added, List<LocalDate> loose) {
    Periods {
        added = List.copyOf(added);
        loose = List.copyOf(loose);
    }

    /** @param known the periods inside the question's range that were added up */
    static Periods of(FiguresQuestion question, Set<Period> known) {
        var added = new ArrayList<Period>();
        var loose = new ArrayList<LocalDate>();
        for (var day = question.from(); !day.isAfter(question.to()); day = day.plusDays(1)) {
            var longest = longest(day, question.by() == By.DAY, known);
            if (longest == null) {
                loose.add(day);
            } else {
                added.add(longest);
                day = longest.last();
            }
        }
        return new Periods(added, loose);
    }

    /** The longest known that begins on a day; null for none. */
    private static @Nullable Period longest(LocalDate day, boolean byDay, Set<Period> known) {
        var of = byDay ? Stream.of(Period.day(day)) : Period.around(day);
        return of.filter(period -> period.first().equals(day) && known.contains(period))
                .reduce((shorter, longer) -> longer)
                .orElse(null);
    }
}
