package id.antrean.kiosk;

import id.antrean.day.DayCommand;
import id.antrean.day.DayCommand.GrantPriority;
import id.antrean.day.DayCommand.LendCounter;
import id.antrean.day.DayCommand.MoveTicket;
import id.antrean.day.DayCommand.ReprintTicket;
import id.antrean.day.DayCommand.RevokePriority;
import id.antrean.day.DayEvent.CounterLent;
import id.antrean.day.DayEvent.OfLeg;
import id.antrean.day.DayEvent.TicketMoved;
import id.antrean.day.TicketId;
import id.antrean.mall.CounterId;
import id.antrean.mall.ServiceId;
import id.antrean.web.Exchange;
import id.antrean.web.Kind;
import id.antrean.web.Problem;
import id.antrean.web.ProblemKind;
import id.antrean.web.Reply;
import id.antrean.web.Shape;
import java.util.List;

/**
 * What staff away from the counters do: {@code POST …/tickets/{ticket}/priority}, {@code change} and {@code reprint},
 * {@code POST …/counters/{counter}/lend}.
 */
final class DeskRoutes {
    static final Shape PRIORITY =
            Shape.of().optional("priorityClass", Kind.key()).optional("reason", Kind.words(200));
    static final Shape CHANGE = Shape.of().required("service", Kind.key());
    static final Shape LEND = Shape.of().required("services", Kind.listOf(Kind.key(), 100));

    private final Hall hall;
    private final Commands commands;

    DeskRoutes(Hall hall, Commands commands) {
        this.hall = hall;
        this.commands = commands;
    }

    private record Changed(TicketId ticket, String number, ServiceId service, int leg, long position) {}

    private record Reprinted(
            TicketId ticket, String number, ServiceId service, String trackUrl, QrCode trackCode, long position) {}

    private record Lent(CounterId counter, List<ServiceId> services, long position) {}

    /** With a class, staff have seen the right to it; without one it is taken away, and why must be said. */
    Reply priority(Exchange exchange) {
        var body = exchange.body(PRIORITY);
        var granted = body.optionalText("priorityClass");
        return granted.isPresent()
                ? about(exchange, (now, ticket) -> new GrantPriority(now.live().day(), ticket, granted.get(), now.at()))
                : revoke(exchange, body.optionalText("reason").orElse(""));
    }

    private Reply revoke(Exchange exchange, String reason) {
        if (reason.isBlank()) throw Problem.of(ProblemKind.REASON_MISSING).thrown();
        return about(exchange, (now, ticket) -> new RevokePriority(now.live().day(), ticket, reason, now.at()));
    }

    Reply change(Exchange exchange) {
        var service = new ServiceId(exchange.body(CHANGE).text("service"));
        return about(exchange, (now, ticket) -> new MoveTicket(now.live().day(), ticket, service, now.at()));
    }

    /** Makes the command about one ticket. */
    private interface Step {
        DayCommand of(Hall.Now now, TicketId ticket);
    }

    private Reply about(Exchange exchange, Step step) {
        var now = hall.now(exchange.mall());
        var ticket = exchange.path("ticket", TicketId::new);
        AgencyGuard.ticket(exchange.caller(), ticket, now);
        return commands.send(step.of(now, ticket), exchange, done -> {
            var event = Events.only(OfLeg.class, done.events());
            return Reply.ok(
                    event instanceof TicketMoved moved
                            ? new Changed(ticket, ticket.number(), moved.toService(), moved.leg() + 1, done.position())
                            : new Changed(ticket, ticket.number(), event.service(), event.leg(), done.position()));
        });
    }

    Reply reprint(Exchange exchange) {
        var now = hall.now(exchange.mall());
        var ticket = exchange.path("ticket", TicketId::new);
        exchange.body(Shape.of());
        AgencyGuard.ticket(exchange.caller(), ticket, now);
        return commands.send(new ReprintTicket(now.live().day(), ticket, now.at()), exchange, done -> {
            var event = Events.only(OfLeg.class, done.events());
            var link = hall.trackUrl(exchange.mall(), ticket);
            return Reply.ok(
                    new Reprinted(ticket, ticket.number(), event.service(), link, QrCode.of(link), done.position()));
        });
    }

    Reply lend(Exchange exchange) {
        var now = hall.now(exchange.mall());
        var counter = exchange.path("counter", CounterId::new);
        AgencyGuard.counter(exchange.caller(), counter, now.live().catalogue());
        var services = exchange.body(LEND).texts("services").stream()
                .map(ServiceId::new)
                .toList();
        return commands.send(new LendCounter(now.live().day(), counter, services, now.at()), exchange, done -> {
            var lent = Events.only(CounterLent.class, done.events());
            return Reply.ok(new Lent(counter, lent.services(), done.position()));
        });
    }
}
