package id.antrean.eventlog;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * The log as this program's last commit left it. While its position is still that one nobody else has written, and the
 * streams stand as they are kept here; so a commit can ask for just that, and need not read first.
 */
final class LastSeen {
    /** Streams that are kept; one that is not is read again. */
    private static final int STREAMS_MAX = 10_000;

    private record Stream(int id, int head) {}

    private final Map<String, Stream> streams = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Stream> eldest) {
            return size() > STREAMS_MAX;
        }
    };
    private static final Seal UNKNOWN = new Seal(-1, "");

    private Seal last = UNKNOWN;
    private boolean current;

    /** Whether nobody else wrote between our last two commits, so that it is likely for the next one as well. */
    boolean isCurrent() {
        return current;
    }

    /** What the log came to. */
    Seal last() {
        return last;
    }

    /** Versions of those of a batch's streams that are kept. */
    Map<String, Integer> heads(List<Pending> batch) {
        return ofThose(batch, Stream::head);
    }

    /** Numbers of those of a batch's streams that are kept. */
    Map<String, Integer> ids(List<Pending> batch) {
        return ofThose(batch, Stream::id);
    }

    private Map<String, Integer> ofThose(List<Pending> batch, Function<Stream, Integer> what) {
        var found = new HashMap<String, Integer>();
        for (var pending : batch) {
            var stream = streams.get(pending.stream());
            if (stream != null) found.put(pending.stream(), what.apply(stream));
        }
        return found;
    }

    /** What was read under the log's lock, and what was written then. */
    void read(BatchPlan.Ground ground, BatchPlan plan, Map<String, Integer> ids, Seal now) {
        current = ground.last().equals(last);
        if (!current) streams.clear();
        ground.heads().forEach((name, head) -> keep(name, head, ids));
        wrote(plan, ids, now);
    }

    /**
     * @param ids of all streams that grew
     * @param now what the log has come to
     */
    void wrote(BatchPlan plan, Map<String, Integer> ids, Seal now) {
        plan.moved().forEach((name, moved) -> keep(name, moved.head(), ids));
        last = now;
    }

    private void keep(String name, int head, Map<String, Integer> ids) {
        streams.put(name, new Stream(Objects.requireNonNull(ids.get(name), name), head));
    }

    /** Somebody else has written. */
    void overtaken() {
        current = false;
    }

    /** It is not known how the log stands. */
    void forget() {
        current = false;
        last = UNKNOWN;
        streams.clear();
    }
}
