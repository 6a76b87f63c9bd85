package id.antrean.day;

import static id.antrean.day.Decision.accept;
import static id.antrean.day.Decision.refuse;

import id.antrean.day.DayCommand.ContinueTicket;
import id.antrean.day.DayCommand.HoldTicket;
import id.antrean.day.DayEvent.TicketContinued;
import id.antrean.day.DayEvent.TicketHeld;
import id.antrean.day.Refusal.Kind;
import java.time.Duration;

/**
 * A visitor who must fetch something first.
 *
 * <ol>
 *   <li>Who is called or being served may be held; the counter is free for others meanwhile.
 *   <li>A hold may have an end, after which the ticket is back at its place in the line. Until then it may be kept for
 *       this counter alone.
 *   <li>A held visitor, or one who was set aside, goes on at any free counter that serves the service, also in a break.
 *   <li>The time on hold is no service time.
 * </ol>
 */
final class Holding {
    private Holding() {}

    static Decision hold(HoldTicket hold, DayState day) {
        return Seat.with(hold, day, (seat, leg) -> {
            var at = day.timeOf(hold);
            var minutes = hold.minutes();
            var backBy = minutes == null ? null : at.plus(Duration.ofMinutes(minutes));
            return accept(new TicketHeld(
                    hold.day(),
                    leg.ticket(),
                    leg.leg(),
                    leg.service(),
                    hold.counter(),
                    seat.counter().clerk(),
                    backBy,
                    backBy != null && hold.keepHere() ? new Reserved(hold.counter(), null, backBy) : null,
                    at));
        });
    }

    /** Held, or set aside and now back: who stands at the counter need not be called again. */
    private static boolean isAway(Leg leg) {
        return switch (leg.state()) {
            case HELD, SET_ASIDE -> true;
            case WAITING, CALLED, SERVING -> false;
        };
    }

    static Decision resume(ContinueTicket resume, DayState day) {
        return Seat.at(
                resume,
                day,
                seat -> seat.noRoom(day).orElseGet(() -> {
                    var leg = day.legs().find(resume.ticket()).orElse(null);
                    if (leg == null || !isAway(leg)) {
                        return refuse(Kind.NOT_HELD, "ticket", resume.ticket().number());
                    }
                    if (!seat.counter().services().contains(leg.service()))
                        return seat.refuse(Kind.COUNTER_DOES_NOT_SERVE);
                    if (SeveralLines.isElsewhere(leg, day)) {
                        return refuse(
                                Kind.VISIT_ELSEWHERE, "ticket", leg.ticket().number());
                    }
                    if (!Parallel.mayJoin(leg.service(), seat.counter(), day)) return seat.tooMany();
                    var reserved = leg.terms().reserved();
                    if (reserved != null && !reserved.allows(seat.counter(), day.timeOf(resume))) {
                        return refuse(
                                Kind.KEPT_FOR_ANOTHER, "ticket", leg.ticket().number());
                    }
                    return accept(new TicketContinued(
                            resume.day(),
                            leg.ticket(),
                            leg.leg(),
                            leg.service(),
                            resume.counter(),
                            seat.counter().clerk(),
                            day.timeOf(resume)));
                }));
    }
}
