package id.antrean.web;

import id.antrean.database.DatabaseAway;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.impl.HttpServerConnection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The open event streams of a server: at most {@link Limits#streams}. At each heartbeat every one gets a comment, so
 * that a client knows a dead line from a quiet hall; not all at the same moment, or a call would wait behind thousands of
 * comments. Where not everybody may listen, its caller is looked at again: a
 * token revoked meanwhile ends the stream. When the server is stopped each is ended after all that was sent, and its client
 * told how soon to come back, a different while each, so that they do not all come to the next node at once.
 */
final class Streams implements SseStream.Ends {
    private static final Logger LOG = LoggerFactory.getLogger(Streams.class);
    private static final Buffer BEGIN = Buffer.buffer("retry: 2000\n\n");
    private static final SseEvent HEARTBEAT = SseEvent.text(": still here\n\n");

    private static final int COME_BACK_MS_MIN = 200;
    private static final int COME_BACK_MS_MAX = 3_000;

    /** So many times between two of a stream's heartbeats some of the streams have theirs. */
    private static final int TURNS = 20;

    /** @param call by which its caller is looked at again; null where anybody may listen: nobody loses that right */
    private record Open(SseStream stream, @Nullable Call call) {}

    private final Gate gate;
    private final Connections connections;
    private final ThreadFactory threads;
    private final RandomGenerator dice;
    private final int most;
    /** By whose turn it is. */
    private final List<Set<Open>> open = Stream.generate(ConcurrentHashMap::<Open>newKeySet)
            .<Set<Open>>map(it -> it)
            .limit(TURNS)
            .toList();

    private final AtomicInteger opened = new AtomicInteger();
    private final AtomicInteger turns = new AtomicInteger();
    private final LongAdder dropped = new LongAdder();
    private volatile boolean ending;

    Streams(
            Vertx vertx,
            Gate gate,
            Connections connections,
            ThreadFactory threads,
            Limits limits,
            RandomGenerator dice) {
        this.dice = dice;
        this.gate = gate;
        this.connections = connections;
        this.threads = threads;
        most = limits.streams();
        vertx.setPeriodic(Math.max(1, limits.heartbeat().toMillis() / TURNS), turn -> {
            var some = of(turns.getAndIncrement());
            if (!some.isEmpty()) threads.newThread(() -> beat(some)).start();
        });
    }

    private Set<Open> of(int turn) {
        return open.get(Math.floorMod(turn, TURNS));
    }

    int count() {
        return open.stream().mapToInt(Set::size).sum();
    }

    /** Those cut off so far because their client read too slowly. */
    long dropped() {
        return dropped.sum();
    }

    boolean isFull() {
        return count() >= most;
    }

    /** Begins a stream on a response whose status and headers are set. Runs on the connection's event loop. */
    void open(
            HttpServerRequest request,
            HttpServerResponse response,
            Call call,
            RequestTrail trail,
            Consumer<Sse> begin) {
        if (response.writeQueueFull()) { // of answers before this one
            dropped.increment();
            request.connection().close();
            return;
        }
        var connection = (HttpServerConnection) request.connection();
        var channel = connection.channelHandlerContext().channel();
        var stream = new SseStream(channel, request.version() != HttpVersion.HTTP_1_0, this);
        enter(stream, call);
        response.putHeader("X-Accel-Buffering", "no")
                .putHeader("Cache-Control", "no-store")
                .setChunked(true)
                .write(BEGIN);
        connections.becameStream(connection);
        stream.takeOver();
        if (ending) end(stream);
        else threads.newThread(() -> begin(stream, call, trail, begin)).start();
    }

    private void enter(SseStream stream, Call call) {
        var entry = new Open(stream, call.route().who().anybody() ? null : call);
        // whose turn was of late: nobody needs a sign of life who has just come; and not all at one turn
        var among = of(turns.get() - 1 - opened.getAndIncrement() % (TURNS / 4));
        among.add(entry);
        stream.onClose(() -> among.remove(entry));
    }

    @Override
    public void tooSlow() {
        dropped.increment();
    }

    @Override
    public void gone(SseStream stream) {
        connections.streamGone();
        threads.newThread(stream::end).start();
    }

    /** Ends all, those too that are asked for from now on. */
    void end() {
        ending = true;
        for (var some : open) some.forEach(entry -> end(entry.stream()));
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

    private void beat(Set<Open> some) {
        for (var entry : some) {
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
