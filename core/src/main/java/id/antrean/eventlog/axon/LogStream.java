package id.antrean.eventlog.axon;

import id.antrean.eventlog.EventLog;
import id.antrean.eventlog.LogUnavailable;
import id.antrean.eventlog.Recorded;
import id.antrean.eventlog.Subscription;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/** The log as a processor reads it: batch by batch, told whenever it has grown. One reader at a time. */
final class LogStream implements BlockingStream<TrackedEventMessage<?>> {
    private static final int BATCH = 1_000;
    /** A step of a view costs about as much for one event as for fifty: so the next begins after this at the earliest. */
    private static final long STEP_NANOS = 20_000_000;
    /** The log tells of its growth; should that ever be missed, it is looked at so often. */
    private static final long LOOK_MS = 100;

    private final EventLog log;
    private final Unreadable unreadable;
    private final Deque<Recorded<?>> read = new ArrayDeque<>();
    private final Semaphore grown = new Semaphore(0);
    private final Subscription growth;
    private volatile @Nullable Runnable callback;
    private final AtomicBoolean willCall = new AtomicBoolean();
    private volatile long nextStep = System.nanoTime();
    private long after;

    /** Is told of events that are there and cannot be read. */
    interface Unreadable {
        void after(long position, RuntimeException failure);
    }

    LogStream(EventLog log, @Nullable TrackingToken token, Unreadable unreadable) {
        this.log = log;
        this.unreadable = unreadable;
        this.after = positionOf(token);
        this.growth = log.onGrowth(this::hasGrown);
    }

    private void hasGrown() {
        if (grown.availablePermits() == 0) grown.release();
        callWhenDue();
    }

    private void callWhenDue() {
        if (!willCall.compareAndSet(false, true)) return;
        long early = nextStep - System.nanoTime();
        if (early <= 0) call();
        else CompletableFuture.delayedExecutor(early, TimeUnit.NANOSECONDS).execute(this::call);
    }

    private void call() {
        willCall.set(false);
        var told = callback;
        if (told != null) told.run();
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
            if (grown.tryAcquire(LOOK_MS, TimeUnit.MILLISECONDS)) grown.drainPermits();
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
        if (!read.isEmpty() || System.nanoTime() - nextStep < 0) return;
        try {
            var events = log.next(after, BATCH);
            if (events.isEmpty()) return;
            read.addAll(events);
            after = events.getLast().position();
            if (events.size() == BATCH) return;
            nextStep = System.nanoTime() + STEP_NANOS;
            callWhenDue(); // what came meanwhile, or stood in the table only, is for the next step
        } catch (LogUnavailable away) {
            // nothing to read for now; the processor asks again
        } catch (RuntimeException failure) {
            unreadable.after(after, failure);
            throw failure;
        }
    }

    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        this.callback = callback;
        return true;
    }

    @Override
    public void close() {
        growth.close();
    }
}
