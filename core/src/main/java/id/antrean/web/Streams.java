package id.antrean.web;

import id.antrean.database.DatabaseAway;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The open event streams of a server: at most {@link Limits#streams}. At each heartbeat every one gets a comment, so
 * that a client knows a dead line from a quiet hall. Where not everybody may listen, its caller is looked at again: a
 * token revoked meanwhile ends the stream. When the server is stopped each is ended after all that was sent, and its client
 * told how soon to come back, a different while each, so that they do not all come to the next node at once.
 */
final class Streams {
    private static final Logger LOG = LoggerFactory.getLogger(Streams.class);
    private static final SseEvent BEGIN = SseEvent.text("retry: 2000\n\n");
    private static final SseEvent HEARTBEAT = SseEvent.text(": still here\n\n");

    private static final int COME_BACK_MS_MIN = 200;
    private static final int COME_BACK_MS_MAX = 3_000;

    /** @param call by which its caller is looked at again; null where anybody may listen: nobody loses that right */
    private record Open(SseStream stream, @Nullable Call call) {}

    private final Gate gate;
    private final ThreadFactory threads;
    private final RandomGenerator dice;
    private final int most;
    private final Set<Open> open = ConcurrentHashMap.newKeySet();
    private final LongAdder dropped = new LongAdder();
    private volatile boolean ending;

    Streams(Vertx vertx, Gate gate, ThreadFactory threads, Limits limits, RandomGenerator dice) {
        this.dice = dice;
        this.gate = gate;
        this.threads = threads;
        most = limits.streams();
        vertx.setPeriodic(
                limits.heartbeat().toMillis(),
                turn -> threads.newThread(this::beat).start());
    }

    int count() {
        return open.size();
    }

    /** Those cut off so far because their client read too slowly. */
    long dropped() {
        return dropped.sum();
    }

    boolean isFull() {
        return open.size() >= most;
    }

    /** Begins a stream on a response whose status and headers are set. Runs on the response's context. */
    void open(Context context, HttpServerResponse response, Call call, RequestTrail trail, Consumer<Sse> begin) {
        response.putHeader("X-Accel-Buffering", "no")
                .putHeader("Cache-Control", "no-store")
                .setChunked(true);
        var stream = new SseStream(context, response, dropped::increment);
        var entry = new Open(stream, call.route().who().anybody() ? null : call);
        open.add(entry);
        stream.onClose(() -> open.remove(entry));
        response.closeHandler(gone -> threads.newThread(stream::end).start());
        if (ending) {
            end(stream);
            return;
        }
        stream.send(BEGIN);
        threads.newThread(() -> begin(stream, call, trail, begin)).start();
    }

    /** Ends all, those too that are asked for from now on. */
    void end() {
        ending = true;
        for (var entry : open) end(entry.stream());
    }

    private void end(SseStream stream) {
        stream.endPolitely(dice.nextInt(COME_BACK_MS_MIN, COME_BACK_MS_MAX));
    }

    private static void begin(SseStream stream, Call call, RequestTrail trail, Consumer<Sse> begin) {
        trail.during(() -> tell(stream, call, begin));
    }

    private static void tell(SseStream stream, Call call, Consumer<Sse> begin) {
        try {
            begin.accept(stream);
        } catch (RuntimeException failure) {
            LOG.error("the stream {} failed", call.route().path(), failure);
            stream.close();
        }
    }

    private void beat() {
        for (var entry : open) {
            var call = entry.call();
            if (call == null || mayStay(call)) entry.stream().send(HEARTBEAT);
            else entry.stream().close();
        }
    }

    private boolean mayStay(Call call) {
        try {
            gate.admit(call);
            return true;
        } catch (ProblemException gone) {
            return false;
        } catch (DatabaseAway away) {
            return true; // nothing is known: whoever was let in stays until something is
        }
    }
}
