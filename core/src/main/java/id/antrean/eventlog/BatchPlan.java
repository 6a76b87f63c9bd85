package id.antrean.eventlog;

import id.antrean.eventlog.Appended.Conflict;
import id.antrean.eventlog.Appended.Repeated;
import id.antrean.eventlog.Appended.Unchanged;
import id.antrean.eventlog.Appended.Written;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who of a batch writes, and where. Each is looked at on what those before it will have written; one that falls does not
 * touch the others, except those that were decided after it on the same copy of the state.
 */
final class BatchPlan {
    /** What the log says under its lock. */
    record Ground(Seal last, Map<String, Integer> heads, Map<Request, KnownRequest> known) {}

    /** A request's name. */
    record Request(String scope, String key) {
        static @Nullable Request of(@Nullable Idempotency idempotency) {
            return idempotency == null ? null : new Request(idempotency.scope(), idempotency.key());
        }
    }

    /** One that writes, and its positions. */
    record Winner(Pending pending, Written written) {
        /** Its event at this place, as the log has it now. */
        private Recorded<?> recorded(int at) {
            var append = pending.append();
            return new Recorded<>(
                    written.first() + at,
                    append.stream(),
                    append.expected() + 1 + at,
                    append.events().get(at),
                    append.metadata(),
                    pending.recordedAt());
        }
    }

    /** How far a stream grows, and where its new events are. */
    record Moved(int head, long first, long last) {}

    private final Map<String, Integer> heads;
    private final Map<Request, KnownRequest> known;
    private final List<Winner> winners = new ArrayList<>();
    private final List<Pending> refused = new ArrayList<>();
    private final List<Appended> results = new ArrayList<>();
    private final Map<String, Moved> moved = new LinkedHashMap<>();
    private long position;

    private BatchPlan(Ground ground) {
        position = ground.last().position();
        heads = new HashMap<>(ground.heads());
        known = new HashMap<>(ground.known());
    }

    static BatchPlan of(Ground ground, List<Pending> batch) {
        var plan = new BatchPlan(ground);
        for (var pending : batch) plan.results.add(plan.placed(pending));
        return plan;
    }

    /**
     * Whether each of a batch would write on a ground of which only the heads are known: nobody's version is another,
     * and no key comes twice. Whether a key is in the log already is left to the log.
     */
    static boolean allWrite(Map<String, Integer> heads, List<Pending> batch) {
        var grown = new HashMap<String, Integer>();
        var requests = new HashSet<Request>();
        for (var pending : batch) {
            var append = pending.append();
            Integer head = grown.getOrDefault(pending.stream(), heads.get(pending.stream()));
            if (head == null || head != append.expected() || append.lineage().isBroken()) return false;
            var request = Request.of(append.idempotency());
            if (pending.rows().isEmpty() || (request != null && !requests.add(request))) return false;
            grown.put(pending.stream(), head + pending.rows().size());
        }
        return true;
    }

    private Appended placed(Pending pending) {
        var append = pending.append();
        var request = Request.of(append.idempotency());
        int head = heads.getOrDefault(append.stream(), 0);
        var before = request == null ? null : known.get(request);
        if (before != null && !isRefusedAgain(before, pending)) {
            pending.loseEvents();
            return new Repeated(before);
        }
        if (append.lineage().isBroken() || head != append.expected()) {
            append.lineage().breakOff();
            return new Conflict(head);
        }
        if (pending.rows().isEmpty()) {
            if (request != null && before == null) refuse(pending, request);
            return new Unchanged();
        }
        return won(pending, head, request);
    }

    /** Then the new refusal is as good as the first, which nobody has kept. */
    private static boolean isRefusedAgain(KnownRequest before, Pending pending) {
        return before.isRefused() && pending.rows().isEmpty() && hashOf(pending).equals(before.requestHash());
    }

    private void refuse(Pending pending, Request request) {
        known.put(request, KnownRequest.refused(hashOf(pending)));
        refused.add(pending);
    }

    private Written won(Pending pending, int head, @Nullable Request request) {
        int rows = pending.rows().size();
        var written = new Written(position + 1, position + rows);
        position += rows;
        heads.put(pending.stream(), head + rows);
        moved.merge(
                pending.stream(),
                new Moved(head + rows, written.first(), written.last()),
                (before, now) -> new Moved(now.head, before.first, now.last));
        if (request != null) known.put(request, new KnownRequest(hashOf(pending), written.first(), written.last()));
        winners.add(new Winner(pending, written));
        return written;
    }

    private static String hashOf(Pending pending) {
        var idempotency = pending.append().idempotency();
        if (idempotency == null) throw new IllegalStateException("a request without a key");
        return idempotency.requestHash();
    }

    List<Winner> winners() {
        return winners;
    }

    /** Those whose refusal is noted under their key: a try of theirs that is still on its way writes nothing any more. */
    List<Pending> refused() {
        return refused;
    }

    boolean isEmpty() {
        return winners.isEmpty() && refused.isEmpty();
    }

    /** What they write, as the log has it once it is durable. */
    List<Recorded<?>> recorded() {
        var recorded = new ArrayList<Recorded<?>>();
        for (var winner : winners) {
            for (int at = 0; at < winner.pending().append().events().size(); at++) recorded.add(winner.recorded(at));
        }
        return recorded;
    }

    /** Until when all of it may be written. */
    OffsetDateTime by() {
        var first = winners.stream()
                .map(winner -> winner.pending().append().by())
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
        return first.equals(Instant.MAX) ? OffsetDateTime.MAX : first.atOffset(ZoneOffset.UTC);
    }

    /** Each stream that grows. */
    Map<String, Moved> moved() {
        return moved;
    }

    /** Of the last event, after this batch. */
    long position() {
        return position;
    }

    /** What each of the batch is told, in its order, once the winners are durable. */
    List<Appended> results() {
        return results;
    }
}
