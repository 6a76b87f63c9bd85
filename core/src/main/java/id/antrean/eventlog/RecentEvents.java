package id.antrean.eventlog;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The log's newest events without a gap, as this program wrote or read them: so that screens and views that follow the
 * log need not wait for its table to give back what has just been put there. Safe for use by many threads.
 */
final class RecentEvents {
    /** A few MB at most: what a view is behind in the worst second of a busy node. */
    static final int KEPT = 4_096;

    private final @Nullable Recorded<?>[] ring = new Recorded<?>[KEPT];
    private long first = 1; // position of the oldest kept
    private long last; // position of the newest; below first while none is kept

    /** Position of the newest one; 0 if there is none. */
    synchronized long last() {
        return last < first ? 0 : last;
    }

    /** Takes in what is durable, in the order of positions. What does not follow on those kept takes their place. */
    synchronized void add(List<Recorded<?>> events) {
        for (var event : events) {
            long position = event.position();
            if (position <= last()) continue;
            if (position != last + 1) first = position;
            last = position;
            first = Math.max(first, last - KEPT + 1);
            ring[slot(position)] = event;
        }
    }

    /**
     * What came after a position, oldest first.
     *
     * @return null if that is not known here, or if there is nothing yet
     */
    synchronized @Nullable List<Recorded<?>> after(long position, int limit) {
        if (last < first || position < first - 1 || position >= last) return null;
        long end = Math.min(last, position + limit);
        var events = new ArrayList<Recorded<?>>((int) (end - position));
        for (long at = position + 1; at <= end; at++) {
            var event = ring[slot(at)];
            if (event == null) throw new IllegalStateException("position " + at + " is not kept");
            events.add(event);
        }
        return events;
    }

    synchronized void forget() {
        first = 1;
        last = 0;
    }

    private static int slot(long position) {
        return (int) (position % KEPT);
    }
}
