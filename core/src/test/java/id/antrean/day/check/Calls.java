package id.antrean.day.check;

import static id.antrean.day.check.Broken.unless;

import id.antrean.day.Because;
import id.antrean.day.DayEvent.StepUndone;
import id.antrean.day.DayEvent.TicketCalled;
import id.antrean.mall.ServiceId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The calls of each line that stand, in their order. */
final class Calls {
    private static final Set<Because> NO_TURN = EnumSet.of(Because.CAME_BACK, Because.CHOSEN, Because.WITHOUT_TICKET);

    private final Map<ServiceId, List<TicketCalled>> calls = new HashMap<>();

    void add(TicketCalled called) {
        calls.computeIfAbsent(called.service(), it -> new ArrayList<>()).add(called);
    }

    /** The counter's last call of the line never was. */
    void takeBack(StepUndone undone) {
        var line = Objects.requireNonNull(calls.get(undone.service()));
        var last = line.reversed().stream()
                .filter(call -> call.counter().equals(undone.counter()))
                .findFirst()
                .orElseThrow();
        unless(last.ticket().equals(undone.ticket()), "undo takes back the counter's last step", "%s", undone);
        line.remove(last);
    }

    /** How many priority visitors in a row a line has had, not counting who came back or was chosen. */
    int priorityInARow(ServiceId service) {
        int row = 0;
        for (var call : calls.getOrDefault(service, List.of()).reversed()) {
            if (NO_TURN.contains(call.because())) continue;
            if (!call.priority()) break;
            row++;
        }
        return row;
    }

    void clear() {
        calls.clear();
    }
}
