package id.antrean.web;

import io.vertx.core.Context;
import io.vertx.core.http.HttpServerResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * One open stream over Vert.x. What was sent and is not yet with the operating system is counted; a client with more
 * than {@value #MOST_BYTES} bytes of it is too slow and is cut off, so that one bad line never fills the memory.
 */
final class SseStream implements Sse {
    static final long MOST_BYTES = 1 << 20;

    private final Context context;
    private final HttpServerResponse response;
    private final Runnable tooSlow;
    private final AtomicLong unsent = new AtomicLong();
    private final List<Runnable> onClose = new ArrayList<>();
    private boolean open = true;

    /** @param tooSlow run when it is cut off because its client reads too slowly */
    SseStream(Context context, HttpServerResponse response, Runnable tooSlow) {
        this.context = context;
        this.response = response;
        this.tooSlow = tooSlow;
    }

    @Override
    public void send(SseEvent event) {
        if (!isOpen()) return;
        var buffer = event.bytes();
        int size = buffer.length();
        if (unsent.addAndGet(size) > MOST_BYTES) {
            if (cut()) tooSlow.run();
            return;
        }
        context.runOnContext(turn -> {
            if (response.ended() || response.closed()) return;
            response.write(buffer).onComplete(sent -> unsent.addAndGet(-size));
        });
    }

    @Override
    public void onClose(Runnable ended) {
        synchronized (this) {
            if (open) {
                onClose.add(ended);
                return;
            }
        }
        ended.run();
    }

    /** Ends the stream and its connection: a client that does not read would not see a polite end. */
    @Override
    public void close() {
        cut();
    }

    private boolean cut() {
        if (!end()) return false;
        context.runOnContext(turn -> response.reset());
        return true;
    }

    /**
     * Ends the stream after everything that was sent, so that the client comes back, here or elsewhere.
     *
     * @param comeBackMs how long the client should wait first
     */
    void endPolitely(int comeBackMs) {
        send(SseEvent.text("retry: " + comeBackMs + "\n\n"));
        if (!end()) return;
        context.runOnContext(turn -> {
            if (!response.ended() && !response.closed()) response.end();
        });
    }

    /** The client is gone, or is being told to go. */
    boolean end() {
        List<Runnable> ended;
        synchronized (this) {
            if (!open) return false;
            open = false;
            ended = List.copyOf(onClose);
        }
        ended.forEach(Runnable::run);
        return true;
    }

    @Override
    public synchronized boolean isOpen() {
        return open;
    }
}
