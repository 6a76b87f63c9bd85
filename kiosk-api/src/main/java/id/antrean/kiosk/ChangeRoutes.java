package id.antrean.kiosk;

import id.antrean.access.Caller;
import id.antrean.day.ClerkId;
import id.antrean.day.Preview;
import id.antrean.eventlog.Recorded;
import id.antrean.mall.AgencyId;
import id.antrean.mall.Catalogue;
import id.antrean.mall.CounterId;
import id.antrean.mall.Difference;
import id.antrean.mall.Differences;
import id.antrean.mall.MallEvent.CataloguePublished;
import id.antrean.mall.MallId;
import id.antrean.mall.ServiceId;
import id.antrean.mall.Tenancy;
import id.antrean.mall.Words;
import id.antrean.mall.yaml.CatalogueYaml;
import id.antrean.web.Exchange;
import id.antrean.web.Problem;
import id.antrean.web.ProblemKind;
import id.antrean.web.Reply;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /malls/{mall}/catalogue/preview}: what a catalogue would change, and what that does to today; nothing is
 * published. {@code GET /malls/{mall}/changes}: who changed what, and when.
 */
final class ChangeRoutes {
    private static final Words A_VERSION = new Words("Harus nomor versi.", "Must be a number of a version.");
    private static final String STAFF = "staff:";
    private static final int AT_ONCE = 20;

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

    private record Change(
            int version,
            Instant at,
            Instant recordedAt,
            String who,
            @Nullable String name,
            String role,
            @Nullable String device,
            @Nullable String requestId,
            long position,
            List<Difference> changes) {}

    private record Changes(List<Change> items, @Nullable String next) {}

    private final Hall hall;

    ChangeRoutes(Hall hall) {
        this.hall = hall;
    }

    Reply preview(Exchange exchange) {
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

    /** The newest first; {@code ?before=} a version for those before it. Who belongs to an agency sees what concerns it. */
    Reply list(Exchange exchange) {
        var mall = exchange.mall();
        var newest = hall.malls()
                .current(mall)
                .orElseThrow(() -> Problem.of(ProblemKind.UNKNOWN_MALL).thrown())
                .version();
        int end = exchange.query("before", A_VERSION, Integer::parseInt)
                .map(before -> Math.min(before - 1, newest))
                .orElse(newest);
        int begin = Math.max(0, end - AT_ONCE);
        var published = hall.malls().published(mall, Math.max(0, begin - 1)).stream()
                .filter(it -> it.event().version() <= end)
                .toList();
        var items = new ArrayList<Change>();
        @Nullable Catalogue before = null;
        for (var recorded : published) {
            var after = recorded.event().catalogue();
            if (recorded.event().version() > begin) add(items, mall, recorded, before, exchange.caller());
            before = after;
        }
        return Reply.ok(new Changes(items.reversed(), begin == 0 ? null : String.valueOf(begin + 1)));
    }

    private void add(
            List<Change> items,
            MallId mall,
            Recorded<CataloguePublished> recorded,
            @Nullable Catalogue before,
            Caller caller) {
        var after = recorded.event().catalogue();
        var differences = Differences.between(before, after);
        var agency = caller.agency();
        if (agency != null) differences = concerning(agency, differences, before, after);
        if (agency == null || !differences.isEmpty()) items.add(change(mall, recorded, differences));
    }

    private static List<Difference> concerning(
            AgencyId agency, List<Difference> all, @Nullable Catalogue before, Catalogue after) {
        if (before == null) return List.of();
        return all.stream()
                .filter(it -> Tenancy.concerns(agency, it, before, after))
                .toList();
    }

    private Change change(MallId mall, Recorded<CataloguePublished> recorded, List<Difference> differences) {
        var metadata = recorded.metadata();
        var who = metadata.getOrDefault("who", "");
        return new Change(
                recorded.event().version(),
                recorded.event().at(),
                recorded.recordedAt(),
                who,
                who.startsWith(STAFF) ? hall.names().of(mall, new ClerkId(who.substring(STAFF.length()))) : null,
                metadata.getOrDefault("role", "").toLowerCase(java.util.Locale.ROOT),
                metadata.get("device"),
                metadata.get("requestId"),
                recorded.position(),
                differences);
    }
}
