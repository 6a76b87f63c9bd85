package id.antrean.day;

import static id.antrean.day.Decision.accept;

import id.antrean.day.DayCommand.CallNext;
import id.antrean.day.DayCommand.MarkNoShow;
import id.antrean.day.DayCommand.RecallTicket;
import id.antrean.day.DayEvent.NoShowMarked;
import id.antrean.day.DayEvent.TicketCalled;
import id.antrean.day.DayEvent.TicketRecalled;
import id.antrean.day.Refusal.Kind;
import java.time.Instant;
import java.util.Optional;

/**
 * Calling a visitor, again if need be, and giving up on one who does not come.
 *
 * <ol>
 *   <li>A free, open counter calls in its service's hours; {@link CallingOrder} says whom.
 *   <li>Each call is kept; none overwrites an earlier one.
 *   <li>Only who was called and has not come is a no-show.
 * </ol>
 */
final class Calling {
    private Calling() {}

    static Decision next(CallNext call, DayState day) {
        return Seat.at(
                call,
                day,
                seat -> seat.notFree()
                        .or(() -> hours(day, day.timeOf(call)).map(Decision.Refused::new))
                        .or(() -> calledNext(call.day(), day, seat.counter(), day.timeOf(call))
                                .map(Decision::accept))
                        .orElseGet(() -> Decision.refuse(Kind.NOBODY_WAITING)));
    }

    /** The call that a free counter would make now; empty when nobody waits for it. */
    static Optional<TicketCalled> calledNext(DayId id, DayState day, CounterState counter, Instant at) {
        return CallingOrder.next(day, counter.services(), at)
                .map(next -> new TicketCalled(
                        id,
                        next.leg().ticket(),
                        next.leg().leg(),
                        next.leg().service(),
                        counter.counter(),
                        counter.clerk(),
                        next.leg().priority(),
                        next.leg().joinedAt(),
                        next.because(),
                        at));
    }

    static Optional<Refusal> hours(DayState day, Instant at) {
        return new OpeningHours(day.requireCatalogue(), day.requireDay().date()).notCalling(at);
    }

    static Decision recall(RecallTicket recall, DayState day) {
        return Seat.with(recall, day, (seat, leg) -> {
            if (leg.state() != LegState.CALLED) return alreadyStarted(leg);
            return accept(new TicketRecalled(
                    recall.day(),
                    leg.ticket(),
                    leg.leg(),
                    leg.service(),
                    recall.counter(),
                    seat.counter().clerk(),
                    leg.calls() + 1,
                    day.timeOf(recall)));
        });
    }

    static Decision noShow(MarkNoShow noShow, DayState day) {
        return Seat.with(noShow, day, (seat, leg) -> {
            if (leg.state() != LegState.CALLED) return alreadyStarted(leg);
            return accept(new NoShowMarked(
                    noShow.day(),
                    leg.ticket(),
                    leg.leg(),
                    leg.service(),
                    noShow.counter(),
                    seat.counter().clerk(),
                    day.timeOf(noShow)));
        });
    }

    static Decision alreadyStarted(Leg leg) {
        return Decision.refuse(Kind.ALREADY_STARTED, "ticket", leg.ticket().number());
    }
}
