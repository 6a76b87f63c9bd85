package id.antrean.cluster;

import com.hazelcast.cluster.Member;
import com.hazelcast.core.HazelcastInstance;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Questions to other nodes, and answers to theirs. Who asks waits on its own virtual thread; a question that arrives is
 * answered on one, so that no thread of Hazelcast's ever waits. Both are bounded.
 */
final class Post {
    /** Of the executor that carries the letters. */
    static final String NAME = "commands";

    /** Questions, and answers as well: more than one hall that has gone mad can have inside, so that others find room. */
    static final int UNDER_WAY_MAX = 3_000;

    private static final Logger LOG = LoggerFactory.getLogger(Post.class);

    /** What came of a question. */
    sealed interface Reply {
        record Answered(String text) implements Reply {}

        /** Nothing was done. */
        record Declined() implements Reply {}

        /** Nothing was done, and more questions would make it worse. */
        record Busy() implements Reply {}

        /** The other node went away; whether anything was done is not known. */
        record Lost() implements Reply {}

        /** No answer in time; whether anything was or will be done is not known. */
        record Silent() implements Reply {}
    }

    private final Questions questions = new Questions();
    private final Answering answering;
    private final Map<UUID, Outbox> outboxes = new ConcurrentHashMap<>();
    /** Members that take no new commands any more, this one too when it is one of them. */
    private final Set<UUID> leavers = ConcurrentHashMap.newKeySet();

    /**
     * @param answerer may block for some seconds; if it has no answer, or throws, the question is declined: then it has
     *     done nothing
     */
    Post(Function<String, Optional<String>> answerer) {
        answering = new Answering(answerer);
    }

    /** Asks another member. Blocks: never on a thread of Hazelcast's. */
    Reply ask(HazelcastInstance here, Member to, String question, Duration atMost) {
        return questions.ask(
                to.getUuid(),
                number -> outbox(here, to)
                        .send(new Letter(
                                Letter.Kind.QUESTION,
                                number,
                                here.getCluster().getLocalMember().getUuid(),
                                question)),
                atMost);
    }

    private Outbox outbox(HazelcastInstance here, Member to) {
        return outboxes.computeIfAbsent(
                to.getUuid(), member -> new Outbox(here, to, questions::isWanted, questions::lost));
    }

    /** Nobody who asked that member waits any longer. */
    void gone(UUID member) {
        leavers.remove(member);
        outboxes.remove(member);
        questions.gone(member);
    }

    /** On a thread of Hazelcast's. */
    void arrived(Letter letter, HazelcastInstance here) {
        switch (letter.kind()) {
            case QUESTION -> answering.take(letter.text(), (kind, text) -> send(kind, text, letter, here));
            case ANSWER -> questions.replied(letter, new Reply.Answered(letter.text()));
            case BUSY -> questions.replied(letter, new Reply.Busy());
            case DECLINED -> questions.replied(letter, new Reply.Declined());
            case LEAVING -> leavers.add(letter.sender());
        }
    }

    private void send(Letter.Kind kind, String text, Letter question, HazelcastInstance here) {
        try {
            var asker = here.getCluster().getMembers().stream()
                    .filter(member -> member.getUuid().equals(question.sender()))
                    .findFirst();
            var letter = new Letter(
                    kind,
                    question.question(),
                    here.getCluster().getLocalMember().getUuid(),
                    text);
            asker.ifPresent(to -> outbox(here, to).send(letter));
        } catch (RuntimeException e) { // who asked finds out by waiting
            LOG.debug("an answer was not sent", e);
        }
    }

    boolean isLeaving(Member member) {
        return leavers.contains(member.getUuid());
    }

    /**
     * Tells all others that this node is about to leave, and waits until they know. Questions that still come are
     * answered.
     */
    void announceLeaving(HazelcastInstance here, Duration atMost) {
        var own = here.getCluster().getLocalMember();
        leavers.add(own.getUuid());
        var letter = new Letter(Letter.Kind.LEAVING, 0, own.getUuid(), "");
        var told = new ArrayList<CompletableFuture<?>>();
        for (var member : here.getCluster().getMembers()) {
            if (member.localMember()) continue;
            var known = here.getExecutorService(NAME).submitToMember(letter, member);
            told.add(CompletableFuture.runAsync(() -> await(known, atMost), Thread::startVirtualThread));
        }
        CompletableFuture.allOf(told.toArray(CompletableFuture[]::new)).join();
    }

    private static void await(Future<Boolean> known, Duration atMost) {
        try {
            known.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) { // it will hear so when it next asks
            LOG.debug("another node was not told that this one leaves", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes no more questions, and waits until those that were taken are answered. */
    void leave(Duration atMost) {
        answering.leave(atMost);
    }
}
