package id.antrean.bench;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetClientOptions;
import io.vertx.core.net.NetSocket;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Screens that listen to event streams, each by a connection of its own, from several addresses of this machine. */
final class Screens implements AutoCloseable {
    /** Connections from one address: its ports are some 28,000. */
    private static final int OF_ONE_ADDRESS = 5_000;

    private static final int AT_ONCE = 200;
    private static final int SECONDS_MOST = 60;

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2));
    private final Map<String, NetClient> clients = new HashMap<>();
    private final List<NetSocket> sockets = new ArrayList<>();
    private final AtomicInteger gone = new AtomicInteger();
    private final AtomicReference<@Nullable String> refused = new AtomicReference<>();

    /** Is told of every event, on the screen's own thread. */
    interface Seen {
        /** @param screen which of them, from 0 */
        void event(int screen, String name, long id);
    }

    /** Opens so many on each path, and returns when each has heard something. */
    static Screens open(int port, List<String> paths, int many, Seen seen) throws Exception {
        var screens = new Screens();
        for (int from = 0; from < many; from += AT_ONCE) {
            int end = Math.min(many, from + AT_ONCE);
            var heard = new CountDownLatch(end - from);
            var connecting = new ArrayList<Future<NetSocket>>();
            for (int n = from; n < end; n++)
                connecting.add(screens.connect(port, paths.get(n % paths.size()), n, seen, heard));
            for (var one : connecting)
                screens.sockets.add(
                        one.toCompletionStage().toCompletableFuture().get(SECONDS_MOST, TimeUnit.SECONDS));
            if (!heard.await(SECONDS_MOST, TimeUnit.SECONDS))
                throw new IllegalStateException(heard.getCount() + " screens hear nothing");
            if (screens.refused.get() != null) throw new IllegalStateException("no stream: " + screens.refused.get());
        }
        return screens;
    }

    private Future<NetSocket> connect(int port, String path, int number, Seen seen, CountDownLatch heard) {
        // kept: a client that nobody holds any more closes its connections
        var client = clients.computeIfAbsent(
                "127.0.0." + (2 + number / OF_ONE_ADDRESS),
                address -> vertx.createNetClient(new NetClientOptions().setLocalAddress(address)));
        var connected = Promise.<NetSocket>promise();
        // on Vert.x's own thread: from another one, what comes quickly can pass before anybody listens
        vertx.runOnContext(turn -> client.connect(port, "127.0.0.1")
                .onSuccess(socket -> {
                    socket.handler(new Lines(number, seen, heard));
                    socket.closeHandler(closed -> gone.incrementAndGet());
                    socket.write("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/event-stream\r\n\r\n");
                })
                .onComplete(connected));
        return connected.future();
    }

    /** How many have lost their connection. */
    int gone() {
        return gone.get();
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    /** What one screen reads: whole lines, and of those only what an event is and where it stands. */
    private final class Lines implements io.vertx.core.Handler<Buffer> {
        private final int number;
        private final Seen seen;
        private final CountDownLatch heard;
        private final StringBuilder line = new StringBuilder(64);
        private boolean first = true;
        private long id;

        Lines(int number, Seen seen, CountDownLatch heard) {
            this.number = number;
            this.seen = seen;
            this.heard = heard;
        }

        @Override
        public void handle(Buffer bytes) {
            if (first) {
                first = false;
                if (!bytes.toString().startsWith("HTTP/1.1 200")) refused.set(bytes.toString());
                heard.countDown();
            }
            for (int n = 0; n < bytes.length(); n++) {
                char c = (char) bytes.getByte(n);
                if (c == '\n') {
                    end();
                    line.setLength(0);
                } else if (line.length() < 32) {
                    line.append(c);
                }
            }
        }

        private void end() {
            if (line.length() > 4 && line.charAt(0) == 'i' && line.charAt(2) == ':')
                id = Long.parseLong(line, 4, line.length(), 10);
            else if (line.length() > 7 && line.charAt(0) == 'e' && line.charAt(5) == ':')
                seen.event(number, line.substring(7), id);
        }
    }
}
