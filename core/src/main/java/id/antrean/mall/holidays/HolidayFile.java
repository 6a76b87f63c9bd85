package id.antrean.mall.holidays;

import id.antrean.mall.SpecialDay;
import id.antrean.mall.Words;
import id.antrean.mall.yaml.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Collects the days of a table, and everything that is wrong with it. */
public final class HolidayFile {
    /** As many as a catalogue has room for. */
    static final int MOST_DAYS = 1_000;
    /** How many problems a reading shows. */
    private static final int MOST_PROBLEMS = 20;
    /** Characters a name may have. */
    private static final int NAME = 120;

    private final String file;
    private final TreeMap<LocalDate, SpecialDay> days = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private HolidayFile(String file) {
        this.file = file;
    }

    /**
     * Reads a whole file, ICS when it begins as a calendar does, else CSV.
     *
     * @param file its name, for the problems; it is not opened
     */
    public static HolidayReading read(String file, String text) {
        var holidays = new HolidayFile(file);
        var lines = text.replace("\uFEFF", "").lines().toList();
        if (!lines.isEmpty() && lines.getFirst().strip().equalsIgnoreCase("BEGIN:VCALENDAR")) {
            new Ics(holidays).read(lines);
        } else {
            new Csv(holidays).read(lines);
        }
        return holidays.reading();
    }

    private HolidayReading reading() {
        if (problems.isEmpty() && days.isEmpty()) problem(1, "tidak ada hari di dalamnya", "there is no day in it");
        if (!problems.isEmpty()) {
            return new HolidayReading.Faulty(problems.subList(0, Math.min(MOST_PROBLEMS, problems.size())));
        }
        return new HolidayReading.Sound(days);
    }

    /** A second entry of one date adds its name: two feasts may fall on one day. */
    void day(int line, LocalDate date, SpecialDay day) {
        var first = days.get(date);
        if (first == null) {
            days.put(date, day);
        } else if (first.hours().equals(day.hours())) {
            var name = first.name().equals(day.name()) ? day.name() : both(first.name(), day.name());
            days.put(date, new SpecialDay(name, day.hours()));
        } else {
            problem(line, "jam lain untuk tanggal " + date, "other hours for the date " + date);
        }
        if (days.size() > MOST_DAYS)
            problem(line, "lebih dari " + MOST_DAYS + " hari", "more than " + MOST_DAYS + " days");
    }

    private static Words both(Words one, Words other) {
        return new Words(cut(one.id() + ", " + other.id()), cut(one.en() + ", " + other.en()));
    }

    static String cut(String name) {
        return name.length() <= NAME ? name : name.substring(0, NAME - 1) + "…";
    }

    void problem(int line, String id, String en) {
        problems.add(new Problem(file, line, "", new Words(id, en)));
    }

    boolean isFull() {
        return days.size() > MOST_DAYS || problems.size() >= MOST_PROBLEMS;
    }
}
