package id.antrean;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.antrean.eventlog.Upcast;
import id.antrean.mall.Absence;
import java.util.List;
import java.util.stream.Stream;

/** How the catalogues inside older events become ones of today: what they did not say is as it was then. */
final class CatalogueUpcasts {
    private CatalogueUpcasts() {}

    static List<Upcast> all() {
        return Stream.of("catalogue-published", "day-opened", "catalogue-applied")
                .map(event -> new Upcast(event, 1, CatalogueUpcasts::withAbsence))
                .toList();
    }

    /** Revision 2: what happens to who was called and did not come. */
    private static ObjectNode withAbsence(ObjectNode event) {
        var usual = Absence.USUAL;
        event.withObject("/catalogue/policy/absence")
                .put("graceMinutes", usual.graceMinutes())
                .put("returnCalls", usual.returnCalls())
                .put("returnMinutes", usual.returnMinutes());
        return event;
    }
}
