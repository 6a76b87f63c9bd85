package id.antrean.day;

import static id.antrean.day.Decision.accept;
import static id.antrean.day.Decision.refuse;

import id.antrean.day.DayCommand.PostponeTicket;
import id.antrean.day.DayEvent.TicketPostponed;
import id.antrean.day.Refusal.Kind;
import java.time.Duration;

/**
 * "Give me fifteen minutes": a waiting visitor who steps out.
 *
 * <ol>
 *   <li>Nobody calls the number until then; the place in the line stays.
 *   <li>At most the policy's minutes, and once in each line.
 * </ol>
 */
final class Postponing {
    private Postponing() {}

    static Decision postpone(PostponeTicket postpone, DayState day) {
        var number = postpone.ticket().number();
        var leg = day.legs().find(postpone.ticket()).orElse(null);
        if (leg == null) return refuse(Kind.UNKNOWN_TICKET, "ticket", number);
        if (leg.state() != LegState.WAITING) return refuse(Kind.NOT_WAITING, "ticket", number);
        int most = day.requireCatalogue().policy().visits().postponeMinutes();
        if (postpone.minutes() < 1 || postpone.minutes() > most) {
            return refuse(Kind.POSTPONED_TOO_LONG, "minutes", String.valueOf(most));
        }
        if (leg.terms().notBefore() != null) return refuse(Kind.ALREADY_POSTPONED, "ticket", number);
        var at = day.timeOf(postpone);
        return accept(new TicketPostponed(
                postpone.day(),
                leg.ticket(),
                leg.leg(),
                leg.service(),
                at.plus(Duration.ofMinutes(postpone.minutes())),
                at));
    }
}
