package id.antrean.eventlog;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
    private long position = -1;
    private boolean current;

    /** Whether nobody else wrote between our last two commits, so that it is likely for the next one as well. */
    boolean isCurrent() {
        return current;
    }

    long position() {
        return position;
    }

    /** Versions of those of a batch's streams that are kept. */
    Map<String, Integer> heads(List<Pending> batch) {
        var heads = new HashMap<String, Integer>();
        for (var pending : batch) {
            var stream = streams.get(pending.stream());
            if (stream != null) heads.put(pending.stream(), stream.head);
        }
        return heads;
    }

    /** Numbers of those of a batch's streams that are kept. */
    Map<String, Integer> ids(List<Pending> batch) {
        var ids = new HashMap<String, Integer>();
        for (var pending : batch) {
            var stream = streams.get(pending.stream());
            if (stream != null) ids.put(pending.stream(), stream.id);
        }
        return ids;
    }

    /** What was written in one trip. */
    void left(BatchPlan plan, Map<String, Integer> ids) {
        grow(plan, ids);
    }

    /** What was read under the log's lock, and what was written then. */
    void read(BatchPlan.Ground ground, BatchPlan plan, Map<String, Integer> ids) {
        current = ground.position() == position;
        if (!current) streams.clear();
        ground.heads().forEach((name, head) -> streams.put(name, new Stream(ids.getOrDefault(name, 0), head)));
        grow(plan, ids);
    }

    private void grow(BatchPlan plan, Map<String, Integer> ids) {
        plan.moved().forEach((name, moved) -> streams.put(name, new Stream(ids.getOrDefault(name, 0), moved.head())));
        position = plan.position();
    }

    /** Somebody else has written. */
    void overtaken() {
        current = false;
    }

    /** It is not known how the log stands. */
    void forget() {
        current = false;
        position = -1;
        streams.clear();
    }
}
