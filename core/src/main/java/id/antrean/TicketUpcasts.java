package id.antrean;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.antrean.eventlog.Upcast;
import id.antrean.mall.Absence;
import java.time.Duration;
import java.util.List;

/** How older events of tickets become ones of today. */
final class TicketUpcasts {
    private TicketUpcasts() {}

    static List<Upcast> all() {
        return List.of(
                new Upcast("ticket-issued", 1, TicketUpcasts::withGrace),
                new Upcast("ticket-called", 1, TicketUpcasts::withStanding),
                new Upcast("ticket-transferred", 1, transferred -> transferred.put("capped", false)),
                new Upcast("ticket-left-at-close", 1, left -> left.put("nextDay", false)),
                new Upcast("day-closed", 1, TicketUpcasts::withPriorities));
    }

    /** It was not kept then: the joining is the nearest that is known. A call in turn has no reason. */
    private static ObjectNode withStanding(ObjectNode called) {
        return called.set("standing", called.path("joinedAt"));
    }

    /** How many of each class there were was not kept then. */
    private static ObjectNode withPriorities(ObjectNode closed) {
        closed.putArray("priorities");
        return closed;
    }

    /** Nobody was set aside then; who was waiting when that began gets the usual grace. No visit had a plan. */
    private static ObjectNode withGrace(ObjectNode issued) {
        issued.putArray("plan");
        return issued.put("late", false)
                .put("graceMs", Duration.ofMinutes(Absence.USUAL.graceMinutes()).toMillis());
    }
}
