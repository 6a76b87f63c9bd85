package id.antrean.eventlog.axon;

import id.antrean.eventlog.EventLog;
import id.antrean.eventlog.LogUnavailable;
import id.antrean.eventlog.Recorded;
import id.antrean.eventlog.Subscription;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/** The log as a processor reads it: batch by batch, told whenever it has grown. One reader at a time. */
final class LogStream implements BlockingStream<TrackedEventMessage<?>> {
    private static final int BATCH = 1_000;
    private static final long LOOK_MS = 100;

    private final EventLog log;
    private final Unreadable unreadable;
    private final Deque<Recorded<?>> read = new ArrayDeque<>();
    private long after;
    private @Nullable Subscription growth;

    /** Is told of events that are there and cannot be read. */
    interface Unreadable {
        void after(long position, RuntimeException failure);
    }

    LogStream(EventLog log, @Nullable TrackingToken token, Unreadable unreadable) {
        this.log = log;
        this.unreadable = unreadable;
        this.after = positionOf(token);
    }

    static long positionOf(@Nullable TrackingToken token) {
        return token == null ? 0 : token.position().orElse(0);
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        fill();
        return Optional.ofNullable(read.peek()).map(Messages::tracked);
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        long until = System.nanoTime() + unit.toNanos(timeout);
        fill();
        while (read.isEmpty() && System.nanoTime() < until) {
            TimeUnit.MILLISECONDS.sleep(LOOK_MS);
            fill();
        }
        return !read.isEmpty();
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (!hasNextAvailable(1, TimeUnit.SECONDS)) {}
        return Messages.tracked(read.remove());
    }

    private void fill() {
        if (!read.isEmpty()) return;
        try {
            var events = log.read(after, BATCH);
            if (events.isEmpty()) return;
            read.addAll(events);
            after = events.getLast().position();
        } catch (LogUnavailable away) {
            // nothing to read for now; the processor asks again
        } catch (RuntimeException failure) {
            unreadable.after(after, failure);
            throw failure;
        }
    }

    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        growth = log.onGrowth(callback);
        return true;
    }

    @Override
    public void close() {
        if (growth != null) growth.close();
    }
}
