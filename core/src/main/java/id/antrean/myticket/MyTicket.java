package id.antrean.myticket;

import id.antrean.day.CallingOrder;
import id.antrean.day.DayEvent;
import id.antrean.day.DayState;
import id.antrean.day.Explaining;
import id.antrean.day.Forecast;
import id.antrean.day.Forecasting;
import id.antrean.day.Leg;
import id.antrean.day.LegEnd;
import id.antrean.day.Suspension;
import id.antrean.day.TicketId;
import id.antrean.mall.Catalogue;
import id.antrean.mall.Counter;
import id.antrean.mall.CounterId;
import id.antrean.mall.Service;
import id.antrean.mall.ServiceId;
import id.antrean.mall.Words;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor sees of the own ticket. Pure.
 *
 * @param service the service whose line it stands in, or stood in last; null for a ticket of another day
 * @param ahead waiting legs that stand before it in any line its counters share; null unless waiting
 * @param forecast from now; null unless waiting, and where none can be given
 * @param counter the name of the counter that calls, serves or waits for it ("3"); null otherwise
 * @param why who stands before it, and why, in a sentence; null unless waiting
 * @param suspended why its service is not given for now; null when it is, and unless waiting
 */
public record MyTicket(
        String number,
        @Nullable Words service,
        Place state,
        @Nullable Integer ahead,
        @Nullable Forecast forecast,
        @Nullable String counter,
        @Nullable Words why,
        @Nullable Suspension suspended) {

    /** Where the visit is. */
    public enum Place {
        WAITING,
        CALLED,
        SERVING,
        HELD,
        /** Called, and not come yet: the visitor should come to the counter. */
        SET_ASIDE,
        COMPLETED,
        NO_SHOW,
        CANCELLED,
        /** The day closed before it was served. */
        LEFT,
        /** Of another day: a ticket is valid on its own date only. */
        EXPIRED
    }

    /**
     * One ticket as it stands.
     *
     * @param last the last event about it today; null if there was none, then it is not of today
     * @param now mall time
     */
    public static MyTicket of(DayState day, TicketId ticket, DayEvent.@Nullable OfLeg last, Instant now) {
        var catalogue = day.catalogue();
        if (catalogue == null || last == null) {
            return new MyTicket(ticket.number(), null, Place.EXPIRED, null, null, null, null, null);
        }
        return day.legs()
                .find(ticket)
                .map(leg -> open(day, catalogue, leg, now))
                .orElseGet(() -> new MyTicket(
                        ticket.number(), nameOf(catalogue, last.service()), ended(last), null, null, null, null, null));
    }

    private static MyTicket open(DayState day, Catalogue catalogue, Leg leg, Instant now) {
        var number = leg.ticket().number();
        var service = nameOf(catalogue, leg.service());
        return switch (leg.state()) {
            case WAITING ->
                new MyTicket(
                        number,
                        service,
                        Place.WAITING,
                        CallingOrder.ahead(day, leg, now).size(),
                        Forecasting.of(day, leg, now).orElse(null),
                        null,
                        Explaining.waiting(day, leg, now),
                        day.suspension(leg.service()).orElse(null));
            case CALLED -> at(number, service, Place.CALLED, nameOf(catalogue, leg.counter()));
            case SERVING -> at(number, service, Place.SERVING, nameOf(catalogue, leg.counter()));
            case HELD -> at(number, service, Place.HELD, null);
            case SET_ASIDE -> at(number, service, Place.SET_ASIDE, nameOf(catalogue, leg.counter()));
        };
    }

    private static MyTicket at(String number, Words service, Place place, @Nullable String counter) {
        return new MyTicket(number, service, place, null, null, counter, null, null);
    }

    /** How a visit ended whose ticket has no open leg any more. */
    private static Place ended(DayEvent.OfLeg last) {
        var end = LegEnd.of(last)
                .orElseThrow(() -> new IllegalStateException("no open leg, and yet the last event is " + last));
        return switch (end) {
            case COMPLETED -> Place.COMPLETED;
            case NO_SHOW -> Place.NO_SHOW;
            case CANCELLED -> Place.CANCELLED;
            case LEFT -> Place.LEFT;
        };
    }

    private static Words nameOf(Catalogue catalogue, ServiceId service) {
        return catalogue
                .service(service)
                .map(Service::name)
                .orElseGet(() -> new Words(service.value(), service.value()));
    }

    private static @Nullable String nameOf(Catalogue catalogue, @Nullable CounterId counter) {
        if (counter == null) return null;
        return catalogue.counter(counter).map(Counter::name).orElse(counter.value());
    }
}
