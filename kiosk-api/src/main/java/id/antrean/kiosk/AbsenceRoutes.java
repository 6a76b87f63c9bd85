package id.antrean.kiosk;

import id.antrean.day.DayCommand.ReinstateTicket;
import id.antrean.day.DayCommand.ReleaseTicket;
import id.antrean.day.DayCommand.SetTicketAside;
import id.antrean.day.DayEvent.TicketReinstated;
import id.antrean.day.DayEvent.TicketReleased;
import id.antrean.day.DayEvent.TicketSetAside;
import id.antrean.day.TicketId;
import id.antrean.day.axon.Answer;
import id.antrean.mall.Catalogue;
import id.antrean.mall.ServiceId;
import id.antrean.web.Exchange;
import id.antrean.web.Kind;
import id.antrean.web.Reply;
import id.antrean.web.Shape;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Visitors who were called and did not come: {@code POST …/counters/{counter}/set-aside},
 * {@code …/tickets/{ticket}/release} and {@code reinstate}.
 */
final class AbsenceRoutes {
    static final Shape SET_ASIDE = Shape.of().required("ticket", Kind.ticket()).optional("callNext", Kind.flag());
    static final Shape REINSTATE = Shape.of().required("reason", Kind.words(200));

    private final Hall hall;
    private final CounterGuard guard;
    private final Commands commands;

    AbsenceRoutes(Hall hall, CounterGuard guard, Commands commands) {
        this.hall = hall;
        this.guard = guard;
        this.commands = commands;
    }

    private record Aside(
            TicketId ticket,
            String number,
            ServiceId service,
            int leg,
            Instant backBy,
            @Nullable CallBody next,
            long position) {}

    private record Back(TicketId ticket, String number, ServiceId service, int leg, long position) {}

    /** With {@code callNext}, the next visitor is called in the same step; {@code next} is null when nobody waits. */
    Reply setAside(Exchange exchange) {
        var place = guard.place(exchange);
        var body = exchange.body(SET_ASIDE);
        var command = new SetTicketAside(
                place.day(),
                place.counter(),
                place.clerk(),
                new TicketId(body.text("ticket")),
                body.flag("callNext", false),
                place.at());
        return commands.send(command, exchange, done -> aside(done, place.catalogue()));
    }

    private static Reply aside(Answer.Done done, Catalogue catalogue) {
        var event = Events.only(TicketSetAside.class, done.events());
        return Reply.ok(new Aside(
                event.ticket(),
                event.ticket().number(),
                event.service(),
                event.leg(),
                event.backBy(),
                CallBody.of(done.events(), catalogue, done.position()).orElse(null),
                done.position()));
    }

    Reply release(Exchange exchange) {
        var now = hall.now(exchange.mall());
        var ticket = exchange.path("ticket", TicketId::new);
        AgencyGuard.ticket(exchange.caller(), ticket, now);
        exchange.body(Shape.of());
        return commands.send(new ReleaseTicket(now.live().day(), ticket, now.at()), exchange, done -> {
            var released = Events.only(TicketReleased.class, done.events());
            return Reply.ok(new Back(ticket, ticket.number(), released.service(), released.leg(), done.position()));
        });
    }

    Reply reinstate(Exchange exchange) {
        var now = hall.now(exchange.mall());
        var ticket = exchange.path("ticket", TicketId::new);
        AgencyGuard.ticket(exchange.caller(), ticket, now);
        var reason = exchange.body(REINSTATE).text("reason");
        return commands.send(new ReinstateTicket(now.live().day(), ticket, reason, now.at()), exchange, done -> {
            var back = Events.only(TicketReinstated.class, done.events());
            return Reply.ok(new Back(ticket, ticket.number(), back.service(), back.leg(), done.position()));
        });
    }
}
