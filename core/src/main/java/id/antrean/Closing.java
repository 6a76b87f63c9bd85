package id.antrean;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What must be closed, last opened first. One that fails does not keep the others open. */
public final class Closing implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Closing.class);

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    /** Held by whoever closes: another one that wants to, too, waits for it. */
    private final Object turn = new Object();

    private boolean over;

    /**
     * Closes this one before all that were opened earlier.
     *
     * @throws IllegalStateException if everything has been closed meanwhile; then this one is closed, too
     */
    public <T extends AutoCloseable> T opened(T one) {
        synchronized (this) {
            if (!over) {
                open.push(one);
                return one;
            }
        }
        closeOne(one);
        throw new IllegalStateException("Stopped while starting");
    }

    /** Closes everything; a second time there is nothing left. */
    @Override
    public void close() {
        synchronized (turn) {
            for (var one = next(); one != null; one = next()) closeOne(one);
        }
    }

    private synchronized @org.jspecify.annotations.Nullable AutoCloseable next() {
        over = true;
        return open.poll();
    }

    private static void closeOne(AutoCloseable one) {
        try {
            one.close();
        } catch (Exception failure) {
            log.warn("Could not close {} cleanly", one.getClass().getSimpleName(), failure);
        }
    }
}
