package id.antrean.day;

import static id.antrean.day.Decision.accept;
import static id.antrean.day.Decision.refuse;

import id.antrean.day.DayCommand.ReinstateTicket;
import id.antrean.day.DayCommand.ReleaseTicket;
import id.antrean.day.DayCommand.SetTicketAside;
import id.antrean.day.DayCommand.TendSetAside;
import id.antrean.day.DayEvent.NoShowMarked;
import id.antrean.day.DayEvent.TicketRecalled;
import id.antrean.day.DayEvent.TicketReinstated;
import id.antrean.day.DayEvent.TicketReleased;
import id.antrean.day.DayEvent.TicketSetAside;
import id.antrean.day.Refusal.Kind;
import id.antrean.mall.Absence;
import id.antrean.mall.Counter;
import id.antrean.mall.Zone;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Visitors who were called and did not come.
 *
 * <ol>
 *   <li>After a call without an answer the ticket is set aside, and the counter goes on with others.
 *   <li>It waits for its visitor as long as the policy's grace, longer for the classes and zones that need it. Half-way
 *       it is called once more.
 *   <li>Who is back within the grace is next, or goes on at once at a free counter.
 *   <li>After the grace it is a no-show. A hold that has an end is over by itself too: the ticket waits again.
 *   <li>A no-show who comes back the same day joins the line again, behind the policy's number of waiting visitors or
 *       by its minutes behind the first of them, whichever is sooner: never at the end of the day.
 * </ol>
 */
public final class Absent {
    private Absent() {}

    static Decision setAside(SetTicketAside set, DayState day) {
        return Seat.with(set, day, (seat, leg) -> {
            if (leg.state() != LegState.CALLED) return Calling.alreadyStarted(leg);
            var at = day.timeOf(set);
            var events = new ArrayList<DayEvent>();
            events.add(new TicketSetAside(
                    set.day(),
                    leg.ticket(),
                    leg.leg(),
                    leg.service(),
                    set.counter(),
                    seat.counter().clerk(),
                    at.plus(grace(leg, day)),
                    at));
            if (set.callNext()) {
                Calling.calledNext(set.day(), day, set.counter(), events, at).ifPresent(events::add);
            }
            return new Decision.Accepted(events);
        });
    }

    private static Duration grace(Leg leg, DayState day) {
        var catalogue = day.requireCatalogue();
        int way = Optional.ofNullable(leg.counter())
                .flatMap(catalogue::counter)
                .map(Counter::zone)
                .flatMap(catalogue::zone)
                .map(Zone::graceMinutes)
                .orElse(0);
        return Duration.ofMillis(leg.graceMs()).plusMinutes(way);
    }

    static Decision release(ReleaseTicket release, DayState day) {
        var number = release.ticket().number();
        var leg = day.legs().find(release.ticket()).orElse(null);
        if (leg == null) return refuse(Kind.UNKNOWN_TICKET, "ticket", number);
        return switch (leg.state()) {
            case HELD, SET_ASIDE -> accept(released(release.day(), leg, day.timeOf(release)));
            case WAITING, CALLED, SERVING -> refuse(Kind.NOT_AWAY, "ticket", number);
        };
    }

    private static TicketReleased released(DayId day, Leg leg, Instant at) {
        return new TicketReleased(day, leg.ticket(), leg.leg(), leg.service(), at);
    }

    private static boolean isHeldTooLong(Leg leg, Instant at) {
        var until = leg.terms().heldUntil();
        return until != null && !at.isBefore(until);
    }

    static Decision tend(TendSetAside tend, DayState day) {
        var at = day.timeOf(tend);
        var events = new ArrayList<DayEvent>();
        day.legs().stream().forEach(leg -> due(tend.day(), leg, at).ifPresent(events::add));
        return events.isEmpty() ? refuse(Kind.NOTHING_DUE) : new Decision.Accepted(events);
    }

    private static Optional<DayEvent> due(DayId day, Leg leg, Instant at) {
        var aside = leg.aside();
        if (aside == null) return isHeldTooLong(leg, at) ? Optional.of(released(day, leg, at)) : Optional.empty();
        if (!at.isBefore(aside.backBy())) {
            return Optional.of(
                    new NoShowMarked(day, leg.ticket(), leg.leg(), leg.service(), aside.counter(), aside.clerk(), at));
        }
        if (aside.reminded() || at.isBefore(aside.remindAt())) return Optional.empty();
        return Optional.of(new TicketRecalled(
                day, leg.ticket(), leg.leg(), leg.service(), aside.counter(), aside.clerk(), leg.calls() + 1, at));
    }

    /** When {@link TendSetAside} has something to do; empty while nobody is set aside. */
    public static Optional<Instant> dueAt(DayState day) {
        return day.legs().stream().map(Absent::nextOf).filter(Objects::nonNull).min(Instant::compareTo);
    }

    private static @Nullable Instant nextOf(Leg leg) {
        var aside = leg.aside();
        if (aside == null) return leg.terms().heldUntil();
        return aside.reminded() ? aside.backBy() : aside.remindAt();
    }

    static Decision reinstate(ReinstateTicket reinstate, DayState day) {
        var missed = day.noShows().get(reinstate.ticket());
        if (missed == null) {
            return refuse(Kind.NOT_A_NO_SHOW, "ticket", reinstate.ticket().number());
        }
        var at = day.timeOf(reinstate);
        return accept(new TicketReinstated(
                reinstate.day(),
                missed.ticket(),
                missed.leg() + 1,
                missed.service(),
                standing(missed, day, at),
                reinstate.reason(),
                at));
    }

    /** Behind so many who wait, or so long behind the first of them; now, where fewer wait. */
    private static Instant standing(Leg missed, DayState day, Instant at) {
        Absence absence = day.requireCatalogue().policy().absence();
        var line = CallingOrder.line(day, List.of(missed.service()), at);
        if (line.isEmpty()) return at;
        var behind = line.get(Math.min(absence.returnCalls(), line.size()) - 1).standing();
        var later = line.getFirst().standing().plus(Duration.ofMinutes(absence.returnMinutes()));
        return later.isBefore(behind) ? later : behind;
    }
}
