package id.antrean.display;

import id.antrean.board.LiveDays.LiveDay;
import id.antrean.mall.Catalogue;
import id.antrean.mall.MallId;
import id.antrean.mall.Words;
import id.antrean.web.Exchange;
import id.antrean.web.Reply;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code GET /malls}: which malls there are: first those that stay, then those for some days, last those for practice. */
final class MallsHandler {
    private final Hall hall;

    MallsHandler(Hall hall) {
        this.hall = hall;
    }

    private record Item(MallId id, Words name, String timeZone, boolean training) {}

    private record Items(List<Item> items, @Nullable String next) {}

    Reply list(Exchange exchange) {
        var items = hall.live().malls().stream()
                .flatMap(mall -> hall.live().of(mall).stream())
                .map(LiveDay::catalogue)
                .sorted(Catalogue.STAYING_FIRST)
                .map(mall -> new Item(mall.mall(), mall.name(), mall.timeZone().getId(), mall.training()))
                .toList();
        return Reply.ok(new Items(items, null));
    }
}
