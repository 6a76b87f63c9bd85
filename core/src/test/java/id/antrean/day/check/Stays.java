package id.antrean.day.check;

import static id.antrean.day.check.Broken.unless;

import id.antrean.day.DayEvent;
import id.antrean.day.LegState;
import id.antrean.day.Step;
import id.antrean.day.TicketId;
import id.antrean.mall.ServiceId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where each ticket is, how many have joined and ended, and how many steps were taken about each. */
final class Stays {
    private final Map<TicketId, Stay> open = new HashMap<>();
    private final Map<TicketId, Integer> steps = new HashMap<>();
    private final Map<ServiceId, Integer> joined = new HashMap<>();
    private final Map<ServiceId, Integer> ended = new HashMap<>();

    /** The ticket's stay, which must be this leg and in one of these places. */
    Stay of(DayEvent.OfLeg event, LegState... places) {
        var stay = open.get(event.ticket());
        if (stay == null
                || stay.leg() != event.leg()
                || !stay.service().equals(event.service())
                || !Arrays.asList(places).contains(stay.place())) {
            unless(false, "a leg does only what it can from where it is", "%s, it is %s", event, stay);
            throw new AssertionError();
        }
        return stay;
    }

    void join(Stay stay) {
        unless(!open.containsKey(stay.ticket()), "a ticket has one open leg at most", "%s", stay);
        enter(stay);
        touch(stay.ticket());
    }

    /** The next leg of a plan: a part of the step that completed the one before, not a step of its own. */
    void goOn(DayEvent.NextLegJoined next) {
        unless(!open.containsKey(next.ticket()), "a plan goes on once its service is done", "%s", next);
        enter(Stay.waiting(next.ticket(), next.leg(), next.service()));
    }

    private void enter(Stay stay) {
        open.put(stay.ticket(), stay);
        joined.merge(stay.service(), 1, Integer::sum);
    }

    void move(Stay now) {
        open.put(now.ticket(), now);
        touch(now.ticket());
    }

    void end(Stay stay) {
        open.remove(stay.ticket());
        ended.merge(stay.service(), 1, Integer::sum);
        touch(stay.ticket());
    }

    /** As before a step, which was the ticket's nth. */
    void takeBack(Step step, Stay before, int nth) {
        var now = open.put(before.ticket(), before);
        switch (step) {
            case CALL, START, HOLD, SET_ASIDE -> {}
            case NO_SHOW -> notEnded(before);
            case COMPLETE, TRANSFER -> {
                notEnded(before);
                if (now != null) joined.merge(now.service(), -1, Integer::sum);
            }
        }
        steps.put(before.ticket(), nth - (step == Step.TRANSFER ? 2 : 1));
    }

    private void notEnded(Stay stay) {
        ended.merge(stay.service(), -1, Integer::sum);
    }

    private void touch(TicketId ticket) {
        steps.merge(ticket, 1, Integer::sum);
    }

    /** How many steps there were about a ticket. */
    int times(TicketId ticket) {
        return steps.getOrDefault(ticket, 0);
    }

    @Nullable
    Stay find(TicketId ticket) {
        return open.get(ticket);
    }

    Map<TicketId, Stay> open() {
        return open;
    }

    /** Legs that joined a service's line and have not ended: what the balance says is open. */
    int openOf(ServiceId service) {
        return joined.getOrDefault(service, 0) - ended.getOrDefault(service, 0);
    }

    Set<ServiceId> services() {
        return joined.keySet();
    }
}
