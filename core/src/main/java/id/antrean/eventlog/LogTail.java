package id.antrean.eventlog;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Follows the log for all who listen, on one thread. A slow listener delays the others; a failed one stops alone. */
final class LogTail implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(LogTail.class);
    private static final int BATCH = 500;
    private static final long POLL_MS = 100;

    private final EventLog events;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final List<Runnable> callbacks = new CopyOnWriteArrayList<>();
    private final List<String> stopped = new CopyOnWriteArrayList<>();
    private final Semaphore bell = new Semaphore(0);
    private final AtomicReference<@Nullable Thread> thread = new AtomicReference<>();
    private volatile boolean closed;
    private long seen = -1; // only the thread
    private boolean away; // only the thread
    private volatile boolean askTable = true; // somebody else may have written
    private final AtomicLong told = new AtomicLong(); // how far somebody else says that the log is

    private static final class Listener {
        private final Consumer<List<Recorded<?>>> consumer;
        private volatile long after;
        private volatile boolean closed;

        Listener(long after, Consumer<List<Recorded<?>>> consumer) {
            this.after = after;
            this.consumer = consumer;
        }
    }

    LogTail(EventLog events) {
        this.events = events;
    }

    Subscription add(long after, Consumer<List<Recorded<?>>> consumer) {
        var listener = new Listener(after, consumer);
        listeners.add(listener);
        startAndWake();
        return () -> {
            listener.closed = true;
            listeners.remove(listener);
        };
    }

    Subscription onGrowth(Runnable callback) {
        callbacks.add(callback);
        startAndWake();
        return () -> callbacks.remove(callback);
    }

    List<String> stopped() {
        return List.copyOf(stopped);
    }

    /** Somebody else has added to the log, up to there. */
    void wake(long position) {
        told.accumulateAndGet(position, Math::max);
        grown();
    }

    /** This program has, and the log knows how far. */
    void grown() {
        if (bell.availablePermits() == 0) bell.release();
    }

    private void startAndWake() {
        if (closed) throw new IllegalStateException("the log is closed");
        var follower = Thread.ofPlatform().daemon().name("log-tail").unstarted(this::run);
        if (thread.compareAndSet(null, follower)) follower.start();
        askTable = true;
        grown();
    }

    private void run() {
        while (!closed) {
            try {
                pass();
                away = false;
            } catch (LogUnavailable e) {
                if (!away) log.warn("the log cannot be followed for now: {}", e.getMessage());
                away = true;
            }
            await();
        }
    }

    private void await() {
        try {
            if (bell.tryAcquire(POLL_MS, TimeUnit.MILLISECONDS)) bell.drainPermits();
            else askTable = true;
        } catch (InterruptedException e) {
            closed = true;
        }
    }

    /** Brings every listener to the head as it was when the pass began, a batch each in turn. */
    private void pass() {
        if (listeners.isEmpty() && callbacks.isEmpty()) return;
        long head = head();
        if (head != seen) callbacks.forEach(Runnable::run); // below it, too: somebody had said too much
        seen = head;
        boolean behind = true;
        while (behind && !closed) {
            behind = false;
            Batch shared = new Batch(-1, List.of()); // those who stand at one position read it once
            for (var listener : listeners) {
                if (listener.closed || listener.after >= head) continue;
                if (shared.after != listener.after) shared = batchFor(listener);
                deliver(listener, shared.events);
                behind |= listener.after < head && !shared.events.isEmpty(); // whoever told may be wrong
            }
        }
    }

    private long head() {
        if (!askTable) return Math.max(seen, Math.max(told.get(), events.knownHead()));
        askTable = false; // before the question: who adds after it asks again
        told.set(0);
        try {
            return events.head();
        } catch (LogUnavailable e) {
            askTable = true;
            throw e;
        }
    }

    private record Batch(long after, List<Recorded<?>> events) {}

    private Batch batchFor(Listener listener) {
        try {
            return new Batch(listener.after, events.next(listener.after, BATCH));
        } catch (LogUnavailable e) {
            throw e;
        } catch (RuntimeException e) { // an event that cannot be read: nobody can pass it
            stop(listener, e);
            return new Batch(-1, List.of());
        }
    }

    private void deliver(Listener listener, List<Recorded<?>> batch) {
        if (batch.isEmpty() || listener.closed) return;
        try {
            listener.consumer.accept(batch);
            listener.after = batch.get(batch.size() - 1).position();
        } catch (RuntimeException | AssertionError e) {
            stop(listener, e);
        }
    }

    private void stop(Listener listener, Throwable cause) {
        listener.closed = true;
        listeners.remove(listener);
        var what = "a listener stopped after position " + listener.after + ": " + cause;
        stopped.add(what);
        log.error("{}; it will not go on before a restart", what, cause);
    }

    @Override
    public void close() {
        closed = true;
        grown();
        var running = thread.get();
        if (running == null || running == Thread.currentThread()) return;
        try {
            running.join(TimeUnit.SECONDS.toMillis(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
