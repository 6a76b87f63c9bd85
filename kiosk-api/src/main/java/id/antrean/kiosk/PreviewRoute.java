package id.antrean.kiosk;

import id.antrean.day.Preview;
import id.antrean.mall.Catalogue;
import id.antrean.mall.CounterId;
import id.antrean.mall.Difference;
import id.antrean.mall.Differences;
import id.antrean.mall.ServiceId;
import id.antrean.mall.Tenancy;
import id.antrean.mall.Words;
import id.antrean.mall.yaml.CatalogueYaml;
import id.antrean.web.Exchange;
import id.antrean.web.Problem;
import id.antrean.web.ProblemKind;
import id.antrean.web.Reply;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /malls/{mall}/catalogue/preview}: what a catalogue would change, and what that does to today; nothing is
 * published.
 */
final class PreviewRoute {
    private record Moved(ServiceId service, Words name, int standDifferently) {}

    private record Named(String id, Words name) {}

    private record Today(
            int waiting,
            int standDifferently,
            int sooner,
            int later,
            List<Moved> services,
            List<Named> shut,
            List<Named> opened,
            int stranded,
            List<Named> gone) {}

    private record PreviewBody(
            int version,
            Map<String, @Nullable Object> catalogue,
            List<Difference> changes,
            List<Difference> notYours,
            Today today,
            Instant now) {}

    private final Hall hall;

    PreviewRoute(Hall hall) {
        this.hall = hall;
    }

    Reply of(Exchange exchange) {
        var proposed = CatalogueBody.of(exchange);
        var inForce = hall.malls()
                .current(exchange.mall())
                .orElseThrow(() -> Problem.of(ProblemKind.UNKNOWN_MALL).thrown());
        var now = hall.now(exchange.mall());
        var agency = exchange.caller().agency();
        return Reply.ok(new PreviewBody(
                inForce.version(),
                CatalogueYaml.tree(proposed),
                Differences.between(inForce.catalogue(), proposed),
                agency == null ? List.of() : Tenancy.beyond(agency, inForce.catalogue(), proposed),
                today(Preview.of(now.state(), proposed, now.at()), inForce.catalogue(), proposed),
                now.at()));
    }

    private static Today today(Preview preview, Catalogue before, Catalogue after) {
        var moved = preview.services().entrySet().stream()
                .map(it -> new Moved(it.getKey(), name(it.getKey(), before, after), it.getValue()))
                .sorted(Comparator.comparing(it -> it.service().value()))
                .toList();
        return new Today(
                preview.waiting(),
                preview.standDifferently(),
                preview.sooner(),
                preview.later(),
                moved,
                named(preview.shut(), before, after),
                named(preview.opened(), before, after),
                preview.stranded(),
                preview.gone().stream()
                        .map(counter -> new Named(counter.value(), name(counter, before)))
                        .toList());
    }

    private static List<Named> named(List<ServiceId> services, Catalogue before, Catalogue after) {
        return services.stream()
                .map(it -> new Named(it.value(), name(it, before, after)))
                .toList();
    }

    private static Words name(ServiceId id, Catalogue before, Catalogue after) {
        return Stream.of(after, before)
                .flatMap(catalogue -> catalogue.service(id).stream())
                .map(service -> service.name())
                .findFirst()
                .orElseGet(() -> new Words(id.value(), id.value()));
    }

    private static Words name(CounterId id, Catalogue before) {
        var name = before.counter(id).map(counter -> counter.name()).orElse(id.value());
        return new Words("Loket " + name, "Counter " + name);
    }
}
