package id.antrean.day;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether a counter has fallen silent: a clerk has opened it, somebody is there or waits for it, it is no break, and
 * nothing has happened for the policy's minutes. Nothing follows by itself: a supervisor looks, and may close it.
 */
public final class Silence {
    private Silence() {}

    /** Since when; empty for a counter that is not silent. */
    public static Optional<Instant> since(CounterState counter, DayState day, Instant at) {
        var quiet = Duration.ofMinutes(day.requireCatalogue().policy().silentMinutes());
        boolean busy = counter.ticket() != null
                || day.legs().waiting().anyMatch(leg -> counter.services().contains(leg.service()));
        boolean open = counter.status() == CounterStatus.OPEN;
        return open && busy && !counter.lastAt().plus(quiet).isAfter(at)
                ? Optional.of(counter.lastAt())
                : Optional.empty();
    }
}
