package id.antrean.house;

import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.day.DayEvent;
import id.antrean.day.DayEvent.NoShowMarked;
import id.antrean.day.DayEvent.ServiceCompleted;
import id.antrean.day.DayEvent.StepUndone;
import id.antrean.day.DayEvent.TicketCalled;
import id.antrean.day.DayEvent.TicketCancelled;
import id.antrean.day.DayEvent.TicketIssued;
import id.antrean.day.DayEvent.TicketLeftAtClose;
import id.antrean.day.DayEvent.TicketTransferred;
import id.antrean.day.DayState;
import id.antrean.day.LegState;
import id.antrean.day.Step;
import id.antrean.day.TicketId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A day's books, kept from the events alone, as an auditor would: who came, who ended, and how often. */
final class DayLedger {
    private final Map<TicketId, Integer> ends = new HashMap<>();
    private int open;

    /** Before an event is entered: it may happen as things stand. */
    void check(DayEvent event, DayState before) {
        if (event instanceof TicketIssued issued) assertThat(ends).doesNotContainKey(issued.ticket());
        if (!(event instanceof TicketCalled called)) return;
        var leg = before.legs().find(called.ticket()).orElseThrow();
        assertThat(leg.state()).as("at two counters: %s", called).isEqualTo(LegState.WAITING);
        assertThat(before.counter(called.counter()).orElseThrow().ticket()).isNull();
        assertThat(before.legs()
                        .waiting()
                        .filter(other -> other.service().equals(leg.service()))
                        .filter(other -> other.standing().equals(leg.standing()))
                        .allMatch(other -> other.order() >= leg.order()))
                .as("somebody of the same standing came first: %s", called)
                .isTrue();
    }

    void enter(DayEvent event) {
        switch (event) {
            case TicketIssued issued -> {
                ends.put(issued.ticket(), 0);
                open++;
            }
            case ServiceCompleted completed -> end(completed.ticket(), 1);
            case NoShowMarked noShow -> end(noShow.ticket(), 1);
            case TicketCancelled cancelled -> end(cancelled.ticket(), 1);
            case TicketLeftAtClose left -> end(left.ticket(), 1);
            case StepUndone undone
            when undone.step() == Step.COMPLETE || undone.step() == Step.NO_SHOW -> end(undone.ticket(), -1);
            case TicketTransferred transferred -> assertThat(ends).containsKey(transferred.ticket());
            default -> {} // nothing begins or ends
        }
    }

    private void end(TicketId ticket, int by) {
        ends.merge(ticket, by, Integer::sum);
        open -= by;
    }

    /** Tickets whose visit has not ended. */
    int open() {
        return open;
    }

    List<TicketId> ticketsWithoutOneEnd() {
        return ends.entrySet().stream()
                .filter(ticket -> ticket.getValue() != 1)
                .map(Map.Entry::getKey)
                .toList();
    }
}
