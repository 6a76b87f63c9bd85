package id.antrean.display;

import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One thread on which a feed does everything in order, and the pace at which it pushes pictures: at once after a quiet
 * while, else when the while is over. Wall time.
 */
@SuppressWarnings("FutureReturnValueIgnored") // attempt() lets no failure through
final class Beat implements AutoCloseable {
    /** Five pictures a second are as many as an eye follows. */
    static final int QUIET_MS = 200;

    private static final int LOOK_MS = 1_000;
    private static final Logger LOG = LoggerFactory.getLogger(Beat.class);

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("feed-", 1).factory());
    private final Runnable push;
    private boolean due;
    private long pushedAt = System.nanoTime() - TimeUnit.MILLISECONDS.toNanos(QUIET_MS);

    /**
     * @param push sends the picture as it is
     * @param look called once a second
     */
    Beat(Runnable push, Runnable look) {
        this.push = push;
        thread.scheduleAtFixedRate(() -> attempt(look), LOOK_MS, LOOK_MS, TimeUnit.MILLISECONDS);
    }

    /** Does something after everything that was asked for before. */
    void run(Runnable task) {
        try {
            thread.execute(() -> attempt(task));
        } catch (RejectedExecutionException closed) {
            LOG.debug("a feed that is closed does nothing more");
        }
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
    private static void attempt(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.error("a feed failed to tell its screens", e);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
