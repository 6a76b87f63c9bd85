package id.antrean.mall.holidays;

import id.antrean.mall.Hours;
import id.antrean.mall.SpecialDay;
import id.antrean.mall.Words;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A calendar (RFC 5545): each event is a holiday on each of its dates, closed all day. Events that repeat are refused: the
 * feasts of the next year are not on the dates of this one's.
 */
final class Ics {
    /** Longer than any joint leave. */
    private static final int LONGEST = 31;

    private record Line(int number, String name, String value) {}

    private final HolidayFile holidays;

    Ics(HolidayFile holidays) {
        this.holidays = holidays;
    }

    void read(List<String> lines) {
        @Nullable LocalDate from = null;
        @Nullable LocalDate until = null;
        var name = "";
        for (var line : unfolded(lines)) {
            if (holidays.isFull()) return;
            switch (line.name) {
                case "BEGIN" -> {
                    from = null;
                    until = null;
                    name = "";
                }
                case "DTSTART" -> from = date(line);
                case "DTEND" -> until = date(line);
                case "SUMMARY" -> name = HolidayFile.cut(plain(line.value));
                case "RRULE" ->
                    holidays.problem(
                            line.number, "acara berulang tidak diterima", "an event that repeats is not taken");
                case "END" -> {
                    if (line.value.equalsIgnoreCase("VEVENT")) event(line.number, from, until, name);
                }
                default -> {}
            }
        }
    }

    private void event(int line, @Nullable LocalDate from, @Nullable LocalDate until, String name) {
        if (from == null || name.isBlank()) {
            holidays.problem(line, "acara tanpa tanggal atau nama", "an event without a date or a name");
            return;
        }
        var end = until == null || !until.isAfter(from) ? from.plusDays(1) : until; // DTEND is the day after
        if (end.isAfter(from.plusDays(LONGEST))) {
            holidays.problem(line, "lebih dari " + LONGEST + " hari", "more than " + LONGEST + " days");
            return;
        }
        from.datesUntil(end)
                .forEach(date -> holidays.day(line, date, new SpecialDay(new Words(name, name), Hours.CLOSED)));
    }

    private @Nullable LocalDate date(Line line) {
        try {
            if (line.value.length() >= 8) {
                return LocalDate.parse(line.value.substring(0, 8), DateTimeFormatter.BASIC_ISO_DATE);
            }
        } catch (DateTimeException none) {
            // said below, in both languages
        }
        holidays.problem(line.number, "bukan tanggal: " + line.value, "not a date: " + line.value);
        return null;
    }

    /** A line that begins with a space goes on with the one before. */
    private static List<Line> unfolded(List<String> lines) {
        var whole = new ArrayList<Line>();
        for (int at = 0; at < lines.size(); at++) {
            var text = lines.get(at);
            if (!whole.isEmpty() && !text.isEmpty() && (text.charAt(0) == ' ' || text.charAt(0) == '\t')) {
                var before = whole.removeLast();
                whole.add(new Line(before.number, before.name, before.value + text.substring(1)));
                continue;
            }
            int colon = text.indexOf(':');
            if (colon < 0) continue;
            var name = text.substring(0, colon).split(";", 2)[0].strip().toUpperCase(Locale.ROOT);
            whole.add(new Line(at + 1, name, text.substring(colon + 1).strip()));
        }
        return whole;
    }

    private static String plain(String text) {
        return text.replace("\\n", " ")
                .replace("\\N", " ")
                .replace("\\,", ",")
                .replace("\\;", ";")
                .replace("\\\\", "\\")
                .strip();
    }
}
