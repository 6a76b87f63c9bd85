package id.antrean.web;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Notices when the whole program has stood still: stopped, swapped out, or in a long collection. What it reads when it
 * goes on may have lain there since, and whoever sent it may have asked somebody else meanwhile; so it counts as having
 * come when the program was last known to run.
 */
final class Standstill {
    /** How often to {@link #tick}, milliseconds. */
    static final int TICK_MS = 250;

    /** A tick that comes later than that was not only busy. */
    private static final long NOTICED_NANOS = Duration.ofSeconds(1).toNanos();
    /** So long it may take to read all that has gathered. */
    private static final long READ_NANOS = Duration.ofSeconds(2).toNanos();

    private final LongSupplier nanos;
    private volatile long ticked;
    private volatile @Nullable Stood stood;

    private record Stood(long since, long readUntil) {}

    /** @param nanos time that passes, whatever clocks say: {@link System#nanoTime} */
    Standstill(LongSupplier nanos) {
        this.nanos = nanos;
        ticked = nanos.getAsLong();
    }

    /** The program runs. From one thread. */
    void tick() {
        long now = nanos.getAsLong();
        if (now - ticked > NOTICED_NANOS) stood = new Stood(ticked, now + READ_NANOS);
        ticked = now;
    }

    /** How long what is read now may have waited to be read, at most. */
    Duration waited() {
        long now = nanos.getAsLong();
        long before = ticked;
        if (now - before > NOTICED_NANOS) return Duration.ofNanos(now - before);
        var last = stood;
        return last == null || now - last.readUntil > 0 ? Duration.ZERO : Duration.ofNanos(now - last.since);
    }
}
