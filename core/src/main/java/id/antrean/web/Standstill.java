package id.antrean.web;

import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices when the whole program has stood still: stopped, swapped out, or in a long collection. What it reads when it
 * goes on may have lain there since, and whoever sent it may have asked somebody else meanwhile; so it counts as having
 * come when the program was last known to run.
 */
final class Standstill {
    private static final Logger LOG = LoggerFactory.getLogger(Standstill.class);

    /** How often to {@link #tick}, milliseconds. */
    static final int TICK_MS = 250;

    private static final long TICK_NANOS = Duration.ofMillis(TICK_MS).toNanos();
    /** A tick that comes later than that was not only busy. */
    private static final long NOTICED_NANOS = Duration.ofSeconds(1).toNanos();
    /** So long the program must have run to have read all that had gathered. */
    private static final long READ_NANOS = Duration.ofSeconds(1).toNanos();

    private final LongSupplier nanos;
    private volatile long ticked;
    /** Those after which not all has been read yet, the first one first. */
    private volatile List<Stop> stops = List.of();

    /** It was last seen to run then, and has yet to run so long. */
    private record Stop(long since, long toRun) {
        Stop after(long run) {
            return new Stop(since, toRun - run);
        }
    }

    /** @param nanos time that passes, whatever clocks say: {@link System#nanoTime} */
    Standstill(LongSupplier nanos) {
        this.nanos = nanos;
        ticked = nanos.getAsLong();
    }

    /** The program runs. From one thread. */
    void tick() {
        long now = nanos.getAsLong();
        long passed = now - ticked;
        boolean stood = passed > NOTICED_NANOS;
        if (stood || !stops.isEmpty()) {
            var read = stops.stream()
                    .map(stop -> stop.after(Math.min(passed, TICK_NANOS)))
                    .filter(stop -> stop.toRun > 0);
            stops = Stream.concat(read, stood ? Stream.of(new Stop(ticked, READ_NANOS)) : Stream.empty())
                    .toList();
        }
        if (stood) LOG.warn("This program stood still for {} ms; what came meanwhile is late", passed / 1_000_000);
        ticked = now;
    }

    /** How long what is read now may have waited to be read, at most. */
    Duration waited() {
        long now = nanos.getAsLong();
        long before = ticked; // first: what it ends is written before it
        var last = stops;
        if (!last.isEmpty()) return Duration.ofNanos(now - last.getFirst().since);
        return now - before > NOTICED_NANOS ? Duration.ofNanos(now - before) : Duration.ZERO;
    }
}
