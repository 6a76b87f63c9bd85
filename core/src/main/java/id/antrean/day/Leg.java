package id.antrean.day;

import id.antrean.mall.CounterId;
import id.antrean.mall.ServiceId;
import java.time.Instant;
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
 * @param calls how often it was called, 0 while waiting
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
        int calls) {

    static Leg waiting(
            TicketId ticket,
            int leg,
            ServiceId service,
            boolean priority,
            long creditMs,
            Instant arrivedAt,
            Instant joinedAt,
            Instant standing,
            long order) {
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
                LegState.WAITING,
                null,
                null,
                null,
                0);
    }

    Leg calledTo(CounterId by, Instant at) {
        return with(LegState.CALLED, by, calledAt == null ? at : calledAt, startedAt, calls + 1);
    }

    Leg recalled() {
        return with(state, counter, calledAt, startedAt, calls + 1);
    }

    Leg started(Instant at) {
        return with(LegState.SERVING, counter, calledAt, at, calls);
    }

    Leg held() {
        return with(LegState.HELD, counter, calledAt, startedAt, calls);
    }

    Leg continuedAt(CounterId by, Instant at) {
        return with(LegState.SERVING, by, calledAt, startedAt == null ? at : startedAt, calls);
    }

    private Leg with(
            LegState state,
            @Nullable CounterId counter,
            @Nullable Instant calledAt,
            @Nullable Instant startedAt,
            int calls) {
        return new Leg(
                ticket, leg, service, priority, creditMs, arrivedAt, joinedAt, standing, order, state, counter,
                calledAt, startedAt, calls);
    }
}
