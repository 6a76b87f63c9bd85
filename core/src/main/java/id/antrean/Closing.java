package id.antrean;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What must be closed, last opened first. One that fails does not keep the others open. */
final class Closing implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Closing.class);

    private final Deque<AutoCloseable> open = new ArrayDeque<>();

    /** Closes this one before all that were opened earlier. */
    synchronized <T extends AutoCloseable> T opened(T one) {
        open.push(one);
        return one;
    }

    /** Closes everything; a second time there is nothing left. */
    @Override
    public synchronized void close() {
        while (!open.isEmpty()) {
            var one = open.pop();
            try {
                one.close();
            } catch (Exception failure) {
                log.warn("Could not close {} cleanly", one.getClass().getSimpleName(), failure);
            }
        }
    }
}
