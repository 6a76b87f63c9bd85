package id.antrean.day;

import id.antrean.mall.CounterId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A ticket that waits for one counter or one clerk alone, for a while; then anybody may call it.
 *
 * @param counter null where it waits for a clerk
 * @param clerk null where it waits for a counter
 */
public record Reserved(
        @Nullable CounterId counter, @Nullable ClerkId clerk, Instant until) {

    /** Whether this clerk at this counter may call it. */
    boolean allows(CounterState by, Instant at) {
        if (!at.isBefore(until)) return true;
        return (counter == null || counter.equals(by.counter())) && (clerk == null || clerk.equals(by.clerk()));
    }
}
