package id.antrean.day;

import static id.antrean.day.Decision.accept;
import static id.antrean.day.Decision.refuse;

import id.antrean.day.DayCommand.IssueTicket;
import id.antrean.day.DayEvent.TicketIssued;
import id.antrean.day.Refusal.Kind;
import id.antrean.mall.Agency;
import id.antrean.mall.PriorityClass;
import id.antrean.mall.Service;
import id.antrean.mall.ServiceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A visitor takes a ticket.
 *
 * <ol>
 *   <li>Only in the kiosk's hours, on a day when the mall is open.
 *   <li>Not for a suspended service, and not beyond a quota.
 *   <li>Where even the forecast's low end is after the end of service, the policy says whether the visitor is told, must
 *       ask staff, or gets none. A clerk who serves a visitor at once asks neither this nor the kiosk's hours.
 *   <li>A second ticket of the same visitor makes one visit that waits in several lines.
 *   <li>Who was left at the close of the day before stands before all who come today, once, where policy says so.
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
        return refusedBecause(issue, service, day, at)
                .<Decision>map(Decision.Refused::new)
                .orElseGet(() -> Numbering.next(agency, day)
                        .map(number -> inTime(issued(issue, day, agency, number, priority.orElse(null), at), day))
                        .orElseGet(() -> refuse(Kind.SERIES_FULL, "prefix", agency.prefix())));
    }

    private static Optional<Refusal> refusedBecause(IssueTicket issue, Service service, DayState day, Instant at) {
        var closed =
                switch (issue.channel()) {
                    case KIOSK, DESK -> closedBecause(service, day, at);
                    case COUNTER ->
                        OpeningHours.of(day, service.service()).closedToday().or(() -> notGiven(service, day));
                };
        return closed.or(() -> unknownPlan(issue, day))
                .or(() -> unknownVisit(issue, day))
                .or(() -> notCarried(issue, day));
    }

    private static Optional<Refusal> unknownPlan(IssueTicket issue, DayState day) {
        return issue.plan().stream()
                .filter(next -> day.requireCatalogue().service(next).isEmpty())
                .findFirst()
                .map(next -> Refusal.of(Kind.UNKNOWN_SERVICE, "service", next.value()));
    }

    private static Optional<Refusal> unknownVisit(IssueTicket issue, DayState day) {
        var visit = issue.visit();
        if (visit == null) return Optional.empty();
        var legs = day.legs().stream()
                .filter(leg -> leg.visit().lead().equals(lead(visit, day)))
                .toList();
        if (day.legs().find(visit).isEmpty()) {
            return Optional.of(Refusal.of(Kind.UNKNOWN_TICKET, "ticket", visit.number()));
        }
        return legs.stream().anyMatch(leg -> leg.service().equals(issue.service()))
                ? Optional.of(Refusal.of(Kind.SAME_SERVICE, "ticket", visit.number()))
                : Optional.empty();
    }

    private static @Nullable TicketId lead(@Nullable TicketId visit, DayState day) {
        if (visit == null) return null;
        return day.legs().find(visit).map(leg -> leg.visit().lead()).orElse(visit);
    }

    private static Optional<Refusal> notCarried(IssueTicket issue, DayState day) {
        var from = issue.carriedFrom();
        if (from == null) return Optional.empty();
        if (!day.requireCatalogue().policy().nextDayStanding()) return Optional.of(Refusal.of(Kind.NOT_CARRIED_OVER));
        return day.carried().contains(from)
                ? Optional.of(Refusal.of(Kind.ALREADY_CARRIED_OVER, "ticket", from.number()))
                : Optional.empty();
    }

    /** Whether it is too late in the day for it, as the policy has it. */
    private static Decision inTime(TicketIssued issued, DayState day) {
        if (!issued.late() || issued.channel() == Channel.COUNTER) return accept(issued);
        return switch (day.requireCatalogue().policy().lateTicket()) {
            case WARN -> accept(issued);
            case ASK_STAFF -> issued.channel() == Channel.KIOSK ? refuse(Kind.LATE_ASK_STAFF) : accept(issued);
            case STOP -> refuse(Kind.LATE_STOPPED);
        };
    }

    /** Why no ticket of this service can be had at this instant; empty when one can. */
    static Optional<Refusal> closedBecause(Service service, DayState day, Instant at) {
        return OpeningHours.of(day, service.service()).kioskClosed(at).or(() -> notGiven(service, day));
    }

    private static Optional<Refusal> notGiven(Service service, DayState day) {
        return Suspending.suspended(service.service(), day).or(() -> Quota.full(service, day));
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
        var plan = issue.plan().isEmpty() ? plan(issue, day) : issue.plan();
        var visit = lead(issue.visit(), day);
        var stands = issue.carriedFrom() == null ? at : firstOf(day);
        var leg = Leg.first(
                ticket,
                issue.service(),
                claim,
                at,
                Standing.of(stands, claim.creditMs()),
                day.joined(),
                Visit.of(ticket, visit, plan));
        var forecast = Forecasting.of(day, leg, at).orElse(null);
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
                forecast,
                isLate(forecast, leg, day, at),
                plan,
                visit,
                issue.carriedFrom(),
                at);
    }

    private static List<ServiceId> plan(IssueTicket issue, DayState day) {
        return day.requireCatalogue()
                .service(issue.service())
                .map(Service::then)
                .orElse(List.of());
    }

    /** Before whoever comes today: the day's turn. */
    private static Instant firstOf(DayState day) {
        var catalogue = day.requireCatalogue();
        return catalogue.instant(day.requireDay().date(), catalogue.policy().dayTurn());
    }

    private static boolean isLate(@Nullable Forecast forecast, Leg leg, DayState day, Instant at) {
        return forecast != null && OpeningHours.of(day, leg.service()).isOverAt(at.plusMillis(forecast.lowMs()));
    }
}
