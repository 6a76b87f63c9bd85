package id.antrean.kiosk;

import id.antrean.access.Access;
import id.antrean.board.LiveDays;
import id.antrean.board.LiveDays.LiveDay;
import id.antrean.day.Availability;
import id.antrean.day.DayEvent;
import id.antrean.day.DayEvent.TicketCalled;
import id.antrean.day.DayEvent.TicketLeftAtClose;
import id.antrean.day.DayId;
import id.antrean.day.DayState;
import id.antrean.day.Leg;
import id.antrean.day.TicketId;
import id.antrean.day.axon.DayCommands;
import id.antrean.eventlog.EventLog;
import id.antrean.mall.MallId;
import id.antrean.mall.axon.MallCommands;
import id.antrean.schedule.Schedule;
import id.antrean.visitor.Visitors;
import id.antrean.web.Exchange;
import id.antrean.web.Problem;
import id.antrean.web.ProblemKind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What the routes work with.
 *
 * @param clock mall time
 * @param displayUrl where visitors follow their ticket, no slash at its end; known once the display listens
 */
record Hall(
        LiveDays live,
        DayCommands days,
        MallCommands malls,
        Access access,
        Visitors visitors,
        Schedule schedule,
        EventLog log,
        StaffNames names,
        Clock clock,
        double speed,
        Supplier<String> displayUrl) {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /**
     * A mall's current day as a read sees it.
     *
     * @param state opened, or as it would open now
     * @param calls how each ticket was last called
     */
    record Now(
            LiveDay live, DayState state, Instant at, double speed, Function<TicketId, Optional<TicketCalled>> calls) {
        long position() {
            return live.position();
        }

        /** The call that brought a leg to its counter; empty for one that was never called. */
        Optional<TicketCalled> callOf(Leg leg) {
            return calls.apply(leg.ticket()).filter(call -> call.leg() == leg.leg());
        }
    }

    /**
     * The current day of the mall in the path, not before the position the caller wants to see.
     *
     * @throws id.antrean.web.ProblemException 404 for an unknown mall; 202 if the position is still not there after
     *     two seconds
     */
    Now now(Exchange exchange) {
        var after = exchange.after();
        if (after.isPresent() && !live.awaitPosition(after.getAsLong(), PATIENCE)) {
            throw Problem.of(ProblemKind.CONTINUE)
                    .retryAfter(Duration.ofSeconds(1))
                    .thrown();
        }
        return now(exchange.mall());
    }

    /** Where whoever holds the ticket follows it: nobody can guess the token in it. */
    String trackUrl(MallId mall, TicketId ticket) {
        return displayUrl.get() + "/track#" + access.ticketLinks().tokenOf(mall, ticket);
    }

    /** Whether a ticket was left at the close of its day, and its visitor goes first on the next one. */
    boolean isCarriedOver(MallId mall, TicketId ticket) {
        return log.read(new DayId(mall, ticket.date()).stream()).stream()
                .flatMap(recorded -> recorded.as(DayEvent.class).stream())
                .anyMatch(recorded -> recorded.event() instanceof TicketLeftAtClose left
                        && left.ticket().equals(ticket)
                        && left.nextDay());
    }

    Now now(MallId mall) {
        var day = live.of(mall)
                .orElseThrow(() -> Problem.of(ProblemKind.UNKNOWN_MALL).thrown());
        var state = day.state().catalogue() == null
                ? Availability.beforeOpening(day.day(), day.version(), day.catalogue())
                : day.state();
        return new Now(day, state, clock.instant(), speed, ticket -> live.lastCallOf(mall, ticket));
    }
}
