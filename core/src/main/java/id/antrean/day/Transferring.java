package id.antrean.day;

import static id.antrean.day.Decision.accept;
import static id.antrean.day.Decision.refuse;

import id.antrean.day.DayCommand.ReturnTicket;
import id.antrean.day.DayCommand.TransferTicket;
import id.antrean.day.DayEvent.TicketTransferred;
import id.antrean.day.Refusal.Kind;
import id.antrean.mall.AgencyId;
import id.antrean.mall.CounterId;
import id.antrean.mall.Service;
import id.antrean.mall.ServiceId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A visitor who needs another service next.
 *
 * <ol>
 *   <li>Who is being served, or was called and came to the wrong place, may be sent on; the number stays the same.
 *   <li>The leg here ends, a new one begins there. Not to a service that is closed today.
 *   <li>With the arrival kept the visitor stands there as if come to that line first; else as one who comes now.
 *   <li>Inside the agency and on the visit's plan all of the arrival is kept; elsewhere the policy's minutes at most, and
 *       the event says when that was less than was asked for.
 *   <li>Sent to one counter or clerk, the ticket waits for that one alone for the policy's minutes, then for anybody.
 *   <li>After a side step the visitor goes back to the counter that sent the ticket, by the same arrival.
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
            var counter = transfer.forCounter();
            boolean named = counter != null || transfer.forClerk() != null;
            if (to.equals(leg.service()) && !named) {
                return refuse(Kind.SAME_SERVICE, "ticket", leg.ticket().number());
            }
            if (counter != null && !serves(counter, to, day)) {
                return refuse(Kind.COUNTER_DOES_NOT_SERVE, "counter", counter.value());
            }
            var closed = OpeningHours.of(day, to).closedToday();
            if (closed.isPresent()) return new Decision.Refused(closed.get());
            var at = day.timeOf(transfer);
            var reserved = named ? new Reserved(counter, transfer.forClerk(), reservedUntil(day, at)) : null;
            return accept(transferred(transfer, seat, leg, to, transfer.keepArrival(), reserved, day));
        });
    }

    static Decision back(ReturnTicket back, DayState day) {
        return Seat.with(back, day, (seat, leg) -> {
            var sender = leg.visit().sender();
            if (sender == null) {
                return refuse(Kind.NOBODY_SENT_IT, "ticket", leg.ticket().number());
            }
            var reserved = new Reserved(sender.counter(), null, reservedUntil(day, day.timeOf(back)));
            return accept(transferred(back, seat, leg, sender.service(), true, reserved, day));
        });
    }

    private static boolean serves(CounterId counter, ServiceId service, DayState day) {
        return day.requireCatalogue()
                .counter(counter)
                .filter(it -> Lending.mayServe(it, day).contains(service))
                .isPresent();
    }

    private static Instant reservedUntil(DayState day, Instant at) {
        int minutes = day.requireCatalogue().policy().visits().reservedMinutes();
        return at.plus(Duration.ofMinutes(minutes));
    }

    private static TicketTransferred transferred(
            DayCommand.AboutTicket step,
            Seat seat,
            Leg leg,
            ServiceId to,
            boolean keepArrival,
            @Nullable Reserved reserved,
            DayState day) {
        var at = day.timeOf(step);
        var earliest = keptSince(leg, to, step instanceof ReturnTicket, day, at);
        boolean capped = keepArrival && leg.arrivedAt().isBefore(earliest);
        var kept = capped ? earliest : leg.arrivedAt();
        return new TicketTransferred(
                step.day(),
                leg.ticket(),
                leg.leg(),
                leg.service(),
                step.counter(),
                seat.counter().clerk(),
                to,
                keepArrival,
                capped,
                Standing.of(keepArrival ? kept : at, leg.creditMs()),
                reserved,
                at);
    }

    /** The earliest arrival that may be kept. */
    private static Instant keptSince(Leg leg, ServiceId to, boolean back, DayState day, Instant at) {
        boolean whole =
                back || leg.visit().plan().contains(to) || agency(to, day).equals(agency(leg.service(), day));
        int minutes = day.requireCatalogue().policy().visits().keptMinutes();
        return whole ? Instant.MIN : at.minus(Duration.ofMinutes(minutes));
    }

    private static Optional<AgencyId> agency(ServiceId service, DayState day) {
        return day.requireCatalogue().service(service).map(Service::agency);
    }
}
