package id.antrean.eventlog.axon;

import id.antrean.eventlog.EventLog;
import id.antrean.eventlog.LogUnavailable;
import id.antrean.eventlog.Subscription;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/**
 * The log as a processor reads it, told whenever it has grown: step by step, each as one message. What Axon does for a
 * message costs about as much as reading and applying an event, so it is done for many of them. One reader at a time.
 */
final class LogStream implements BlockingStream<TrackedEventMessage<?>> {
    private static final int STEP = 4_000;
    /** A step of a view costs about as much for one event as for fifty: so the next begins after this at the earliest. */
    private static final long STEP_NANOS = 10_000_000;
    /** While there is more than a step to do, the next is read as one is applied. */
    private static final int UNDER_WAY_BEHIND = 2;
    /** The log tells of its growth; should that ever be missed, it is looked at so often. */
    private static final long LOOK_MS = 100;

    private final EventLog log;
    private final Unreadable unreadable;
    private final AtomicInteger underWay = new AtomicInteger();
    private final Semaphore grown = new Semaphore(0);
    private final Subscription growth;
    private volatile @Nullable Runnable callback;
    private final AtomicBoolean willCall = new AtomicBoolean();
    private volatile long nextStep = System.nanoTime();
    private volatile int underWayMost = 1;
    private @Nullable TrackedEventMessage<LogStep> next;
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
        return Optional.ofNullable(filled());
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        long until = System.nanoTime() + unit.toNanos(timeout);
        while (filled() == null && System.nanoTime() < until) {
            if (grown.tryAcquire(LOOK_MS, TimeUnit.MILLISECONDS)) grown.drainPermits();
        }
        return next != null;
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (!hasNextAvailable(1, TimeUnit.SECONDS)) {}
        var message = Objects.requireNonNull(next);
        next = null;
        underWay.incrementAndGet();
        return message;
    }

    private void stepDone() {
        underWay.decrementAndGet();
        hasGrown(); // or may have: those who waited for the step look
    }

    private @Nullable TrackedEventMessage<LogStep> filled() {
        if (next != null || underWay.get() >= underWayMost || System.nanoTime() - nextStep < 0) return next;
        try {
            var events = log.next(after, STEP);
            if (events.isEmpty()) return null;
            next = Messages.step(new LogStep(events, this::stepDone));
            after = events.getLast().position();
            underWayMost = events.size() == STEP ? UNDER_WAY_BEHIND : 1;
            // what comes meanwhile, or stands in the table only, is for the step after this: its end calls
            if (events.size() < STEP) nextStep = System.nanoTime() + STEP_NANOS;
        } catch (LogUnavailable away) {
            // nothing to read for now; the processor asks again
        } catch (RuntimeException failure) {
            unreadable.after(after, failure);
            throw failure;
        }
        return next;
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
