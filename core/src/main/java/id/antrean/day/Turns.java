package id.antrean.day;

import id.antrean.day.DayEvent.TicketCalled;
import id.antrean.mall.ServiceId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The turns that priority and regular visitors take in the line of a service.
 *
 * <ol>
 *   <li>Whose turn it is follows from the priority calls since the last regular one.
 *   <li>Whoever came back or was chosen takes nobody's turn.
 *   <li>An undone call never was; what other counters have called since then still counts.
 * </ol>
 */
final class Turns {
    private Turns() {}

    /** Priority calls since the last regular one, by service. */
    static Map<ServiceId, Integer> run(DayState day) {
        var run = new HashMap<ServiceId, Integer>();
        day.turns().forEach((service, turns) -> turns.forEach(turn -> count(run, service, turn.priority())));
        return run;
    }

    /** What one more turn changes. */
    static void count(Map<ServiceId, Integer> run, ServiceId service, boolean priority) {
        if (priority) run.merge(service, 1, Integer::sum);
        else run.remove(service);
    }

    static boolean takesTurn(Because because) {
        return switch (because) {
            case CAME_BACK, CHOSEN, WITHOUT_TICKET -> false;
            case EARLIEST_STANDING, CREDIT, LONGEST_WAIT, PRIORITY_FIRST, ITS_TURN, CLERK_WEIGHT -> true;
        };
    }

    static DayState taken(DayState day, TicketCalled called) {
        if (!takesTurn(called.because())) return day;
        var turns = new ArrayList<>(thatMatter(day, called.service()));
        turns.add(new Turn(called.ticket(), called.priority()));
        return day.withTurns(called.service(), turns);
    }

    static DayState givenBack(DayState day, LastStep undone) {
        if (!undone.tookTurn()) return day;
        var service = undone.before().service();
        var turns = new ArrayList<>(day.turnsOf(service));
        for (int i = turns.size() - 1; i >= 0; i--) {
            if (!turns.get(i).ticket().equals(undone.before().ticket())) continue;
            turns.remove(i);
            break;
        }
        return day.withTurns(service, turns);
    }

    /** Those after the last regular one that can no longer be undone. */
    private static List<Turn> thatMatter(DayState day, ServiceId service) {
        var turns = day.turnsOf(service);
        for (int i = turns.size() - 1; i >= 0; i--) {
            var turn = turns.get(i);
            if (!turn.priority() && !mayBeUndone(day, turn)) return turns.subList(i + 1, turns.size());
        }
        return turns;
    }

    private static boolean mayBeUndone(DayState day, Turn turn) {
        for (var counter : day.counters().values()) { // with every call, and mostly at no counter
            var last = counter.last();
            if (last != null
                    && last.step() == Step.CALL
                    && last.before().ticket().equals(turn.ticket())) return true;
        }
        return false;
    }
}
