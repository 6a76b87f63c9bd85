package id.antrean.day;

import static id.antrean.day.Decision.accept;
import static id.antrean.day.Decision.refuse;

import id.antrean.day.DayCommand.IssueTicket;
import id.antrean.day.DayEvent.TicketIssued;
import id.antrean.day.Refusal.Kind;
import id.antrean.mall.Agency;
import id.antrean.mall.PriorityClass;
import id.antrean.mall.Service;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A visitor takes a ticket.
 *
 * <ol>
 *   <li>Only in the kiosk's hours, on a day when the mall is open.
 *   <li>Not for a suspended service, and not beyond a quota.
 *   <li>No counter need be open yet: the kiosk opens before the counters do.
 *   <li>The ticket says how many stand before it and what wait is forecast, as promised at that moment.
 * </ol>
 */
final class Issuing {
    private Issuing() {}

    static Decision issue(IssueTicket issue, DayState day) {
        var catalogue = day.requireCatalogue();
        var service = catalogue.service(issue.service()).orElse(null);
        if (service == null) {
            return refuse(Kind.UNKNOWN_SERVICE, "service", issue.service().value());
        }
        var agency = catalogue.agency(service.agency()).orElseThrow();
        var claimed = issue.priorityClass();
        var priority =
                claimed == null ? Optional.<PriorityClass>empty() : Standing.priorityClass(claimed, catalogue.policy());
        if (claimed != null && priority.isEmpty()) {
            return refuse(Kind.UNKNOWN_PRIORITY_CLASS, "priorityClass", claimed);
        }
        var at = day.timeOf(issue);
        var closed = closedBecause(service, day, at);
        if (closed.isPresent()) return new Decision.Refused(closed.get());
        return Numbering.next(agency, day)
                .map(number -> accept(issued(issue, day, agency, number, priority.orElse(null), at)))
                .orElseGet(() -> refuse(Kind.SERIES_FULL, "prefix", agency.prefix()));
    }

    /** Why no ticket of this service can be had at this instant; empty when one can. */
    static Optional<Refusal> closedBecause(Service service, DayState day, Instant at) {
        return OpeningHours.of(day, service.service())
                .kioskClosed(at)
                .or(() -> Suspending.suspended(service.service(), day))
                .or(() -> Quota.full(service, day));
    }

    private static TicketIssued issued(
            IssueTicket issue,
            DayState day,
            Agency agency,
            String number,
            @Nullable PriorityClass priority,
            Instant at) {
        boolean provisional = priority != null && issue.channel() == Channel.KIOSK;
        var claim = new Claim(
                priority != null, provisional, Prioritising.creditMs(priority), Prioritising.graceMs(day, priority));
        var ticket = TicketId.of(day.requireDay().date(), number);
        var leg = Leg.first(ticket, issue.service(), claim, at, day.joined());
        return new TicketIssued(
                issue.day(),
                ticket,
                leg.leg(),
                issue.service(),
                agency.zone(),
                issue.channel(),
                issue.language(),
                leg.priority(),
                leg.creditMs(),
                leg.standing(),
                leg.graceMs(),
                CallingOrder.ahead(day, leg, at).size(),
                Forecasting.of(day, leg, at).orElse(null),
                at);
    }
}
