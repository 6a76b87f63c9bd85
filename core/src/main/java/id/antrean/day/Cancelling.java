package id.antrean.day;

import static id.antrean.day.Decision.accept;
import static id.antrean.day.Decision.refuse;

import id.antrean.day.DayCommand.CancelTicket;
import id.antrean.day.DayEvent.TicketCancelled;
import id.antrean.day.Refusal.Kind;

/**
 * A ticket may be given up while it waits, is held or set aside; once a counter has it, the clerk ends it. Before its
 * first call it gives its place of the quota back.
 */
final class Cancelling {
    private Cancelling() {}

    static Decision cancel(CancelTicket cancel, DayState day) {
        var number = cancel.ticket().number();
        var leg = day.legs().find(cancel.ticket()).orElse(null);
        if (leg == null) return refuse(Kind.UNKNOWN_TICKET, "ticket", number);
        return switch (leg.state()) {
            case WAITING, HELD, SET_ASIDE ->
                accept(new TicketCancelled(
                        cancel.day(), leg.ticket(), leg.leg(), leg.service(), cancel.reason(), day.timeOf(cancel)));
            case CALLED, SERVING -> refuse(Kind.NOT_WAITING, "ticket", number);
        };
    }
}
