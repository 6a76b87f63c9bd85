package id.antrean.eventlog;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Appends that wait for the next commit. A stream's own stay in order; the streams take turns, so that a hall with a
 * thousand in line holds nobody else's up.
 */
final class CommitQueue {
    private final Map<String, Deque<Pending>> byStream = new HashMap<>();
    private final Deque<Deque<Pending>> turns = new ArrayDeque<>();
    private int size;

    /** Puts one in; says how many there are now. */
    synchronized int add(Pending pending) {
        var own = byStream.get(pending.stream());
        if (own == null) {
            own = new ArrayDeque<>(4);
            byStream.put(pending.stream(), own);
            turns.addLast(own);
        }
        own.addLast(pending);
        return ++size;
    }

    /**
     * Takes the next ones out, one of each stream and then again.
     *
     * @param most so many appends
     * @param mostRows no further one once there are so many events
     */
    synchronized List<Pending> take(int most, int mostRows) {
        var batch = new ArrayList<Pending>(Math.min(most, size));
        int rows = 0;
        while (batch.size() < most && rows < mostRows && !turns.isEmpty()) {
            var stream = turns.removeFirst();
            var next = stream.removeFirst();
            if (stream.isEmpty()) byStream.remove(next.stream());
            else turns.addLast(stream);
            batch.add(next);
            rows += next.rows().size();
        }
        size -= batch.size();
        return batch;
    }

    synchronized int size() {
        return size;
    }

    synchronized boolean isEmpty() {
        return size == 0;
    }
}
