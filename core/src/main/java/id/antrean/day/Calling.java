package id.antrean.day;

import static id.antrean.day.Decision.accept;

import id.antrean.day.DayCommand.CallNext;
import id.antrean.day.DayCommand.CallTicket;
import id.antrean.day.DayCommand.MarkNoShow;
import id.antrean.day.DayCommand.RecallTicket;
import id.antrean.day.DayEvent.NoShowMarked;
import id.antrean.day.DayEvent.TicketCalled;
import id.antrean.day.DayEvent.TicketRecalled;
import id.antrean.day.Refusal.Kind;
import id.antrean.mall.CounterId;
import id.antrean.mall.ServiceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Calling a visitor, again if need be, and giving up on one who does not come.
 *
 * <ol>
 *   <li>A free, open counter calls in its services' hours; {@link CallingOrder} says whom.
 *   <li>A clerk may call one chosen visitor out of turn; the reason is kept with the call.
 *   <li>Each call is kept; none overwrites an earlier one. Who was set aside may be called again by the same counter.
 *   <li>Only who was called and has not come is a no-show.
 * </ol>
 */
final class Calling {
    private Calling() {}

    static Decision next(CallNext call, DayState day) {
        return Seat.at(
                call,
                day,
                seat -> seat.noRoom(day)
                        .or(() -> calledNext(call.day(), day, seat.counter(), day.timeOf(call))
                                .map(Decision::accept))
                        .or(() -> hours(day, seat.counter().services(), day.timeOf(call))
                                .map(Decision.Refused::new))
                        .orElseGet(() -> Decision.refuse(Kind.NOBODY_WAITING)));
    }

    /** The call that a counter would make in the same step, after these events; empty when nobody waits for it. */
    static Optional<TicketCalled> calledNext(
            DayId id, DayState day, CounterId counter, List<DayEvent> events, Instant at) {
        var after = day;
        for (var event : events) after = DayDecider.evolve(after, event);
        var now = after.counter(counter).orElseThrow();
        return Parallel.hasRoom(now, after) ? calledNext(id, after, now, at) : Optional.empty();
    }

    /** The call that a counter with room would make now; empty when nobody waits for it. */
    private static Optional<TicketCalled> calledNext(DayId id, DayState day, CounterState counter, Instant at) {
        return CallingOrder.next(day, counter, at)
                .map(next -> called(id, next.leg(), counter, next.because(), null, at));
    }

    static TicketCalled called(
            DayId id, Leg leg, CounterState counter, Because because, @Nullable String reason, Instant at) {
        return new TicketCalled(
                id,
                leg.ticket(),
                leg.leg(),
                leg.service(),
                counter.counter(),
                counter.clerk(),
                leg.priority(),
                leg.joinedAt(),
                leg.standing(),
                because,
                reason,
                at);
    }

    static Decision chosen(CallTicket call, DayState day) {
        var at = day.timeOf(call);
        return Seat.at(call, day, seat -> seat.noRoom(day).orElseGet(() -> chosen(call, seat, day, at)));
    }

    private static Decision chosen(CallTicket call, Seat seat, DayState day, Instant at) {
        var number = call.ticket().number();
        var leg = day.legs().find(call.ticket()).orElse(null);
        if (leg == null) return Decision.refuse(Kind.UNKNOWN_TICKET, "ticket", number);
        if (leg.state() != LegState.WAITING) return Decision.refuse(Kind.NOT_WAITING, "ticket", number);
        if (!seat.counter().services().contains(leg.service())) return seat.refuse(Kind.COUNTER_DOES_NOT_SERVE);
        if (!Parallel.mayJoin(leg.service(), seat.counter(), day)) return seat.tooMany();
        if (SeveralLines.isElsewhere(leg, day)) return Decision.refuse(Kind.VISIT_ELSEWHERE, "ticket", number);
        return OpeningHours.of(day, leg.service())
                .notCalling(at)
                .or(() -> Suspending.suspended(leg.service(), day))
                .<Decision>map(Decision.Refused::new)
                .orElseGet(() -> accept(called(call.day(), leg, seat.counter(), Because.CHOSEN, call.reason(), at)));
    }

    /** Why none of these services calls now; empty when one does. */
    private static Optional<Refusal> hours(DayState day, List<ServiceId> services, Instant at) {
        var reasons = services.stream()
                .map(service -> OpeningHours.of(day, service).notCalling(at))
                .toList();
        return reasons.stream().allMatch(Optional::isPresent)
                ? reasons.stream().findFirst().flatMap(reason -> reason)
                : Optional.empty();
    }

    static Decision recall(RecallTicket recall, DayState day) {
        var away = day.legs().find(recall.ticket()).filter(leg -> isSetAsideAt(recall.counter(), leg));
        if (away.isPresent()) return Seat.at(recall, day, seat -> recalled(recall, seat, away.get(), day));
        return Seat.with(recall, day, (seat, leg) -> {
            if (leg.state() != LegState.CALLED) return alreadyStarted(leg);
            return recalled(recall, seat, leg, day);
        });
    }

    private static boolean isSetAsideAt(CounterId counter, Leg leg) {
        var aside = leg.aside();
        return aside != null && aside.counter().equals(counter);
    }

    private static Decision recalled(RecallTicket recall, Seat seat, Leg leg, DayState day) {
        return accept(new TicketRecalled(
                recall.day(),
                leg.ticket(),
                leg.leg(),
                leg.service(),
                recall.counter(),
                seat.counter().clerk(),
                leg.calls() + 1,
                day.timeOf(recall)));
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
