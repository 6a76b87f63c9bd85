package id.antrean.figures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * A day, or a whole month.
 *
 * @param last included
 */
record Period(LocalDate first, LocalDate last) {
    static Period day(LocalDate day) {
        return new Period(day, day);
    }

    static Period month(LocalDate day) {
        var month = YearMonth.from(day);
        return new Period(month.atDay(1), month.atEndOfMonth());
    }

    /** The days a month is made of; a day has none. */
    List<Period> parts() {
        return isDay()
                ? List.of()
                : first.datesUntil(last.plusDays(1)).map(Period::day).toList();
    }

    boolean isDay() {
        return first.equals(last);
    }
}
