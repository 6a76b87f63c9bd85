package id.antrean.day;

import static id.antrean.day.Decision.accept;
import static id.antrean.day.Decision.refuse;

import id.antrean.day.DayCommand.CompleteService;
import id.antrean.day.DayCommand.StartService;
import id.antrean.day.DayEvent.ServiceCompleted;
import id.antrean.day.DayEvent.ServiceStarted;
import id.antrean.day.Refusal.Kind;
import id.antrean.mall.Choice;
import id.antrean.mall.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Serving a visitor.
 *
 * <ol>
 *   <li>Service begins when the visitor stands at the counter, once.
 *   <li>It is completed with an outcome and items of the service's own lists; without a word, the first outcome.
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
                at));
        if (complete.callNext()) {
            Calling.calledNext(complete.day(), day, counter, at).ifPresent(events::add);
        }
        return new Decision.Accepted(events);
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
