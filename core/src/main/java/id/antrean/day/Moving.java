package id.antrean.day;

import static id.antrean.day.Decision.accept;
import static id.antrean.day.Decision.refuse;

import id.antrean.day.DayCommand.MoveTicket;
import id.antrean.day.DayCommand.ReprintTicket;
import id.antrean.day.DayEvent.TicketMoved;
import id.antrean.day.DayEvent.TicketReprinted;
import id.antrean.day.Refusal.Kind;

/**
 * What the desk does for a visitor who waits.
 *
 * <ol>
 *   <li>A waiting visitor who took the wrong service is moved to the right one, and stands there by the same arrival
 *       and credit; the number stays. It takes no place of a quota: the visitor has one already.
 *   <li>Not to a suspended service.
 *   <li>A lost ticket is printed again; that is kept, so that two papers of one number are no riddle.
 * </ol>
 */
final class Moving {
    private Moving() {}

    static Decision move(MoveTicket move, DayState day) {
        var number = move.ticket().number();
        var leg = day.legs().find(move.ticket()).orElse(null);
        if (leg == null) return refuse(Kind.UNKNOWN_TICKET, "ticket", number);
        if (leg.state() != LegState.WAITING) return refuse(Kind.NOT_WAITING, "ticket", number);
        var to = move.service();
        if (day.requireCatalogue().service(to).isEmpty()) return refuse(Kind.UNKNOWN_SERVICE, "service", to.value());
        if (to.equals(leg.service())) return refuse(Kind.SAME_SERVICE, "ticket", number);
        return Suspending.suspended(to, day)
                .<Decision>map(Decision.Refused::new)
                .orElseGet(() -> accept(new TicketMoved(
                        move.day(), leg.ticket(), leg.leg(), leg.service(), to, leg.standing(), day.timeOf(move))));
    }

    static Decision reprint(ReprintTicket reprint, DayState day) {
        return day.legs()
                .find(reprint.ticket())
                .map(leg -> accept(new TicketReprinted(
                        reprint.day(), leg.ticket(), leg.leg(), leg.service(), day.timeOf(reprint))))
                .orElseGet(() ->
                        refuse(Kind.UNKNOWN_TICKET, "ticket", reprint.ticket().number()));
    }
}
