package id.antrean.mall.yaml;

import id.antrean.mall.Hours;
import id.antrean.mall.SpecialDay;
import id.antrean.mall.TimeSpan;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The hours in a catalogue file: by weekday, and of single dates. A day with no spans is closed. */
final class HoursParser {
    private final Problems problems;

    HoursParser(Problems problems) {
        this.problems = problems;
    }

    Map<DayOfWeek, Hours> week(@Nullable Entry week) {
        var result = new EnumMap<DayOfWeek, Hours>(DayOfWeek.class);
        if (week == null) return result;
        for (var day : DayOfWeek.values()) {
            var entry = week.entryOrNull(day.name().toLowerCase(Locale.ROOT));
            if (entry == null) continue;
            result.put(day, hours(entry));
            entry.close();
        }
        week.close();
        return result;
    }

    Map<LocalDate, SpecialDay> specialDays(@Nullable Entry days) {
        var result = new HashMap<LocalDate, SpecialDay>();
        if (days == null) return result;
        for (var key : days.freeKeys()) {
            var entry = days.entry(key);
            if (entry == null) continue;
            var day = new SpecialDay(entry.words("name"), hours(entry));
            entry.close();
            try {
                result.put(LocalDate.parse(key), day);
            } catch (DateTimeException noDate) {
                entry.problem("harus tanggal seperti 2026-12-25", "must be a date like 2026-12-25");
            }
        }
        return result;
    }

    private Hours hours(Entry entry) {
        var kiosk = spans(entry, "kiosk");
        var service = spans(entry, "service");
        var breakName = entry.wordsOrNull("breakName");
        // with one span unreadable the others would be counted wrongly
        boolean whole =
                kiosk.stream().allMatch(Objects::nonNull) && service.stream().allMatch(Objects::nonNull);
        return whole ? new Hours(kiosk, service, breakName) : Hours.CLOSED;
    }

    private List<TimeSpan> spans(Entry entry, String key) {
        return entry.listOrEmpty(key, (node, at) -> new Scalars(node, at, problems).span());
    }
}
