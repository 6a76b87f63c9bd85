package id.antrean.display;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One thread on which a feed does everything in order, and the pace at which it pushes pictures: at once after a quiet
 * while, else when the while is over. Wall time. A few threads of the system serve all feeds: a call that stood in line
 * with the commands under way, as virtual threads do, would reach its screens late when the house is busiest.
 */
@SuppressWarnings("FutureReturnValueIgnored") // attempt() lets no failure through
final class Beat implements AutoCloseable {
    /** Five pictures a second are as many as an eye follows. */
    static final int QUIET_MS = 200;

    private static final int LOOK_MS = 1_000;
    private static final Logger LOG = LoggerFactory.getLogger(Beat.class);
    private static final List<ScheduledExecutorService> THREADS = threads();
    private static final AtomicInteger BEATS = new AtomicInteger();

    private final ScheduledExecutorService thread = THREADS.get(Math.floorMod(BEATS.getAndIncrement(), THREADS.size()));
    private final Runnable push;
    private final Future<?> looks;
    private volatile boolean closed;
    private boolean due;
    private long pushedAt = System.nanoTime() - TimeUnit.MILLISECONDS.toNanos(QUIET_MS);

    /**
     * @param push sends the picture as it is
     * @param look called once a second
     */
    Beat(Runnable push, Runnable look) {
        this.push = push;
        looks = thread.scheduleAtFixedRate(() -> attempt(look), LOOK_MS, LOOK_MS, TimeUnit.MILLISECONDS);
    }

    private static List<ScheduledExecutorService> threads() {
        var factory = Thread.ofPlatform().daemon().name("feed-", 1).factory();
        return Stream.generate(() -> Executors.newSingleThreadScheduledExecutor(factory))
                .limit(Math.clamp(Runtime.getRuntime().availableProcessors(), 2, 8))
                .toList();
    }

    /** Does something after everything that was asked for before; nothing once it is closed. */
    void run(Runnable task) {
        thread.execute(() -> attempt(task));
    }

    /** The picture has changed. Only from the beat's own thread. */
    void soon() {
        if (due) return;
        due = true;
        long sinceMs = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - pushedAt);
        thread.schedule(() -> attempt(this::pushNow), Math.max(0, QUIET_MS - sinceMs), TimeUnit.MILLISECONDS);
    }

    private void pushNow() {
        due = false;
        pushedAt = System.nanoTime();
        push.run();
    }

    /** One failure must not end the beat: the next change finds it at work. */
    private void attempt(Runnable task) {
        if (closed) return;
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.error("a feed failed to tell its screens", e);
        }
    }

    @Override
    public void close() {
        closed = true;
        looks.cancel(false);
    }
}
