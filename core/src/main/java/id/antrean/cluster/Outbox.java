package id.antrean.cluster;

import com.hazelcast.cluster.Member;
import com.hazelcast.core.ExecutionCallback;
import com.hazelcast.core.HazelcastInstance;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Letters to one member. The first goes at once; while it is on its way others gather, and go together when it has
 * arrived: a journey costs more than what it carries.
 */
final class Outbox {
    private static final int WAITING_MAX = 2_000;
    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    private final HazelcastInstance here;
    private final Member to;
    private final Predicate<Letter> wanted;
    private final Consumer<Letter> lost;
    private final BlockingQueue<Letter> waiting = new ArrayBlockingQueue<>(WAITING_MAX);
    private final AtomicBoolean underWay = new AtomicBoolean();

    /**
     * @param wanted whether a letter is to be sent still, now that its turn has come
     * @param lost told of each that has not arrived, as far as is known
     */
    Outbox(HazelcastInstance here, Member to, Predicate<Letter> wanted, Consumer<Letter> lost) {
        this.here = here;
        this.to = to;
        this.wanted = wanted;
        this.lost = lost;
    }

    /** Never blocks. */
    void send(Letter letter) {
        if (waiting.offer(letter)) goOn();
        else lost.accept(letter);
    }

    private void goOn() {
        while (!waiting.isEmpty() && underWay.compareAndSet(false, true)) {
            var together = new ArrayList<Letter>();
            waiting.drainTo(together, Mail.LETTERS_MAX);
            together.removeIf(wanted.negate());
            if (!together.isEmpty() && carried(together)) return;
            underWay.set(false);
        }
    }

    private boolean carried(List<Letter> together) {
        try {
            here.getExecutorService(Post.NAME).submitToMember(new Mail(together), to, arrived(together));
            return true;
        } catch (RuntimeException e) { // Hazelcast is not at work here any more
            LOG.debug("letters were not sent", e);
            together.forEach(lost);
            return false;
        }
    }

    private ExecutionCallback<Boolean> arrived(List<Letter> together) {
        return new ExecutionCallback<>() {
            @Override
            public void onResponse(Boolean delivered) {
                next();
            }

            @Override
            public void onFailure(Throwable failure) {
                LOG.debug("letters were not delivered", failure);
                together.forEach(lost);
                next();
            }
        };
    }

    private void next() {
        underWay.set(false);
        goOn();
    }
}
