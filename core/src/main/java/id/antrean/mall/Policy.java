package id.antrean.mall;

import java.time.LocalTime;
import java.util.List;

/**
 * The numbers a manager may change. Each is carried in the day's events, so a report can say later what was in force.
 *
 * @param priorityClasses who may ask for priority, and how much earlier they stand
 * @param longestWaitMinutes whoever has waited this long goes before everybody's standing; 1 to 480
 * @param undoSeconds how long after a step the clerk may undo it; 0 to 600
 * @param dayTurn mall time at which one service date becomes the next; before it belongs to yesterday
 * @param dayEnd mall time at which the day is closed and what is left gets its event; after the last service hour
 * @param absence what happens to who was called and did not come
 */
public record Policy(
        List<PriorityClass> priorityClasses,
        int longestWaitMinutes,
        int undoSeconds,
        LocalTime dayTurn,
        LocalTime dayEnd,
        Absence absence) {
    public Policy {
        priorityClasses = List.copyOf(priorityClasses);
    }

    /** With the usual patience for who is absent. */
    public Policy(
            List<PriorityClass> priorityClasses,
            int longestWaitMinutes,
            int undoSeconds,
            LocalTime dayTurn,
            LocalTime dayEnd) {
        this(priorityClasses, longestWaitMinutes, undoSeconds, dayTurn, dayEnd, Absence.USUAL);
    }
}
