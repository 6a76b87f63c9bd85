package id.antrean.day;

import static id.antrean.day.Decision.accept;
import static id.antrean.day.Decision.refuse;

import id.antrean.day.DayCommand.CloseCounter;
import id.antrean.day.DayCommand.OpenCounter;
import id.antrean.day.DayCommand.PauseCounter;
import id.antrean.day.DayCommand.ResumeCounter;
import id.antrean.day.DayEvent.CounterClosed;
import id.antrean.day.DayEvent.CounterOpened;
import id.antrean.day.DayEvent.CounterPaused;
import id.antrean.day.DayEvent.CounterResumed;
import id.antrean.day.DayEvent.TicketReleased;
import id.antrean.day.Refusal.Kind;
import id.antrean.mall.Counter;
import java.util.ArrayList;
import java.util.Optional;

/**
 * Clerks at their counters.
 *
 * <ol>
 *   <li>A counter has one clerk at a time, and a clerk one counter.
 *   <li>It may be opened before service begins, for all its services or some of them; not on a closed day.
 *   <li>It pauses, and its clerk closes it, only when no visitor is at it; closing may need a supervisor's consent.
 *   <li>A supervisor may close a counter that fell silent: the ticket there goes back to its place in the line.
 * </ol>
 */
final class Staffing {
    private Staffing() {}

    static Decision open(OpenCounter open, DayState day) {
        var catalogue = day.requireCatalogue();
        var counter = catalogue.counter(open.counter()).orElse(null);
        if (counter == null) return Seat.unknown(open.counter());
        var closed = new OpeningHours(catalogue, day.requireDay().date()).closedToday();
        if (closed.isPresent()) return new Decision.Refused(closed.get());
        var taken = day.counter(open.counter()).orElse(null);
        if (taken != null) {
            return refuse(
                    Kind.COUNTER_ALREADY_OPEN,
                    "counter",
                    counter.name(),
                    "clerk",
                    taken.clerk().value());
        }
        var may = Lending.mayServe(counter, day);
        var services = open.services().isEmpty() ? may : open.services();
        if (!may.containsAll(services)) {
            return refuse(Kind.COUNTER_DOES_NOT_SERVE, "counter", counter.name());
        }
        return elsewhere(open, day)
                .orElseGet(() -> accept(
                        new CounterOpened(open.day(), open.counter(), open.clerk(), services, day.timeOf(open))));
    }

    private static Optional<Decision> elsewhere(OpenCounter open, DayState day) {
        return day.counters().values().stream()
                .filter(other -> other.clerk().equals(open.clerk()))
                .findFirst()
                .map(other -> refuse(
                        Kind.CLERK_ELSEWHERE,
                        "clerk",
                        open.clerk().value(),
                        "counter",
                        day.requireCatalogue()
                                .counter(other.counter())
                                .map(Counter::name)
                                .orElse(other.counter().value())));
    }

    static Decision pause(PauseCounter pause, DayState day) {
        return Seat.at(
                pause,
                day,
                seat -> seat.notFree()
                        .orElseGet(() -> accept(new CounterPaused(
                                pause.day(),
                                pause.counter(),
                                seat.counter().clerk(),
                                pause.kind(),
                                Clocks.kept(pause.until()),
                                day.timeOf(pause)))));
    }

    static Decision resume(ResumeCounter resume, DayState day) {
        return Seat.at(resume, day, seat -> {
            if (seat.counter().status() == CounterStatus.OPEN) return seat.refuse(Kind.COUNTER_NOT_PAUSED);
            return accept(new CounterResumed(
                    resume.day(), resume.counter(), seat.counter().clerk(), day.timeOf(resume)));
        });
    }

    static Decision close(CloseCounter close, DayState day) {
        return Seat.at(close, day, seat -> {
            var counter = seat.counter();
            if (!close.supervised() && day.requireCatalogue().policy().closingNeedsConsent()) {
                return seat.refuse(Kind.CONSENT_NEEDED);
            }
            var ticket = counter.ticket();
            if (ticket != null && !close.supervised()) return seat.refuse(Kind.COUNTER_BUSY, "ticket", ticket.number());
            var at = day.timeOf(close);
            var events = new ArrayList<DayEvent>();
            counter.tickets()
                    .flatMap(here -> day.legs().find(here).stream())
                    .map(leg -> new TicketReleased(close.day(), leg.ticket(), leg.leg(), leg.service(), at))
                    .forEach(events::add);
            events.add(new CounterClosed(close.day(), close.counter(), counter.clerk(), close.reason(), at));
            return new Decision.Accepted(events);
        });
    }
}
