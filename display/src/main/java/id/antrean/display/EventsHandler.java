package id.antrean.display;

import id.antrean.nation.Feed;
import id.antrean.web.Exchange;
import id.antrean.web.Problem;
import id.antrean.web.ProblemKind;
import id.antrean.web.Reply;

/** {@code GET /events?after=}: what a national view makes its figures of, a page at a time. */
final class EventsHandler {
    private final Feed feed;

    EventsHandler(Feed feed) {
        this.feed = feed;
    }

    /** Of every mall, so a token that is for one alone has no business here. */
    Reply page(Exchange exchange) {
        var caller = exchange.caller();
        if (caller.mall() != null || caller.agency() != null)
            throw Problem.of(ProblemKind.OTHER_MALL).thrown();
        return Reply.ok(feed.after(exchange.after().orElse(0)));
    }
}
