package id.antrean.kiosk;

import id.antrean.access.Role;
import id.antrean.day.Channel;
import id.antrean.day.DayCommand.CancelTicket;
import id.antrean.day.DayCommand.IssueTicket;
import id.antrean.day.DayEvent.TicketCancelled;
import id.antrean.day.DayEvent.TicketIssued;
import id.antrean.day.TicketId;
import id.antrean.mall.Language;
import id.antrean.mall.ServiceId;
import id.antrean.web.Exchange;
import id.antrean.web.Fields;
import id.antrean.web.Kind;
import id.antrean.web.Problem;
import id.antrean.web.ProblemKind;
import id.antrean.web.Reply;
import id.antrean.web.Shape;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** {@code POST /malls/{mall}/tickets} and {@code …/tickets/{ticket}/cancel}. */
final class TicketRoutes {
    static final Shape ISSUE = Shape.of()
            .required("service", Kind.key())
            .optional("priorityClass", Kind.key())
            .optional("language", Kind.oneOf("id", "en"))
            .optional("plan", Kind.listOf(Kind.key(), 10))
            .optional("visit", Kind.ticket())
            .optional("carriedFrom", Kind.ticket());
    static final Shape CANCEL = Shape.of().required("reason", Kind.words(200));

    private final Hall hall;
    private final Commands commands;

    TicketRoutes(Hall hall, Commands commands) {
        this.hall = hall;
        this.commands = commands;
    }

    Reply issue(Exchange exchange) {
        var now = hall.now(exchange.mall());
        var body = exchange.body(ISSUE);
        var service = new ServiceId(body.text("service"));
        if (exchange.caller().agency() != null)
            AgencyGuard.service(exchange.caller(), service, now.live().catalogue());
        var command = new IssueTicket(
                now.live().day(),
                service,
                body.optionalText("priorityClass").orElse(null),
                Language.valueOf(body.optionalText("language").orElse("id").toUpperCase(Locale.ROOT)),
                exchange.caller().role() == Role.KIOSK ? Channel.KIOSK : Channel.DESK,
                body.texts("plan").stream().map(ServiceId::new).toList(),
                body.optionalText("visit").map(TicketId::new).orElse(null),
                carriedFrom(exchange, body),
                now.at());
        return commands.send(command, exchange, done -> {
            var issued = Events.only(TicketIssued.class, done.events());
            if (command.priorityClass() != null) {
                hall.visitors().classOf(issued.day(), issued.ticket(), issued.service(), command.priorityClass());
            }
            var link = hall.trackUrl(exchange.mall(), issued.ticket());
            return Reply.created(link, TicketBody.of(issued, now.live().catalogue(), link, done.position()));
        });
    }

    /** Only staff, only of the day before, only one that was left at its close. */
    private @Nullable TicketId carriedFrom(Exchange exchange, Fields body) {
        var from = body.optionalText("carriedFrom").map(TicketId::new).orElse(null);
        if (from == null) return null;
        var today = hall.now(exchange.mall()).live().day().date();
        boolean may = exchange.caller().role() != Role.KIOSK
                && from.date().equals(today.minusDays(1))
                && hall.isCarriedOver(exchange.mall(), from);
        if (!may) throw Problem.of(ProblemKind.NOT_CARRIED_OVER).thrown();
        return from;
    }

    private record Cancelled(TicketId ticket, String number, ServiceId service, long position) {}

    Reply cancel(Exchange exchange) {
        var now = hall.now(exchange.mall());
        var ticket = exchange.path("ticket", TicketId::new);
        AgencyGuard.ticket(exchange.caller(), ticket, now);
        var reason = exchange.body(CANCEL).text("reason");
        var command = new CancelTicket(now.live().day(), ticket, reason, now.at());
        return commands.send(command, exchange, done -> {
            var cancelled = Events.only(TicketCancelled.class, done.events());
            return Reply.ok(new Cancelled(ticket, ticket.number(), cancelled.service(), done.position()));
        });
    }
}
