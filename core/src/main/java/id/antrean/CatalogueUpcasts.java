package id.antrean;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.antrean.eventlog.Upcast;
import id.antrean.mall.Absence;
import id.antrean.mall.LateTicket;
import id.antrean.mall.Plausible;
import id.antrean.mall.Policy;
import id.antrean.mall.Visits;
import java.util.List;
import java.util.stream.Stream;

/** How the catalogues inside older events become ones of today: what they did not say is as it was then. */
final class CatalogueUpcasts {
    private CatalogueUpcasts() {}

    static List<Upcast> all() {
        return Stream.of("catalogue-published", "day-opened", "catalogue-applied")
                .map(event -> new Upcast(event, 1, CatalogueUpcasts::withPolicies))
                .toList();
    }

    /** Revision 2: absences, the policies of the order, hours of agencies and services, a term, training and messages. */
    private static ObjectNode withPolicies(ObjectNode event) {
        var usual = Absence.USUAL;
        event.withObject("/catalogue/policy/absence")
                .put("graceMinutes", usual.graceMinutes())
                .put("returnCalls", usual.returnCalls())
                .put("returnMinutes", usual.returnMinutes());
        var policy = (ObjectNode) event.at("/catalogue/policy");
        policy.putObject("ordering").put("kind", "by-standing");
        policy.put("creditLimitMinutes", Policy.CREDIT_LIMIT_MINUTES);
        policy.putObject("clerkWeights");
        policy.put("silentMinutes", Policy.SILENT_MINUTES);
        var visits = Visits.USUAL;
        policy.putObject("visits")
                .put("keptMinutes", visits.keptMinutes())
                .put("reservedMinutes", visits.reservedMinutes())
                .put("postponeMinutes", visits.postponeMinutes());
        var plausible = Plausible.USUAL;
        policy.putObject("plausible")
                .put("promptFactor", plausible.promptFactor())
                .put("suspectFactor", plausible.suspectFactor())
                .put("suspectSeconds", plausible.suspectSeconds());
        policy.put("lateTicket", LateTicket.WARN.name());
        for (var service : event.at("/catalogue/services")) {
            var entry = (ObjectNode) service;
            entry.put("parallel", 1).putArray("then");
        }
        ((ObjectNode) event.at("/catalogue")).putArray("walks");
        for (var list : List.of("agencies", "services")) {
            for (var entry : event.at("/catalogue/" + list)) ((ObjectNode) entry).putObject("week");
        }
        var catalogue = (ObjectNode) event.path("catalogue");
        catalogue.putObject("term");
        catalogue.put("training", false);
        catalogue.putArray("messages");
        return event;
    }
}
