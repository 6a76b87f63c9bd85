package id.antrean.cluster;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers to other nodes' questions, each found on a virtual thread of its own; bounded, and none once this node leaves. */
final class Answering {
    private static final Logger LOG = LoggerFactory.getLogger(Answering.class);

    /** The way back to who asked. Never blocks, never throws. */
    interface Back {
        void send(Letter.Kind kind, String text);
    }

    private final Function<String, Optional<String>> answerer;
    private final Semaphore underWay = new Semaphore(Post.UNDER_WAY_MAX);
    private volatile boolean leaving;

    /**
     * @param answerer may block for some seconds; if it has no answer, or throws, the question is declined: then it has
     *     done nothing
     */
    Answering(Function<String, Optional<String>> answerer) {
        this.answerer = answerer;
    }

    /** Never blocks. */
    void take(String question, Back back) {
        if (leaving) {
            back.send(Letter.Kind.DECLINED, "");
        } else if (!underWay.tryAcquire()) {
            back.send(Letter.Kind.BUSY, "");
        } else {
            Thread.ofVirtual().name("for-another-node").start(() -> answer(question, back));
        }
    }

    private void answer(String question, Back back) {
        try {
            var answer = answerer.apply(question);
            back.send(answer.isPresent() ? Letter.Kind.ANSWER : Letter.Kind.DECLINED, answer.orElse(""));
        } catch (RuntimeException e) {
            LOG.warn("a question of another node is declined", e);
            back.send(Letter.Kind.DECLINED, "");
        } finally {
            underWay.release();
        }
    }

    /** Takes no more questions, and waits until those that were taken are answered. */
    void leave(Duration atMost) {
        leaving = true;
        try {
            if (!underWay.tryAcquire(Post.UNDER_WAY_MAX, atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("leaving the cluster with questions unanswered");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
