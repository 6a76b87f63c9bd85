package id.antrean.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * How a range of days is put together: of what was added up, whole months first, and of days whose legs are looked at.
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
            var month = Period.month(day);
            if (question.by() != By.DAY && month.first().equals(day) && known.contains(month)) {
                added.add(month);
                day = month.last();
            } else if (known.contains(Period.day(day))) {
                added.add(Period.day(day));
            } else {
                loose.add(day);
            }
        }
        return new Periods(added, loose);
    }
}
