package id.antrean.day;

import id.antrean.day.Refusal.Kind;
import id.antrean.mall.Counter;
import id.antrean.mall.CounterId;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Who may act at a counter.
 *
 * <ol>
 *   <li>The counter exists and has been opened.
 *   <li>The caller is its clerk: two clerks who share a screen never act as each other. A caller without a name of its
 *       own acts for whoever has the counter.
 *   <li>A step about a ticket needs that ticket at this counter.
 * </ol>
 *
 * @param counter as it is now
 * @param name what visitors read
 */
record Seat(CounterState counter, String name) {

    /** Lets the rule decide with the caller's counter, or refuses. */
    static Decision at(DayCommand.AtCounter command, DayState day, Function<Seat, Decision> rule) {
        var known = day.requireCatalogue().counter(command.counter()).map(Counter::name);
        var open = day.counter(command.counter()).orElse(null);
        if (open == null) {
            return known.map(name -> Decision.refuse(Kind.COUNTER_NOT_OPEN, "counter", name))
                    .orElseGet(() -> unknown(command.counter()));
        }
        var seat = new Seat(open, known.orElse(command.counter().value()));
        var caller = command.clerk();
        if (caller != null && !caller.equals(open.clerk())) {
            return seat.refuse(Kind.NOT_YOUR_COUNTER, "clerk", open.clerk().value());
        }
        return rule.apply(seat);
    }

    /** Lets the rule decide with the ticket that is at the caller's counter, or refuses. */
    static Decision with(DayCommand.AboutTicket command, DayState day, TicketRule rule) {
        return at(command, day, seat -> {
            var here = seat.counter().has(command.ticket());
            return day.legs()
                    .find(command.ticket())
                    .filter(leg -> here)
                    .map(leg -> rule.decide(seat, leg))
                    .orElseGet(() -> seat.refuse(
                            Kind.NOT_AT_THIS_COUNTER, "ticket", command.ticket().number()));
        });
    }

    /** Why this counter cannot take another visitor now; empty when it can. */
    Optional<Decision> noRoom(DayState day) {
        return Parallel.hasRoom(counter, day) ? paused() : notFree();
    }

    /** Why somebody is at this counter, or nobody sits there; empty when it is free. */
    Optional<Decision> notFree() {
        var ticket = counter.ticket();
        if (ticket != null) return Optional.of(refuse(Kind.COUNTER_BUSY, "ticket", ticket.number()));
        return paused();
    }

    private Optional<Decision> paused() {
        if (counter.status() == CounterStatus.PAUSED) return Optional.of(refuse(Kind.COUNTER_PAUSED));
        return Optional.empty();
    }

    /** Somebody is there whose service, or the next one's, needs the clerk's whole attention. */
    Decision tooMany() {
        return refuse(
                Kind.COUNTER_BUSY,
                "ticket",
                counter.tickets().map(TicketId::number).collect(Collectors.joining(", ")));
    }

    Decision refuse(Kind kind) {
        return Decision.refuse(kind, "counter", name);
    }

    Decision refuse(Kind kind, String fact, String value) {
        return Decision.refuse(kind, "counter", name, fact, value);
    }

    static Decision unknown(CounterId counter) {
        return Decision.refuse(Kind.UNKNOWN_COUNTER, "counter", counter.value());
    }

    /** What happens to the ticket at a counter. */
    interface TicketRule {
        Decision decide(Seat seat, Leg leg);
    }
}
