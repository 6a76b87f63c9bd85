package id.antrean.eventlog.axon;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.common.lock.Lock;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.common.lock.LockFactory;

/**
 * One mailbox for each stream that has commands under way: they are decided one after another, and no more than so many
 * are inside, from their arrival to their answer. A hall that sends more than can be written is told so; the others do
 * not notice.
 */
final class Mailboxes implements LockFactory {
    /** Of one stream: seconds of work for a hall that has gone mad, and a third of what the node holds. */
    static final int OF_ONE_MAX = 1_000;

    static final int OF_ALL_MAX = 3_000;
    /** Whoever asked has gone after some seconds, and asks again: then it is better told to come later. */
    private static final long PATIENCE_S = 3;

    private final ConcurrentMap<String, Mailbox> mailboxes = new ConcurrentHashMap<>();
    private final AtomicInteger inside = new AtomicInteger();
    private final Timer waited;

    private static final class Mailbox {
        private final ReentrantLock turn = new ReentrantLock();
        private int inside; // only within compute
    }

    Mailboxes(MeterRegistry meters) {
        waited = Timer.builder("antrean.mailbox")
                .description("How long a command waits for its turn to be decided")
                .publishPercentileHistogram()
                .register(meters);
        meters.gauge("antrean.commands.inside", inside);
    }

    /** Lets one more in; false if there is no room. Who got in must {@link #leave}. */
    boolean enter(String stream) {
        if (inside.incrementAndGet() > OF_ALL_MAX) {
            inside.decrementAndGet();
            return false;
        }
        var room = new boolean[1];
        mailboxes.compute(stream, (name, mailbox) -> {
            var its = mailbox == null ? new Mailbox() : mailbox;
            room[0] = its.inside < OF_ONE_MAX;
            if (room[0]) its.inside++;
            return its;
        });
        if (!room[0]) inside.decrementAndGet();
        return room[0];
    }

    void leave(String stream) {
        inside.decrementAndGet();
        mailboxes.computeIfPresent(stream, (name, mailbox) -> --mailbox.inside == 0 ? null : mailbox);
    }

    /** The turn in a stream's mailbox, for one who is inside. */
    @Override
    public Lock obtainLock(String stream) {
        var mailbox = mailboxes.get(stream);
        if (mailbox == null) throw new IllegalStateException("nobody is in the mailbox of " + stream);
        long since = System.nanoTime();
        try {
            if (!mailbox.turn.tryLock(PATIENCE_S, TimeUnit.SECONDS))
                throw new LockAcquisitionFailedException("no turn in " + stream + " within " + PATIENCE_S + " s");
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new LockAcquisitionFailedException("interrupted before a turn in " + stream, stop);
        }
        waited.record(System.nanoTime() - since, TimeUnit.NANOSECONDS);
        return new Turn(mailbox.turn);
    }

    private record Turn(ReentrantLock turn) implements Lock {
        @Override
        public void release() {
            turn.unlock();
        }

        @Override
        public boolean isHeld() {
            return turn.isHeldByCurrentThread();
        }
    }
}
