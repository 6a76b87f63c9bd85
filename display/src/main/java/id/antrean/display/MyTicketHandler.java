package id.antrean.display;

import id.antrean.access.TicketLinks;
import id.antrean.access.TicketLinks.Followed;
import id.antrean.board.LiveDays.LiveDay;
import id.antrean.mall.MallId;
import id.antrean.myticket.MyTicket;
import id.antrean.web.Exchange;
import id.antrean.web.Problem;
import id.antrean.web.ProblemKind;
import id.antrean.web.Reply;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One visitor's ticket: once, or kept up to date. Whoever holds the ticket's link holds the ticket. */
final class MyTicketHandler implements AutoCloseable {
    static final String HEADER = "Ticket-Token";

    private final Hall hall;
    private final TicketLinks links;
    private final Map<MallId, MyTicketFeed> feeds = new ConcurrentHashMap<>();

    MyTicketHandler(Hall hall, TicketLinks links) {
        this.hall = hall;
        this.links = links;
    }

    /** {@code GET /tickets/mine?after=} */
    Reply snapshot(Exchange exchange) {
        var followed = followed(exchange);
        exchange.after().ifPresent(hall::awaitBriefly);
        return Reply.ok(body(hall, hall.day(followed.mall()), followed));
    }

    /** {@code GET /tickets/mine/events}: a stream of {@code ticket}, whenever something of it has changed. */
    Reply events(Exchange exchange) {
        var followed = followed(exchange);
        exchange.resumeAfter().ifPresent(hall::awaitBriefly);
        hall.day(followed.mall());
        return Reply.events(sse -> feeds.computeIfAbsent(followed.mall(), mall -> new MyTicketFeed(hall, mall))
                .join(sse, followed));
    }

    static MyTicketBody body(Hall hall, LiveDay day, Followed followed) {
        var now = hall.now();
        var last = hall.live().lastOf(followed.mall(), followed.ticket()).orElse(null);
        return MyTicketBody.of(MyTicket.of(day.state(), followed.ticket(), last, now), day, now, hall.speed());
    }

    @Override
    public void close() {
        feeds.values().forEach(MyTicketFeed::close);
    }

    private Followed followed(Exchange exchange) {
        return exchange.header(HEADER)
                .flatMap(links::ticketOf)
                .orElseThrow(() -> Problem.of(ProblemKind.TOKEN_NOT_VALID).thrown());
    }
}
