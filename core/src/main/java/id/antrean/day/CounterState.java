package id.antrean.day;

import id.antrean.mall.CounterId;
import id.antrean.mall.ServiceId;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A counter that a clerk has opened today.
 *
 * @param services what it serves now
 * @param ticket the ticket called or served here; null while free
 * @param beside other tickets served here at the same time, where their services allow it; the last called first
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
        List<TicketId> beside,
        @Nullable PauseKind pause,
        @Nullable Instant pausedUntil,
        @Nullable LastStep last,
        Instant lastAt) {
    public CounterState {
        services = List.copyOf(services);
        beside = List.copyOf(beside);
    }

    static CounterState open(CounterId counter, ClerkId clerk, List<ServiceId> services) {
        return new CounterState(
                counter, clerk, services, CounterStatus.OPEN, null, List.of(), null, null, null, Instant.EPOCH);
    }

    /** Something happened here. */
    CounterState seenAt(Instant at) {
        return new CounterState(counter, clerk, services, status, ticket, beside, pause, pausedUntil, last, at);
    }

    CounterState paused(PauseKind kind, @Nullable Instant until) {
        return new CounterState(
                counter, clerk, services, CounterStatus.PAUSED, ticket, beside, kind, until, null, lastAt);
    }

    CounterState resumed() {
        return new CounterState(counter, clerk, services, CounterStatus.OPEN, ticket, beside, null, null, null, lastAt);
    }

    CounterState serving(List<ServiceId> now) {
        return new CounterState(counter, clerk, now, status, ticket, beside, pause, pausedUntil, last, lastAt);
    }

    /** Everybody who is here. */
    public Stream<TicketId> tickets() {
        return Stream.concat(Stream.ofNullable(ticket), beside.stream());
    }

    boolean has(TicketId one) {
        return tickets().anyMatch(one::equals);
    }

    /** With a ticket in front; whoever was there is served beside it. */
    CounterState with(TicketId now, @Nullable LastStep step) {
        var others = tickets().filter(other -> !other.equals(now)).toList();
        return having(now, others, step);
    }

    /** Without a ticket; of those who remain the last called is in front. */
    CounterState without(TicketId gone, @Nullable LastStep step) {
        var others = tickets().filter(other -> !other.equals(gone)).toList();
        return others.isEmpty()
                ? having(null, List.of(), step)
                : having(others.getFirst(), others.subList(1, others.size()), step);
    }

    private CounterState having(@Nullable TicketId now, List<TicketId> others, @Nullable LastStep step) {
        return new CounterState(counter, clerk, services, status, now, others, pause, pausedUntil, step, lastAt);
    }
}
