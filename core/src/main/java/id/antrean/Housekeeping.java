package id.antrean;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is seen to in time: room in the log ahead of its head, a note of what the log has come to, and answers to requests
 * of more than a day ago, which are forgotten. Failing once, it tries again.
 */
final class Housekeeping implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Housekeeping.class);
    private static final Duration EVERY = Duration.ofMinutes(5);

    /** An hour: whoever changes old events in the database must change the server's logs as well. */
    private static final int ROUNDS_A_NOTE = 12;

    private final Thread thread;

    private Housekeeping(Thread thread) {
        this.thread = thread;
    }

    static Housekeeping start(Engine engine) {
        return new Housekeeping(Thread.ofVirtual().name("housekeeping").start(() -> keep(engine)));
    }

    private static void keep(Engine engine) {
        try {
            for (int round = 0; ; round++) {
                makeRoom(engine);
                if (round % ROUNDS_A_NOTE == 0) note(engine);
                Thread.sleep(EVERY);
                forget(engine);
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private static void makeRoom(Engine engine) {
        try {
            int made = engine.makeRoom();
            if (made > 0) log.info("Made {} partitions of the event table ahead of the log's head", made);
        } catch (RuntimeException failure) {
            log.warn("Could not make room ahead of the log's head; trying again in {}", EVERY, failure);
        }
    }

    private static void note(Engine engine) {
        try {
            var newest = engine.log().newest();
            log.info("The log has come to {}:{}", newest.position(), newest.chain());
        } catch (RuntimeException failure) {
            log.warn("Could not note what the log has come to; trying again in an hour", failure);
        }
    }

    private static void forget(Engine engine) {
        try {
            log.debug("Forgot {} answered requests", engine.forgetOldRequests());
        } catch (RuntimeException failure) {
            log.warn("Could not forget old requests; trying again in {}", EVERY, failure);
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
