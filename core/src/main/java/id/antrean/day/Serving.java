package id.antrean.day;

import static id.antrean.day.Decision.accept;
import static id.antrean.day.Decision.refuse;

import id.antrean.day.DayCommand.CompleteService;
import id.antrean.day.DayCommand.IssueTicket;
import id.antrean.day.DayCommand.ServeWithoutTicket;
import id.antrean.day.DayCommand.StartService;
import id.antrean.day.DayEvent.NextLegJoined;
import id.antrean.day.DayEvent.ServiceCompleted;
import id.antrean.day.DayEvent.ServiceStarted;
import id.antrean.day.DayEvent.TicketIssued;
import id.antrean.day.Refusal.Kind;
import id.antrean.mall.Choice;
import id.antrean.mall.Language;
import id.antrean.mall.Service;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Serving a visitor.
 *
 * <ol>
 *   <li>Service begins when the visitor stands at the counter, once.
 *   <li>A visitor without a ticket may be served at once: that counts like any other, and takes a place of the quota.
 *   <li>It is completed with an outcome and items of the service's own lists; without a word, the first outcome.
 *   <li>Where the visit has a plan, it goes on by itself with the plan's next service that is open today, by the same
 *       arrival, unless the clerk says that it is over.
 *   <li>Complete and call next is one step: completed even when nobody is left to call, or a break has begun.
 * </ol>
 */
final class Serving {
    private Serving() {}

    static Decision start(StartService start, DayState day) {
        return Seat.with(start, day, (seat, leg) -> {
            if (leg.state() != LegState.CALLED) return Calling.alreadyStarted(leg);
            return accept(new ServiceStarted(
                    start.day(),
                    leg.ticket(),
                    leg.leg(),
                    leg.service(),
                    start.counter(),
                    seat.counter().clerk(),
                    day.timeOf(start)));
        });
    }

    static Decision complete(CompleteService complete, DayState day) {
        return Seat.with(complete, day, (seat, leg) -> {
            if (leg.state() != LegState.SERVING) {
                return refuse(Kind.NOT_STARTED, "ticket", leg.ticket().number());
            }
            var service = day.requireCatalogue().service(leg.service());
            var outcomes = service.map(Service::outcomes).orElse(List.of(Service.DONE));
            var endedAt = Clocks.kept(complete.endedAt());
            if (endedAt != null && !Correcting.isPossible(leg, endedAt, day.timeOf(complete))) {
                return refuse(Kind.END_IMPOSSIBLE, "ticket", leg.ticket().number());
            }
            var outcome = complete.outcome() == null ? outcomes.getFirst().key() : complete.outcome();
            if (!has(outcomes, outcome)) return refuse(Kind.UNKNOWN_OUTCOME, "outcome", outcome);
            var items = service.map(Service::items).orElse(List.of());
            return unknownItem(complete.items(), items)
                    .orElseGet(() -> completed(complete, outcome, seat.counter(), leg, day));
        });
    }

    private static Decision completed(
            CompleteService complete, String outcome, CounterState counter, Leg leg, DayState day) {
        var at = day.timeOf(complete);
        var events = new ArrayList<DayEvent>();
        events.add(new ServiceCompleted(
                complete.day(),
                leg.ticket(),
                leg.leg(),
                leg.service(),
                complete.counter(),
                counter.clerk(),
                outcome,
                List.copyOf(complete.items()),
                Clocks.kept(complete.endedAt()),
                at));
        if (!complete.endVisit()) goesOn(complete.day(), leg, day, at).ifPresent(events::add);
        if (complete.callNext()) {
            Calling.calledNext(complete.day(), day, counter.counter(), events, at)
                    .ifPresent(events::add);
        }
        return new Decision.Accepted(events);
    }

    private static Optional<NextLegJoined> goesOn(DayId id, Leg leg, DayState day, Instant at) {
        return leg.visit().plan().stream()
                .filter(service -> day.requireCatalogue().service(service).isPresent())
                .filter(service -> OpeningHours.of(day, service).closedToday().isEmpty())
                .findFirst()
                .map(service -> new NextLegJoined(
                        id, leg.ticket(), leg.leg() + 1, service, Standing.of(leg.arrivedAt(), leg.creditMs()), at));
    }

    static Decision withoutTicket(ServeWithoutTicket serve, DayState day) {
        return Seat.at(
                serve,
                day,
                seat -> seat.noRoom(day).orElseGet(() -> {
                    var counter = seat.counter();
                    if (!counter.services().contains(serve.service())) return seat.refuse(Kind.COUNTER_DOES_NOT_SERVE);
                    if (!Parallel.mayJoin(serve.service(), counter, day)) return seat.tooMany();
                    return switch (Issuing.issue(ticketFor(serve, day), day)) {
                        case Decision.Refused refused -> refused;
                        case Decision.Accepted(var issued) ->
                            servedAtOnce(serve, counter, (TicketIssued) issued.getFirst(), day);
                    };
                }));
    }

    private static IssueTicket ticketFor(ServeWithoutTicket serve, DayState day) {
        return new IssueTicket(serve.day(), serve.service(), null, Language.ID, Channel.COUNTER, day.timeOf(serve));
    }

    private static Decision servedAtOnce(
            ServeWithoutTicket serve, CounterState counter, TicketIssued issued, DayState day) {
        var leg = DayDecider.evolve(day, issued).legs().find(issued.ticket()).orElseThrow();
        var called = Calling.called(serve.day(), leg, counter, Because.WITHOUT_TICKET, null, issued.at());
        var started = new ServiceStarted(
                serve.day(), leg.ticket(), leg.leg(), leg.service(), counter.counter(), counter.clerk(), issued.at());
        return new Decision.Accepted(List.of(issued, called, started));
    }

    private static Optional<Decision> unknownItem(List<ItemCount> counted, List<Choice> items) {
        return counted.stream()
                .filter(count -> !has(items, count.item()))
                .findFirst()
                .map(count -> refuse(Kind.UNKNOWN_ITEM, "item", count.item()));
    }

    private static boolean has(List<Choice> choices, String key) {
        return choices.stream().anyMatch(choice -> choice.key().equals(key));
    }
}
