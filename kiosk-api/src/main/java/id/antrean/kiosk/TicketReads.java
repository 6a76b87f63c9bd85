package id.antrean.kiosk;

import id.antrean.day.LegEnd;
import id.antrean.day.TicketId;
import id.antrean.visitor.VisitorFact;
import id.antrean.web.Exchange;
import id.antrean.web.Problem;
import id.antrean.web.ProblemKind;
import id.antrean.web.Reply;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** {@code GET /malls/{mall}/tickets/{ticket}}: what staff see of one ticket of today, also one that has ended. */
final class TicketReads {
    /**
     * @param leg where it is; null once it has ended
     * @param ended null while it has not
     * @param visitor the class and the note, which are not in the log
     * @param lastAt when anything happened to it last
     */
    private record View(
            TicketId ticket,
            String number,
            @Nullable LegBody leg,
            @Nullable LegEnd ended,
            Instant lastAt,
            VisitorFact visitor,
            long position,
            Instant now,
            double speed) {}

    private final Hall hall;

    TicketReads(Hall hall) {
        this.hall = hall;
    }

    Reply one(Exchange exchange) {
        var now = hall.now(exchange);
        var ticket = exchange.path("ticket", TicketId::new);
        AgencyGuard.ticket(exchange.caller(), ticket, now);
        var last = hall.live()
                .lastOf(exchange.mall(), ticket)
                .orElseThrow(() -> Problem.of(ProblemKind.NOT_FOUND).thrown());
        AgencyGuard.knownService(exchange.caller(), last.service(), now.live().catalogue());
        var leg = now.state().legs().find(ticket).map(it -> LegBody.of(it, now)).orElse(null);
        return Reply.ok(new View(
                ticket,
                ticket.number(),
                leg,
                leg == null ? LegEnd.of(last).orElse(null) : null,
                last.at(),
                hall.visitors().of(now.live().day(), ticket),
                now.position(),
                now.at(),
                now.speed()));
    }
}
