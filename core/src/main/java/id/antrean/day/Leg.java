package id.antrean.day;

import id.antrean.mall.CounterId;
import id.antrean.mall.ServiceId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One open stay of one ticket in one service's line.
 *
 * @param leg 1 for the first service of the visit
 * @param creditMs how much earlier than it came it stands, milliseconds
 * @param arrivedAt when the visitor came to the mall: the first leg's joining
 * @param joinedAt when this leg joined its line
 * @param standing its place in the line; earlier is sooner
 * @param order position of joining, unique in the day; decides between equal standings
 * @param counter where it is called, served or was held; null while waiting
 * @param calledAt its first call; null before
 * @param startedAt when service began; null before
 * @param calls how often it was called, 0 before its first call
 * @param graceMs how long it may be set aside, milliseconds
 * @param aside while it is set aside; null otherwise
 * @param provisional whether its priority was claimed and no staff have seen the visitor yet
 * @param visit the visit that it is a part of
 * @param terms what was agreed on when it is called
 * @param cameBack whether it waits again after it was set aside: then it is next
 */
public record Leg(
        TicketId ticket,
        int leg,
        ServiceId service,
        boolean priority,
        long creditMs,
        Instant arrivedAt,
        Instant joinedAt,
        Instant standing,
        long order,
        LegState state,
        @Nullable CounterId counter,
        @Nullable Instant calledAt,
        @Nullable Instant startedAt,
        int calls,
        long graceMs,
        @Nullable SetAside aside,
        boolean provisional,
        boolean cameBack,
        Visit visit,
        Terms terms) {

    /** The first leg of a visit: the visitor has just taken the ticket. */
    static Leg first(TicketId ticket, ServiceId service, Claim claim, Instant at, long order) {
        return first(
                ticket,
                service,
                claim,
                at,
                Standing.of(at, claim.creditMs()),
                order,
                Visit.of(ticket, null, List.of()));
    }

    static Leg first(
            TicketId ticket, ServiceId service, Claim claim, Instant at, Instant standing, long order, Visit visit) {
        return new Leg(
                ticket,
                1,
                service,
                claim.priority(),
                claim.creditMs(),
                at,
                at,
                standing,
                order,
                LegState.WAITING,
                null,
                null,
                null,
                0,
                claim.graceMs(),
                null,
                claim.provisional(),
                false,
                visit,
                Terms.NONE);
    }

    /** The visit's next leg, waiting in a line that it joins now. */
    Leg next(ServiceId to, Instant at, Instant stands, long joining, Visit goesOn) {
        return new Leg(
                ticket,
                leg + 1,
                to,
                priority,
                creditMs,
                arrivedAt,
                at,
                stands,
                joining,
                LegState.WAITING,
                null,
                null,
                null,
                0,
                graceMs,
                null,
                provisional,
                false,
                goesOn,
                Terms.NONE);
    }

    Leg calledTo(CounterId by, Instant at) {
        return with(LegState.CALLED, by, calledAt == null ? at : calledAt, startedAt, calls + 1, null, false);
    }

    Leg recalled() {
        var again = aside == null ? null : aside.afterReminder();
        return with(state, counter, calledAt, startedAt, calls + 1, again, cameBack);
    }

    /** The clerk has the visitor before him: a priority is no mere claim any more. */
    Leg started(Instant at) {
        return with(LegState.SERVING, counter, calledAt, at, calls, null, false)
                .prioritised(priority, creditMs, standing, graceMs);
    }

    /** With or without priority, as staff have seen it. */
    Leg prioritised(boolean granted, long credit, Instant stands, long grace) {
        return new Leg(
                ticket, leg, service, granted, credit, arrivedAt, joinedAt, stands, order, state, counter, calledAt,
                startedAt, calls, grace, aside, false, cameBack, visit, terms);
    }

    /** What is agreed on from now on. */
    Leg under(Terms agreed) {
        return new Leg(
                ticket,
                leg,
                service,
                priority,
                creditMs,
                arrivedAt,
                joinedAt,
                standing,
                order,
                state,
                counter,
                calledAt,
                startedAt,
                calls,
                graceMs,
                aside,
                provisional,
                cameBack,
                visit,
                agreed);
    }

    /** Called or being served. */
    boolean isAtCounter() {
        return switch (state) {
            case CALLED, SERVING -> true;
            case WAITING, HELD, SET_ASIDE -> false;
        };
    }

    Leg held() {
        return with(LegState.HELD, counter, calledAt, startedAt, calls, null, false);
    }

    Leg setAside(SetAside since) {
        return with(LegState.SET_ASIDE, since.counter(), calledAt, startedAt, calls, since, false);
    }

    /** In the line again: next after having been set aside, at its own standing after a hold. */
    Leg released() {
        return with(LegState.WAITING, null, calledAt, startedAt, calls, null, aside != null);
    }

    Leg continuedAt(CounterId by, Instant at) {
        return with(LegState.SERVING, by, calledAt, startedAt == null ? at : startedAt, calls, null, false);
    }

    private Leg with(
            LegState state,
            @Nullable CounterId counter,
            @Nullable Instant calledAt,
            @Nullable Instant startedAt,
            int calls,
            @Nullable SetAside aside,
            boolean cameBack) {
        return new Leg(
                ticket,
                leg,
                service,
                priority,
                creditMs,
                arrivedAt,
                joinedAt,
                standing,
                order,
                state,
                counter,
                calledAt,
                startedAt,
                calls,
                graceMs,
                aside,
                provisional,
                cameBack,
                visit,
                Terms.NONE);
    }
}
