package id.antrean.day;

import static id.antrean.day.Decision.accept;
import static id.antrean.day.Decision.refuse;

import id.antrean.day.DayCommand.GrantPriority;
import id.antrean.day.DayCommand.RevokePriority;
import id.antrean.day.DayEvent.PriorityGranted;
import id.antrean.day.DayEvent.PriorityRevoked;
import id.antrean.day.Refusal.Kind;
import id.antrean.mall.PriorityClass;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who has priority, once staff have seen the visitor.
 *
 * <ol>
 *   <li>What was claimed at the kiosk is provisional: it counts at once, and staff confirm it or take it away.
 *   <li>Staff may grant it to anybody who waits, with the credit of the class.
 *   <li>Taken away, the visitor stands at the arrival again, as one without priority. It is not announced.
 *   <li>The event says that there is a priority and how much it counts, and never which.
 * </ol>
 */
final class Prioritising {
    private Prioritising() {}

    static Decision grant(GrantPriority grant, DayState day) {
        var leg = day.legs().find(grant.ticket()).orElse(null);
        if (leg == null) return unknown(grant.ticket());
        var policy = day.requireCatalogue().policy();
        var priority = Standing.priorityClass(grant.priorityClass(), policy).orElse(null);
        if (priority == null) return refuse(Kind.UNKNOWN_PRIORITY_CLASS, "priorityClass", grant.priorityClass());
        long creditMs = creditMs(priority);
        if (leg.priority() && !leg.provisional() && leg.creditMs() == creditMs) {
            return refuse(Kind.ALREADY_PRIORITY, "ticket", leg.ticket().number());
        }
        return accept(new PriorityGranted(
                grant.day(),
                leg.ticket(),
                leg.leg(),
                leg.service(),
                creditMs,
                Standing.of(arrival(leg), creditMs),
                graceMs(day, priority),
                day.timeOf(grant)));
    }

    static Decision revoke(RevokePriority revoke, DayState day) {
        var leg = day.legs().find(revoke.ticket()).orElse(null);
        if (leg == null) return unknown(revoke.ticket());
        if (!leg.priority())
            return refuse(Kind.NOT_PRIORITY, "ticket", leg.ticket().number());
        return accept(new PriorityRevoked(
                revoke.day(),
                leg.ticket(),
                leg.leg(),
                leg.service(),
                arrival(leg),
                graceMs(day, null),
                revoke.reason(),
                day.timeOf(revoke)));
    }

    private static Decision unknown(TicketId ticket) {
        return refuse(Kind.UNKNOWN_TICKET, "ticket", ticket.number());
    }

    /** Where it stands without any credit. */
    private static Instant arrival(Leg leg) {
        return leg.standing().plusMillis(leg.creditMs());
    }

    static long creditMs(@Nullable PriorityClass priority) {
        return priority == null
                ? 0
                : Duration.ofMinutes(priority.creditMinutes()).toMillis();
    }

    /** How long such a visitor's ticket may be set aside, the way to a far zone not counted. */
    static long graceMs(DayState day, @Nullable PriorityClass priority) {
        int more = priority == null ? 0 : priority.graceMinutes();
        int usual = day.requireCatalogue().policy().absence().graceMinutes();
        return Duration.ofMinutes((long) usual + more).toMillis();
    }
}
