package id.antrean.display;

import id.antrean.board.Board;
import id.antrean.board.LiveDays.LiveDay;
import id.antrean.mall.MallId;
import id.antrean.mall.Words;
import id.antrean.mall.ZoneId;
import id.antrean.web.Exchange;
import id.antrean.web.Problem;
import id.antrean.web.Reply;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The board of a mall or of one of its zones: once, or kept up to date. */
final class BoardHandler implements AutoCloseable {
    private static final Words A_ZONE = new Words("Bukan zona mal ini.", "Not a zone of this mall.");

    private final Hall hall;
    private final Map<MallId, BoardFeed> feeds = new ConcurrentHashMap<>();

    BoardHandler(Hall hall) {
        this.hall = hall;
    }

    /** {@code GET /malls/{mall}/board?zone=&after=} */
    Reply snapshot(Exchange exchange) {
        var day = hall.day(exchange);
        var zone = zone(exchange, day);
        var now = hall.now();
        return Reply.ok(BoardBody.of(
                Board.of(day, zone.orElse(null), now), day.catalogue().training(), now, hall.speed()));
    }

    /** {@code GET /malls/{mall}/board/events?zone=&after=}: a stream. */
    Reply events(Exchange exchange) {
        var day = hall.day(exchange.mall());
        var zone = zone(exchange, day);
        var after = exchange.resumeAfter();
        after.ifPresent(hall::awaitBriefly);
        return Reply.events(sse -> feed(exchange.mall()).join(sse, zone, after));
    }

    @Override
    public void close() {
        feeds.values().forEach(BoardFeed::close);
    }

    private BoardFeed feed(MallId mall) {
        return feeds.computeIfAbsent(mall, it -> new BoardFeed(hall, it));
    }

    private static Optional<ZoneId> zone(Exchange exchange, LiveDay day) {
        var zone = exchange.query("zone", A_ZONE, ZoneId::new);
        if (zone.isPresent() && day.catalogue().zone(zone.get()).isEmpty()) {
            throw Problem.badParameter("zone", A_ZONE).thrown();
        }
        return zone;
    }
}
