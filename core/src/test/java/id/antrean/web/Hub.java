package id.antrean.web;

import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** A route that sends the same numbered events to everybody who listens, and again to one who comes back. */
final class Hub {
    private final List<Sse> streams = new CopyOnWriteArrayList<>();
    private final AtomicBoolean cutOff = new AtomicBoolean();
    private final AtomicInteger written = new AtomicInteger();
    private final AtomicInteger last = new AtomicInteger();

    /** A body that counts how often it is written. */
    private record Drop(AtomicInteger written) {
        @com.fasterxml.jackson.annotation.JsonValue
        Map<String, String> json() {
            written.incrementAndGet();
            return Map.of("drop", "x".repeat(10_000));
        }
    }

    Routes routes() {
        return new Routes().get("/hub", Who.PUBLIC, exchange -> {
            var after = exchange.header("Last-Event-ID");
            return Reply.events(sse -> {
                if (after.isPresent())
                    for (int id = Integer.parseInt(after.get()) + 1; id <= last.get(); id++) sse.send(event(id));
                sse.onClose(() -> cutOff.set(true));
                streams.add(sse);
            });
        });
    }

    void sendAll(int id) {
        var event = event(id);
        last.set(id);
        streams.forEach(sse -> sse.send(event));
    }

    private SseEvent event(int id) {
        return SseEvent.of(id, "drop", new Drop(written));
    }

    void awaitStreams(int many) {
        await().until(() -> streams.size() >= many);
    }

    /** Whether a stream has ended. */
    boolean cutOff() {
        return cutOff.get();
    }

    /** How many events were made into JSON. */
    int written() {
        return written.get();
    }
}
