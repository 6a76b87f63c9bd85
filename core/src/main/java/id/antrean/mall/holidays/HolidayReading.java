package id.antrean.mall.holidays;

import id.antrean.mall.SpecialDay;
import id.antrean.mall.yaml.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What came of reading a table of holidays. */
public sealed interface HolidayReading {
    /** @param days by date, at least one */
    record Sound(SortedMap<LocalDate, SpecialDay> days) implements HolidayReading {
        public Sound {
            days = new TreeMap<>(days);
        }
    }

    /** Nothing of the file may be used. */
    record Faulty(List<Problem> problems) implements HolidayReading {
        public Faulty {
            problems = List.copyOf(problems);
        }
    }
}
