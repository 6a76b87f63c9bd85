package id.antrean.day;

import static id.antrean.day.Decision.accept;
import static id.antrean.day.Decision.refuse;

import id.antrean.day.DayCommand.TransferTicket;
import id.antrean.day.DayEvent.TicketTransferred;
import id.antrean.day.Refusal.Kind;
import java.time.Instant;

/**
 * A visitor who needs another service next.
 *
 * <ol>
 *   <li>Who is being served, or was called and came to the wrong place, may be sent on; the number stays the same.
 *   <li>The leg here ends, a new one begins there.
 *   <li>With the arrival kept the visitor stands there as if come to that line first; else as one who comes now.
 * </ol>
 */
final class Transferring {
    private Transferring() {}

    static Decision transfer(TransferTicket transfer, DayState day) {
        return Seat.with(transfer, day, (seat, leg) -> {
            var to = transfer.service();
            if (day.requireCatalogue().service(to).isEmpty()) {
                return refuse(Kind.UNKNOWN_SERVICE, "service", to.value());
            }
            if (to.equals(leg.service())) {
                return refuse(Kind.SAME_SERVICE, "ticket", leg.ticket().number());
            }
            return accept(transferred(transfer, seat.counter(), leg, day.timeOf(transfer)));
        });
    }

    private static TicketTransferred transferred(TransferTicket transfer, CounterState counter, Leg leg, Instant at) {
        var arrival = transfer.keepArrival() ? leg.arrivedAt() : at;
        return new TicketTransferred(
                transfer.day(),
                leg.ticket(),
                leg.leg(),
                leg.service(),
                transfer.counter(),
                counter.clerk(),
                transfer.service(),
                transfer.keepArrival(),
                Standing.of(arrival, leg.creditMs()),
                at);
    }
}
