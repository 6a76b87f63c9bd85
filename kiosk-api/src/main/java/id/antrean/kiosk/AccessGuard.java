package id.antrean.kiosk;

import id.antrean.access.Administering;
import id.antrean.access.Caller;
import id.antrean.mall.AgencyId;
import id.antrean.mall.MallId;
import id.antrean.web.Exchange;
import id.antrean.web.Problem;
import id.antrean.web.ProblemKind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who may give and take which key of a mall. Each throws {@link id.antrean.web.ProblemException}.
 *
 * <ol>
 *   <li>Whatever is made here is of this mall: nobody gives more than one mall through its page.
 *   <li>Who administers for an agency gives and takes only what is bound to that agency.
 *   <li>Nobody takes the own key away, or the own role: who did it by mistake could not mend it.
 * </ol>
 */
final class AccessGuard {
    private final Hall hall;

    AccessGuard(Hall hall) {
        this.hall = hall;
    }

    Administering by(Exchange exchange) {
        return hall.access().by(exchange.caller().subject());
    }

    /** @throws id.antrean.web.ProblemException 404 for a mall that has no catalogue */
    MallId known(Exchange exchange) {
        return hall.now(exchange.mall()).live().day().mall();
    }

    /** The agency that is asked for, which must be the mall's, and the caller's own if it has one. */
    @Nullable
    AgencyId agency(Exchange exchange, Optional<String> asked) {
        var agency = asked.map(AgencyId::new).orElse(null);
        if (!isOwn(exchange.caller(), agency)) throw notTheirs();
        if (agency != null
                && hall.now(exchange.mall()).live().catalogue().agency(agency).isEmpty()) throw notFound();
        return agency;
    }

    static boolean isOwn(Caller caller, @Nullable AgencyId agency) {
        return caller.agency() == null || caller.agency().equals(agency);
    }

    static RuntimeException notFound() {
        return Problem.of(ProblemKind.NOT_FOUND).thrown();
    }

    static RuntimeException notTheirs() {
        return Problem.of(ProblemKind.NOT_THEIRS).thrown();
    }

    static RuntimeException yourself() {
        return Problem.of(ProblemKind.YOURSELF).thrown();
    }
}
