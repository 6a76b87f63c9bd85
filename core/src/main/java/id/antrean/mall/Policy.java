package id.antrean.mall;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;

/**
 * The numbers a manager may change. Each is carried in the day's events, so a report can say later what was in force.
 *
 * @param priorityClasses who may ask for priority, and how much earlier they stand
 * @param longestWaitMinutes whoever has waited this long goes before everybody's standing; 1 to 480
 * @param undoSeconds how long after a step the clerk may undo it; 0 to 600
 * @param dayTurn mall time at which one service date becomes the next; before it belongs to yesterday
 * @param dayEnd mall time at which the day is closed and what is left gets its event; after the last service hour,
 *     and before the turn: earlier than it for a day that passes midnight
 * @param absence what happens to who was called and did not come
 * @param ordering how priority and regular visitors share a line
 * @param creditLimitMinutes no class may have more credit: what is published as the most anybody is overtaken by; 0 to 120
 * @param closingNeedsConsent whether only a supervisor closes a counter
 * @param silentMinutes a busy counter at which nothing happens for so long is shown as silent; 5 to 240
 * @param visits what is agreed with visitors who need more than one step
 * @param plausible how long a service can have taken
 * @param lateTicket what happens to a ticket that could not be served before the end of service
 * @param nextDayStanding whether who was left at the close of a day goes first on the next one
 * @param clerkWeights how much a clerk is there for a service, by the clerk's key; 2 to 10 where it is more than usual
 */
public record Policy(
        List<PriorityClass> priorityClasses,
        int longestWaitMinutes,
        int undoSeconds,
        LocalTime dayTurn,
        LocalTime dayEnd,
        Absence absence,
        Ordering ordering,
        int creditLimitMinutes,
        Map<String, Map<ServiceId, Integer>> clerkWeights,
        boolean closingNeedsConsent,
        int silentMinutes,
        Visits visits,
        Plausible plausible,
        LateTicket lateTicket,
        boolean nextDayStanding) {
    /** Where a catalogue says nothing: as much as any class may have. */
    public static final int CREDIT_LIMIT_MINUTES = 120;
    /** Where a catalogue says nothing: longer than most services. */
    public static final int SILENT_MINUTES = 45;

    private static final int SECONDS_A_DAY = 86_400;

    public Policy {
        priorityClasses = List.copyOf(priorityClasses);
        clerkWeights = Map.copyOf(clerkWeights);
    }

    /** The same, with the day ending at another time. */
    Policy endingAt(LocalTime end) {
        return new Policy(
                priorityClasses,
                longestWaitMinutes,
                undoSeconds,
                dayTurn,
                end,
                absence,
                ordering,
                creditLimitMinutes,
                clerkWeights,
                closingNeedsConsent,
                silentMinutes,
                visits,
                plausible,
                lateTicket,
                nextDayStanding);
    }

    /** Whether one time of a service day is before another: its hours begin at the day's turn and may pass midnight. */
    boolean isEarlier(LocalTime one, LocalTime other) {
        return secondsSinceTurn(one) < secondsSinceTurn(other);
    }

    private int secondsSinceTurn(LocalTime time) {
        return Math.floorMod(time.toSecondOfDay() - dayTurn.toSecondOfDay(), SECONDS_A_DAY);
    }

    /** The weights of one clerk; empty where all services weigh the same. */
    public Map<ServiceId, Integer> weightsOf(String clerk) {
        return clerkWeights.getOrDefault(clerk, Map.of());
    }

    /** With the usual agreements on visits, standards and late tickets. */
    public Policy(
            List<PriorityClass> priorityClasses,
            int longestWaitMinutes,
            int undoSeconds,
            LocalTime dayTurn,
            LocalTime dayEnd,
            Absence absence,
            Ordering ordering,
            int creditLimitMinutes,
            Map<String, Map<ServiceId, Integer>> clerkWeights,
            boolean closingNeedsConsent,
            int silentMinutes) {
        this(
                priorityClasses,
                longestWaitMinutes,
                undoSeconds,
                dayTurn,
                dayEnd,
                absence,
                ordering,
                creditLimitMinutes,
                clerkWeights,
                closingNeedsConsent,
                silentMinutes,
                Visits.USUAL,
                Plausible.USUAL,
                LateTicket.WARN,
                false);
    }

    /** With the usual patience for who is absent, and one line ordered by standing. */
    public Policy(
            List<PriorityClass> priorityClasses,
            int longestWaitMinutes,
            int undoSeconds,
            LocalTime dayTurn,
            LocalTime dayEnd) {
        this(
                priorityClasses,
                longestWaitMinutes,
                undoSeconds,
                dayTurn,
                dayEnd,
                Absence.USUAL,
                Ordering.USUAL,
                CREDIT_LIMIT_MINUTES,
                Map.of(),
                false,
                SILENT_MINUTES);
    }
}
