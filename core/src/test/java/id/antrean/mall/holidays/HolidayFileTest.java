package id.antrean.mall.holidays;

import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.mall.Hours;
import id.antrean.mall.Language;
import id.antrean.mall.SpecialDay;
import id.antrean.mall.TimeSpan;
import id.antrean.mall.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HolidayFileTest {
    private static final LocalDate CHRISTMAS = LocalDate.of(2026, 12, 25);

    @Test
    void a_calendar_closes_each_date_of_each_event_the_day_after_it_not() {
        var days = sound("""
                BEGIN:VCALENDAR
                VERSION:2.0
                BEGIN:VEVENT
                DTSTART;VALUE=DATE:20261225
                SUMMARY:Hari Raya Natal
                END:VEVENT
                BEGIN:VEVENT
                DTSTART;VALUE=DATE:20270308
                DTEND;VALUE=DATE:20270311
                SUMMARY:Cuti bersama\\, Nyepi dan
                  Idulfitri
                END:VEVENT
                END:VCALENDAR
                """);
        assertThat(days.get(CHRISTMAS)).isEqualTo(closed("Hari Raya Natal"));
        assertThat(days.keySet())
                .containsExactly(
                        CHRISTMAS, LocalDate.of(2027, 3, 8), LocalDate.of(2027, 3, 9), LocalDate.of(2027, 3, 10));
        assertThat(days.get(LocalDate.of(2027, 3, 9))).isEqualTo(closed("Cuti bersama, Nyepi dan Idulfitri"));
    }

    @Test
    void an_event_that_repeats_is_refused_with_its_line() {
        assertProblems(
                "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20261225\nRRULE:FREQ=YEARLY\nSUMMARY:Natal\nEND:VEVENT\n",
                "libur.ics:4: an event that repeats is not taken");
    }

    @Test
    void a_table_has_holidays_and_special_openings_in_either_form_of_date_and_separator() {
        var days = sound("""
                date;name;name_en;kiosk;service
                25/12/2026;Hari Raya Natal;Christmas;;
                2026-12-27;"Buka khusus; akhir tahun";Special opening;09:00-11:00;09:00-12:00 13:00-14:00
                """);
        assertThat(days.get(CHRISTMAS))
                .isEqualTo(new SpecialDay(new Words("Hari Raya Natal", "Christmas"), Hours.CLOSED));
        var opening = Objects.requireNonNull(days.get(LocalDate.of(2026, 12, 27)));
        assertThat(opening.name().id()).isEqualTo("Buka khusus; akhir tahun");
        assertThat(opening.hours().service())
                .isEqualTo(List.of(TimeSpan.parse("09:00-12:00"), TimeSpan.parse("13:00-14:00")));
    }

    @Test
    void two_feasts_on_one_date_are_one_day_with_both_names() {
        assertThat(sound("date,name\n2026-12-25,Natal\n2026-12-25,Cuti bersama\n"))
                .containsEntry(CHRISTMAS, closed("Natal, Cuti bersama"));
    }

    @Test
    void every_line_that_is_wrong_is_named() {
        assertProblems(
                "date,name,service\n31/31/2026,Natal,\n2026-12-25,,\n2026-12-26,Buka,pagi\n",
                "libur.ics:2: needs a date like 2026-12-25 or 25/12/2026, and a name",
                "libur.ics:3: needs a date like 2026-12-25 or 25/12/2026, and a name",
                "libur.ics:4: hours like 09:00-12:00");
    }

    @Test
    void a_table_without_its_head_line_or_without_a_day_is_refused() {
        assertProblems("2026-12-25,Natal\n", "libur.ics:1: the head line must have date and name");
        assertProblems("date,name\n", "libur.ics:1: there is no day in it");
        assertProblems("", "libur.ics:1: there is no day in it");
    }

    @Test
    void a_file_without_end_is_not_read_to_its_end() {
        var endless = new StringBuilder("date,name\n");
        for (int i = 0; i < 5_000; i++) endless.append(CHRISTMAS.plusDays(i)).append(",Libur\n");
        assertProblems(endless.toString(), "libur.ics:1002: more than 1000 days");
    }

    private static SpecialDay closed(String name) {
        return new SpecialDay(new Words(name, name), Hours.CLOSED);
    }

    private static SortedMap<LocalDate, SpecialDay> sound(String text) {
        return switch (HolidayFile.read("libur.ics", text)) {
            case HolidayReading.Sound(var days) -> days;
            case HolidayReading.Faulty(var problems) -> throw new AssertionError(problems);
        };
    }

    private static void assertProblems(String text, String... expected) {
        assertThat(HolidayFile.read("libur.ics", text))
                .isInstanceOfSatisfying(
                        HolidayReading.Faulty.class,
                        faulty -> assertThat(faulty.problems())
                                .extracting(problem -> problem.text(Language.EN))
                                .containsExactly(expected));
    }
}
