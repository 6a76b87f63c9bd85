package id.antrean.kiosk;

import id.antrean.access.Caller;
import id.antrean.access.Role;
import id.antrean.day.ClerkId;
import id.antrean.day.DayId;
import id.antrean.mall.Catalogue;
import id.antrean.mall.CounterId;
import id.antrean.web.Exchange;
import id.antrean.web.Problem;
import id.antrean.web.ProblemKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who may act at which counter, beyond the role.
 *
 * <ol>
 *   <li>A caller bound to an agency: only at counters that serve it.
 *   <li>A person: only in his or her own name.
 *   <li>A counter's PC where nobody has signed in: not at all. Only a script's token without a name acts for whoever
 *       has the counter.
 *   <li>A supervisor or manager: for whoever has the counter.
 * </ol>
 */
final class CounterGuard {
    private final Hall hall;

    CounterGuard(Hall hall) {
        this.hall = hall;
    }

    /**
     * A command's place, time and person.
     *
     * @param clerk null to act for whoever has the counter
     * @param catalogue of the day, for words
     */
    record Place(DayId day, CounterId counter, @Nullable ClerkId clerk, Catalogue catalogue, Instant at) {}

    /** @throws id.antrean.web.ProblemException 401, 403 or 404 */
    Place place(Exchange exchange) {
        var now = hall.now(exchange.mall());
        var counter = exchange.path("counter", CounterId::new);
        var caller = exchange.caller();
        AgencyGuard.counter(caller, counter, now.live().catalogue());
        requireName(exchange);
        var clerk = caller.role() == Role.CLERK ? caller.clerk() : null;
        return new Place(now.live().day(), counter, clerk, now.live().catalogue(), now.at());
    }

    private static void requireName(Exchange exchange) {
        var caller = exchange.caller();
        if (exchange.byCookie() && caller.role() == Role.CLERK && caller.clerk() == null) {
            throw Problem.of(ProblemKind.CLERK_NOT_NAMED).thrown();
        }
    }

    /** @throws id.antrean.web.ProblemException 403 if a person names somebody else */
    static void requireSelf(Caller caller, ClerkId named) {
        if (caller.clerk() != null && !caller.clerk().equals(named)) {
            throw Problem.of(ProblemKind.OTHER_CLERK).thrown();
        }
    }
}
