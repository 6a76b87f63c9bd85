package id.antrean.kiosk;

import id.antrean.access.Caller;
import id.antrean.day.TicketId;
import id.antrean.mall.Catalogue;
import id.antrean.mall.Counter;
import id.antrean.mall.CounterId;
import id.antrean.mall.Service;
import id.antrean.mall.ServiceId;
import id.antrean.web.Problem;
import id.antrean.web.ProblemKind;
import java.util.stream.Stream;

/**
 * What a caller bound to one agency may see and touch: counters that serve the agency, its services, their tickets. A
 * caller bound to none may all. Each method throws {@link id.antrean.web.ProblemException}: 404 for what there is not,
 * 403 for what is another agency's.
 */
final class AgencyGuard {
    private AgencyGuard() {}

    static boolean mayUse(Caller caller, Counter counter, Catalogue catalogue) {
        return caller.agency() == null
                || CounterBody.agenciesOf(counter, catalogue).stream().anyMatch(caller::mayActFor);
    }

    static Counter counter(Caller caller, CounterId id, Catalogue catalogue) {
        var counter = catalogue.counter(id).orElseThrow(AgencyGuard::notFound);
        if (!mayUse(caller, counter, catalogue)) throw otherAgency();
        return counter;
    }

    static Service service(Caller caller, ServiceId id, Catalogue catalogue) {
        var service = catalogue.service(id).orElseThrow(AgencyGuard::notFound);
        if (!caller.mayActFor(service.agency())) throw otherAgency();
        return service;
    }

    /** The same for one that the catalogue may have no more: then it is nobody's. */
    static void knownService(Caller caller, ServiceId id, Catalogue catalogue) {
        catalogue
                .service(id)
                .filter(service -> !caller.mayActFor(service.agency()))
                .ifPresent(other -> {
                    throw otherAgency();
                });
    }

    /** Where the ticket is not in the house any more, the rules say so themselves. */
    static void ticket(Caller caller, TicketId id, Hall.Now now) {
        if (caller.agency() == null) return;
        Stream.concat(now.state().legs().stream(), now.state().noShows().values().stream())
                .filter(leg -> leg.ticket().equals(id))
                .flatMap(leg -> now.live().catalogue().service(leg.service()).stream())
                .filter(service -> !caller.mayActFor(service.agency()))
                .findAny()
                .ifPresent(other -> {
                    throw otherAgency();
                });
    }

    private static RuntimeException notFound() {
        return Problem.of(ProblemKind.NOT_FOUND).thrown();
    }

    private static RuntimeException otherAgency() {
        return Problem.of(ProblemKind.OTHER_AGENCY).thrown();
    }
}
