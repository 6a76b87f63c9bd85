package id.antrean.day;

import java.util.Map;

/** The table of contents of the rules. */
public final class DayDecider {
    private DayDecider() {}

    public static Decision decide(DayCommand command, DayState day) {
        return new Decision.Refused(new Refusal(Refusal.Kind.DAY_NOT_OPEN, Map.of()));
    }

    public static DayState evolve(DayState day, DayEvent event) {
        return day;
    }
}
