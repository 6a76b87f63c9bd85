package id.antrean.mall.holidays;

import id.antrean.mall.Hours;
import id.antrean.mall.SpecialDay;
import id.antrean.mall.TimeSpan;
import id.antrean.mall.Words;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A table with a head line: {@code date} and {@code name}, and where they are wanted {@code name_en}, {@code kiosk} and
 * {@code service}. Between the columns stands a comma or, as Indonesian spreadsheets write it, a semicolon. A date is
 * {@code 2026-12-25} or {@code 25/12/2026}; hours are spans with a space between, none for a day that is closed.
 */
final class Csv {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT);

    private final HolidayFile holidays;

    Csv(HolidayFile holidays) {
        this.holidays = holidays;
    }

    void read(List<String> lines) {
        if (lines.isEmpty()) return;
        char separator = lines.getFirst().indexOf(';') >= 0 ? ';' : ',';
        var head = cells(lines.getFirst(), separator).stream()
                .map(cell -> cell.toLowerCase(Locale.ROOT))
                .toList();
        if (!head.contains("date") || !head.contains("name")) {
            holidays.problem(1, "baris judul harus memuat date dan name", "the head line must have date and name");
            return;
        }
        for (int at = 1; at < lines.size() && !holidays.isFull(); at++) {
            if (!lines.get(at).isBlank()) row(at + 1, head, cells(lines.get(at), separator));
        }
    }

    private void row(int line, List<String> head, List<String> cells) {
        var date = date(cell("date", head, cells));
        var name = HolidayFile.cut(cell("name", head, cells));
        if (date == null || name.isBlank()) {
            holidays.problem(
                    line,
                    "perlu tanggal seperti 2026-12-25 atau 25/12/2026, dan nama",
                    "needs a date like 2026-12-25 or 25/12/2026, and a name");
            return;
        }
        var english = HolidayFile.cut(cell("name_en", head, cells));
        try {
            var hours = new Hours(spans(cell("kiosk", head, cells)), spans(cell("service", head, cells)), null);
            holidays.day(line, date, new SpecialDay(new Words(name, english.isBlank() ? name : english), hours));
        } catch (IllegalArgumentException none) {
            holidays.problem(line, "jam seperti 09:00-12:00", "hours like 09:00-12:00");
        }
    }

    private static List<TimeSpan> spans(String cell) {
        return Arrays.stream(cell.split("\\s+", -1))
                .filter(span -> !span.isBlank())
                .map(TimeSpan::parse)
                .toList();
    }

    private static String cell(String column, List<String> head, List<String> cells) {
        int at = head.indexOf(column);
        return at >= 0 && at < cells.size() ? cells.get(at) : "";
    }

    private static @Nullable LocalDate date(String cell) {
        for (var format : List.of(DateTimeFormatter.ISO_LOCAL_DATE, LOCAL)) {
            try {
                return LocalDate.parse(cell, format);
            } catch (DateTimeException other) {
                // the next form
            }
        }
        return null;
    }

    /** Cells may be quoted, and a quote in one is written twice. */
    private static List<String> cells(String line, char separator) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int at = 0; at < line.length(); at++) {
            char it = line.charAt(at);
            if (it == '"' && quoted && at + 1 < line.length() && line.charAt(at + 1) == '"') {
                cell.append(it);
                at++;
            } else if (it == '"') {
                quoted = !quoted;
            } else if (it == separator && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(it);
            }
        }
        cells.add(cell.toString().strip());
        return cells;
    }
}
