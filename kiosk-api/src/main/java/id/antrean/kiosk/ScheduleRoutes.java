package id.antrean.kiosk;

import id.antrean.mall.MallId;
import id.antrean.mall.MallRefusal;
import id.antrean.mall.Words;
import id.antrean.schedule.ScheduledCatalogue;
import id.antrean.web.Exchange;
import id.antrean.web.Problem;
import id.antrean.web.ProblemKind;
import id.antrean.web.Reply;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * {@code PUT /malls/{mall}/catalogue/scheduled?at=}: a catalogue that takes effect at a stated instant; {@code GET} shows
 * it, {@code DELETE} withdraws it. It is checked now as if it were published now, and once more when its time has come.
 */
final class ScheduleRoutes {
    private static final Words AN_INSTANT = new Words("Harus saat yang akan datang.", "Must be an instant to come.");

    private record Body(
            MallId mall,
            Instant effectiveAt,
            int basedOn,
            String who,
            Instant scheduledAt,
            @Nullable String refused) {
        static Body of(ScheduledCatalogue it) {
            return new Body(
                    it.catalogue().mall(), it.effectiveAt(), it.basedOn(), it.who(), it.scheduledAt(), it.refused());
        }
    }

    private final Hall hall;

    ScheduleRoutes(Hall hall) {
        this.hall = hall;
    }

    Reply put(Exchange exchange) {
        var mall = exchange.mall();
        var now = hall.clock().instant();
        var at = exchange.query("at", AN_INSTANT, Instant::parse)
                .filter(it -> it.isAfter(now))
                .orElseThrow(() -> Problem.badParameter("at", AN_INSTANT).thrown());
        var catalogue = CatalogueBody.of(exchange);
        var inForce = hall.malls()
                .current(mall)
                .orElseThrow(() -> Problem.of(ProblemKind.UNKNOWN_MALL).thrown());
        requireOwn(exchange);
        CatalogueRoute.basedOn(exchange)
                .filter(read -> read != inForce.version())
                .ifPresent(read -> {
                    throw CatalogueRoute.refused(new MallRefusal.Overtaken(read, inForce.version()))
                            .thrown();
                });
        hall.malls()
                .refused(mall, catalogue, inForce, exchange.caller().agency())
                .ifPresent(refusal -> {
                    throw CatalogueRoute.refused(refusal).thrown();
                });
        var scheduled = new ScheduledCatalogue(
                catalogue,
                at,
                inForce.version(),
                exchange.caller().subject(),
                exchange.caller().role().name(),
                now,
                null);
        hall.schedule().put(scheduled);
        return Reply.ok(Body.of(scheduled));
    }

    /** An agency neither withdraws nor replaces what somebody else has scheduled: there is one place for the mall. */
    private void requireOwn(Exchange exchange) {
        if (exchange.caller().agency() == null) return;
        hall.schedule()
                .of(exchange.mall())
                .filter(it -> !it.who().equals(exchange.caller().subject()))
                .ifPresent(others -> {
                    throw Problem.of(ProblemKind.NOT_THEIRS).thrown();
                });
    }

    Reply read(Exchange exchange) {
        return hall.schedule().of(exchange.mall()).map(Body::of).map(Reply::ok).orElse(Reply.noContent());
    }

    Reply withdraw(Exchange exchange) {
        requireOwn(exchange);
        hall.schedule().withdraw(exchange.mall());
        return Reply.noContent();
    }
}
