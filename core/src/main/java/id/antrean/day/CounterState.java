package id.antrean.day;

import id.antrean.mall.CounterId;
import id.antrean.mall.ServiceId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A counter that a clerk has opened today.
 *
 * @param services what it serves now
 * @param ticket the one ticket called or served here; null while free
 * @param pause why it pauses; null while open
 * @param pausedUntil when it will go on; null when open or not known
 * @param last the step that may still be undone; null for none
 * @param lastAt when anything happened here last
 */
public record CounterState(
        CounterId counter,
        ClerkId clerk,
        List<ServiceId> services,
        CounterStatus status,
        @Nullable TicketId ticket,
        @Nullable PauseKind pause,
        @Nullable Instant pausedUntil,
        @Nullable LastStep last,
        Instant lastAt) {
    public CounterState {
        services = List.copyOf(services);
    }

    static CounterState open(CounterId counter, ClerkId clerk, List<ServiceId> services) {
        return new CounterState(counter, clerk, services, CounterStatus.OPEN, null, null, null, null, Instant.EPOCH);
    }

    /** Something happened here. */
    CounterState seenAt(Instant at) {
        return new CounterState(counter, clerk, services, status, ticket, pause, pausedUntil, last, at);
    }

    CounterState paused(PauseKind kind, @Nullable Instant until) {
        return new CounterState(counter, clerk, services, CounterStatus.PAUSED, ticket, kind, until, null, lastAt);
    }

    CounterState resumed() {
        return new CounterState(counter, clerk, services, CounterStatus.OPEN, ticket, null, null, null, lastAt);
    }

    CounterState serving(List<ServiceId> now) {
        return new CounterState(counter, clerk, now, status, ticket, pause, pausedUntil, last, lastAt);
    }

    /** The counter after a step: which ticket it has now, and what undo would bring back. */
    CounterState stepped(@Nullable TicketId now, @Nullable LastStep step) {
        return new CounterState(counter, clerk, services, status, now, pause, pausedUntil, step, lastAt);
    }
}
