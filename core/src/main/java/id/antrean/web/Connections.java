package id.antrean.web;

import io.vertx.core.http.HttpConnection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Closes connections that only hold a place: those on which no whole request has arrived for {@value #PATIENCE_S}
 * seconds, however busily they drip bytes. A connection with a request under way is left alone; one that has become an
 * event stream is no longer known here, only counted.
 */
final class Connections {
    private static final int PATIENCE_S = 60;

    private record Waiting(int underWay, Instant since) {}

    private final Clock clock;
    private final int most;
    private final Map<HttpConnection, Waiting> connections = new ConcurrentHashMap<>();
    private final AtomicInteger streams = new AtomicInteger();

    /** @param most open at once; one above that is closed as soon as it opens */
    Connections(Clock clock, int most) {
        this.clock = clock;
        this.most = most;
    }

    void opened(HttpConnection connection) {
        if (count() >= most) {
            connection.close();
            return;
        }
        connections.put(connection, new Waiting(0, clock.instant()));
        connection.closeHandler(closed -> connections.remove(connection));
    }

    void began(HttpConnection connection) {
        connections.computeIfPresent(connection, (it, was) -> new Waiting(was.underWay() + 1, clock.instant()));
    }

    void ended(HttpConnection connection) {
        connections.computeIfPresent(connection, (it, was) -> new Waiting(was.underWay() - 1, clock.instant()));
    }

    /** It goes on as a stream, and takes no further request. */
    void becameStream(HttpConnection connection) {
        streams.incrementAndGet();
        connections.remove(connection);
    }

    void streamGone() {
        streams.decrementAndGet();
    }

    void closeIdle() {
        var longAgo = clock.instant().minus(Duration.ofSeconds(PATIENCE_S));
        connections.forEach((connection, waiting) -> {
            if (waiting.underWay() == 0 && waiting.since().isBefore(longAgo)) connection.close();
        });
    }

    int count() {
        return connections.size() + streams.get();
    }
}
