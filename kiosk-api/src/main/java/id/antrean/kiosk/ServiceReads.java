package id.antrean.kiosk;

import id.antrean.board.LiveDays.LiveDay;
import id.antrean.day.Availability;
import id.antrean.day.Forecast;
import id.antrean.day.Refusal;
import id.antrean.mall.Agency;
import id.antrean.mall.AgencyId;
import id.antrean.mall.Choice;
import id.antrean.mall.Language;
import id.antrean.mall.Service;
import id.antrean.mall.ServiceId;
import id.antrean.mall.Words;
import id.antrean.mall.ZoneId;
import id.antrean.web.Exchange;
import id.antrean.web.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code GET /malls/{mall}/services}: what can be had, how long it may take, and why not. */
final class ServiceReads {
    private record Because(
            String code, Words detail, @Nullable Instant opensAt) {
        static Because of(Refusal refusal, @Nullable Instant opensAt) {
            return new Because(refusal.kind().slug(), sentence(refusal), opensAt);
        }
    }

    private record Notice(String code, Words detail) {
        static Notice of(Refusal refusal) {
            return new Notice(refusal.kind().slug(), sentence(refusal));
        }
    }

    private record Item(
            ServiceId id,
            AgencyId agency,
            Words agencyName,
            ZoneId zone,
            Words name,
            int minutes,
            List<Words> documents,
            List<Choice> outcomes,
            List<Choice> items,
            int parallel,
            boolean open,
            @Nullable Integer quotaLeft,
            @Nullable Because closedBecause,
            @Nullable Notice notice,
            int waiting,
            long longestWaitMs,
            @Nullable Forecast forecast,
            int openCounters) {}

    private record Body(List<Item> items, @Nullable String next, long position, Instant now, double speed) {}

    private final Hall hall;

    ServiceReads(Hall hall) {
        this.hall = hall;
    }

    Reply list(Exchange exchange) {
        var now = hall.now(exchange);
        var items = now.live().catalogue().services().stream()
                .map(service -> item(now, service))
                .toList();
        return Reply.ok(new Body(items, null, now.position(), now.at(), now.speed()));
    }

    private static Item item(Hall.Now now, Service service) {
        var agency = now.live().catalogue().agency(service.agency()).orElseThrow();
        return item(agency, service, Availability.of(now.state(), service, now.at()), now);
    }

    private static Item item(Agency agency, Service service, Availability it, Hall.Now now) {
        var since = it.longestWaitSince();
        return new Item(
                service.service(),
                agency.agency(),
                agency.name(),
                agency.zone(),
                service.name(),
                service.minutes(),
                service.documents(),
                service.outcomes(),
                service.items(),
                service.parallel(),
                it.closedBecause() == null,
                it.quotaLeft(),
                it.closedBecause() == null ? null : Because.of(it.closedBecause(), opensAt(it, service, now.live())),
                it.notice() == null ? null : Notice.of(it.notice()),
                it.waiting(),
                since == null
                        ? 0
                        : Math.max(0, Duration.between(since, now.at()).toMillis()),
                it.forecast(),
                it.openCounters());
    }

    /** Today, or on the next day that is open. */
    private static @Nullable Instant opensAt(Availability it, Service service, LiveDay live) {
        if (it.opensAt() != null || it.closedBecause() == null) return it.opensAt();
        var today = live.day().date();
        return NextOpening.of(it.closedBecause(), service, live.catalogue(), today)
                .orElse(null);
    }

    private static Words sentence(Refusal refusal) {
        return new Words(refusal.sentence(Language.ID), refusal.sentence(Language.EN));
    }
}
