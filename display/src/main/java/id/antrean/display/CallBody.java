package id.antrean.display;

import id.antrean.board.LiveDays.Call;
import id.antrean.board.Mark;
import id.antrean.mall.Catalogue;
import id.antrean.mall.Counter;
import id.antrean.mall.CounterId;
import id.antrean.mall.Service;
import id.antrean.mall.Words;
import id.antrean.mall.ZoneId;
import id.antrean.voice.Announcement;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A call as it is sent, with what is to be said. */
record CallBody(
        long position,
        String number,
        String counter,
        CounterId counterId,
        ZoneId zone,
        Words service,
        @Nullable Mark mark,
        int calls,
        Instant at,
        Clips clips,
        Words text) {
    /** Names of clips, in order, by language. */
    record Clips(List<String> id, List<String> en) {}

    /** @param catalogue the day's own: its counters' names are numbers that can be spoken */
    static CallBody of(Call call, Catalogue catalogue) {
        var number = call.ticket().number();
        var counter = catalogue.counter(call.counter()).map(Counter::name).orElseThrow();
        var announcement = Announcement.of(number, counter);
        return new CallBody(
                call.position(),
                number,
                counter,
                call.counter(),
                call.zone(),
                catalogue
                        .service(call.service())
                        .map(Service::name)
                        .orElseGet(() ->
                                new Words(call.service().value(), call.service().value())),
                call.mark(),
                call.calls(),
                call.at(),
                new Clips(announcement.clipsId(), announcement.clipsEn()),
                announcement.text());
    }
}
