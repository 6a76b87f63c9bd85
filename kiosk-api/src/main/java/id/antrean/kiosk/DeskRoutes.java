package id.antrean.kiosk;

import id.antrean.day.DayCommand;
import id.antrean.day.DayCommand.CorrectCompletion;
import id.antrean.day.DayCommand.GrantPriority;
import id.antrean.day.DayCommand.LendCounter;
import id.antrean.day.DayCommand.MoveTicket;
import id.antrean.day.DayCommand.PostponeTicket;
import id.antrean.day.DayCommand.ReprintTicket;
import id.antrean.day.DayCommand.RevokePriority;
import id.antrean.day.DayEvent.CompletionCorrected;
import id.antrean.day.DayEvent.CounterLent;
import id.antrean.day.DayEvent.OfLeg;
import id.antrean.day.DayEvent.TicketMoved;
import id.antrean.day.DayEvent.TicketPostponed;
import id.antrean.day.TicketId;
import id.antrean.mall.CounterId;
import id.antrean.mall.ServiceId;
import id.antrean.visitor.Note;
import id.antrean.web.Exchange;
import id.antrean.web.Kind;
import id.antrean.web.Problem;
import id.antrean.web.ProblemKind;
import id.antrean.web.Reply;
import id.antrean.web.Shape;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What staff away from the counters do: {@code POST …/tickets/{ticket}/priority}, {@code change}, {@code postpone} and
 * {@code reprint}, {@code POST …/counters/{counter}/lend} and {@code correct}.
 */
final class DeskRoutes {
    static final Shape PRIORITY =
            Shape.of().optional("priorityClass", Kind.key()).optional("reason", Kind.words(200));
    static final Shape CHANGE = Shape.of().required("service", Kind.key());
    static final Shape NOTE = Shape.of().required("text", Kind.words(500));
    static final Shape POSTPONE = Shape.of().required("minutes", Kind.number(1, 60));
    static final Shape CORRECT = Shape.of()
            .required("ticket", Kind.ticket())
            .required("endedAt", Kind.instant())
            .required("reason", Kind.words(200));
    static final Shape LEND = Shape.of().required("services", Kind.listOf(Kind.key(), 100));

    private final Hall hall;
    private final Commands commands;

    DeskRoutes(Hall hall, Commands commands) {
        this.hall = hall;
        this.commands = commands;
    }

    private record Changed(TicketId ticket, String number, ServiceId service, int leg, long position) {}

    private record Reprinted(TicketId ticket, String number, ServiceId service, String trackUrl, long position) {}

    private record Noted(TicketId ticket, String number, Note note) {}

    private record Postponed(TicketId ticket, String number, ServiceId service, Instant until, long position) {}

    private record Corrected(TicketId ticket, String number, CounterId counter, Instant endedAt, long position) {}

    private record Lent(CounterId counter, List<ServiceId> services, long position) {}

    /** With a class, staff have seen the right to it; without one it is taken away, and why must be said. */
    Reply priority(Exchange exchange) {
        var body = exchange.body(PRIORITY);
        var granted = body.optionalText("priorityClass");
        return granted.isPresent()
                ? grant(exchange, granted.get())
                : revoke(exchange, body.optionalText("reason").orElse(""));
    }

    /** What the class was is known to staff while the day lasts, and not in the log. */
    private Reply grant(Exchange exchange, String priorityClass) {
        var reply =
                about(exchange, (now, ticket) -> new GrantPriority(now.live().day(), ticket, priorityClass, now.at()));
        keep(exchange, priorityClass);
        return reply;
    }

    private void keep(Exchange exchange, @Nullable String priorityClass) {
        var now = hall.now(exchange.mall());
        var ticket = exchange.path("ticket", TicketId::new);
        now.state()
                .legs()
                .find(ticket)
                .ifPresent(leg -> hall.visitors().classOf(now.live().day(), ticket, leg.service(), priorityClass));
    }

    private Reply revoke(Exchange exchange, String reason) {
        if (reason.isBlank()) throw Problem.of(ProblemKind.REASON_MISSING).thrown();
        var reply =
                about(exchange, (now, ticket) -> new RevokePriority(now.live().day(), ticket, reason, now.at()));
        keep(exchange, null);
        return reply;
    }

    Reply change(Exchange exchange) {
        var service = new ServiceId(exchange.body(CHANGE).text("service"));
        return about(exchange, (now, ticket) -> new MoveTicket(now.live().day(), ticket, service, now.at()));
    }

    /** A word to the colleagues who serve the visitor next. It is no event: it is gone when the day closes. */
    Reply note(Exchange exchange) {
        var text = exchange.body(NOTE).text("text");
        var now = hall.now(exchange.mall());
        var ticket = exchange.path("ticket", TicketId::new);
        AgencyGuard.ticket(exchange.caller(), ticket, now);
        var leg = now.state()
                .legs()
                .find(ticket)
                .orElseThrow(() -> Problem.of(ProblemKind.NOT_FOUND).thrown());
        var note = new Note(text, exchange.caller().clerk(), now.at());
        hall.visitors().note(now.live().day(), ticket, leg.service(), note);
        return Reply.ok(new Noted(ticket, ticket.number(), note));
    }

    /** The visitor steps out and keeps the place. */
    Reply postpone(Exchange exchange) {
        int minutes = Math.toIntExact(exchange.body(POSTPONE).number("minutes").orElseThrow());
        var now = hall.now(exchange.mall());
        var ticket = exchange.path("ticket", TicketId::new);
        AgencyGuard.ticket(exchange.caller(), ticket, now);
        return commands.send(new PostponeTicket(now.live().day(), ticket, minutes, now.at()), exchange, done -> {
            var out = Events.only(TicketPostponed.class, done.events());
            return Reply.ok(new Postponed(ticket, ticket.number(), out.service(), out.until(), done.position()));
        });
    }

    /** The counter's last completion had ended earlier. */
    Reply correct(Exchange exchange) {
        var now = hall.now(exchange.mall());
        var counter = exchange.path("counter", CounterId::new);
        AgencyGuard.counter(exchange.caller(), counter, now.live().catalogue());
        var body = exchange.body(CORRECT);
        var ticket = new TicketId(body.text("ticket"));
        var endedAt = body.instant("endedAt").orElseThrow();
        var command = new CorrectCompletion(now.live().day(), counter, ticket, endedAt, body.text("reason"), now.at());
        return commands.send(command, exchange, done -> {
            var corrected = Events.only(CompletionCorrected.class, done.events());
            return Reply.ok(new Corrected(ticket, ticket.number(), counter, corrected.endedAt(), done.position()));
        });
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
            return Reply.ok(new Reprinted(ticket, ticket.number(), event.service(), link, done.position()));
        });
    }

    Reply lend(Exchange exchange) {
        var now = hall.now(exchange.mall());
        var counter = exchange.path("counter", CounterId::new);
        AgencyGuard.counter(exchange.caller(), counter, now.live().catalogue());
        var services = exchange.body(LEND).texts("services").stream()
                .map(ServiceId::new)
                .toList();
        for (var service : services)
            AgencyGuard.knownService(exchange.caller(), service, now.live().catalogue());
        return commands.send(new LendCounter(now.live().day(), counter, services, now.at()), exchange, done -> {
            var lent = Events.only(CounterLent.class, done.events());
            return Reply.ok(new Lent(counter, lent.services(), done.position()));
        });
    }
}
