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
import id.antrean.web.Kind;
import id.antrean.web.Reply;
import id.antrean.web.Shape;
import java.util.Locale;

/** {@code POST /malls/{mall}/tickets} and {@code …/tickets/{ticket}/cancel}. */
final class TicketRoutes {
    static final Shape ISSUE = Shape.of()
            .required("service", Kind.key())
            .optional("priorityClass", Kind.key())
            .optional("language", Kind.oneOf("id", "en"));
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
                now.at());
        return commands.send(command, exchange, done -> {
            var issued = Events.only(TicketIssued.class, done.events());
            var link = hall.trackUrl(exchange.mall(), issued.ticket());
            var catalogue = hall.now(exchange.mall()).live().catalogue();
            return Reply.created(link, TicketBody.of(issued, catalogue, link, done.position()));
        });
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
