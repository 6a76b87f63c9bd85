package id.antrean.figures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/**
 * A day, or a whole month or year.
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

    static Period year(LocalDate day) {
        return new Period(day.withDayOfYear(1), day.withDayOfYear(day.lengthOfYear()));
    }

    /** All that a day is in, the shortest first. */
    static Stream<Period> around(LocalDate day) {
        return Stream.of(day(day), month(day), year(day));
    }

    /** What it is made of: a month of days, and a year of months; a day of nothing. */
    List<Period> parts() {
        if (isDay()) return List.of();
        if (this.equals(month(first)))
            return first.datesUntil(last.plusDays(1)).map(Period::day).toList();
        return first.datesUntil(last.plusDays(1), java.time.Period.ofMonths(1))
                .map(Period::month)
                .toList();
    }

    boolean isDay() {
        return first.equals(last);
    }
}
