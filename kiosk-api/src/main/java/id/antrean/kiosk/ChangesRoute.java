package id.antrean.kiosk;

import id.antrean.access.Caller;
import id.antrean.day.ClerkId;
import id.antrean.eventlog.Recorded;
import id.antrean.mall.AgencyId;
import id.antrean.mall.Catalogue;
import id.antrean.mall.Difference;
import id.antrean.mall.Differences;
import id.antrean.mall.MallEvent.CataloguePublished;
import id.antrean.mall.MallId;
import id.antrean.mall.Tenancy;
import id.antrean.mall.Words;
import id.antrean.web.Exchange;
import id.antrean.web.Problem;
import id.antrean.web.ProblemKind;
import id.antrean.web.Reply;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code GET /malls/{mall}/changes}: who changed what in the catalogue, and when. */
final class ChangesRoute {
    private static final Words A_VERSION = new Words("Harus nomor versi.", "Must be a number of a version.");
    private static final String STAFF = "staff:";
    private static final int AT_ONCE = 20;

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

    ChangesRoute(Hall hall) {
        this.hall = hall;
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
