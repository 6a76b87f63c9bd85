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
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
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

    private static final int UNDER_WAY_MAX = 1_000;
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

    private record Asked(UUID member, CompletableFuture<Reply> reply) {}

    private final Function<String, Optional<String>> answerer;
    private final Map<Long, Asked> asked = new ConcurrentHashMap<>();
    private final Map<UUID, Outbox> outboxes = new ConcurrentHashMap<>();
    private final AtomicLong questions = new AtomicLong();
    private final Semaphore asking = new Semaphore(UNDER_WAY_MAX);
    private final Semaphore answering = new Semaphore(UNDER_WAY_MAX);
    /** Members that take no new commands any more, this one too when it is one of them. */
    private final Set<UUID> leavers = ConcurrentHashMap.newKeySet();

    private volatile boolean leaving;

    /**
     * @param answerer may block for some seconds; if it has no answer, or throws, the question is declined: then it has
     *     done nothing
     */
    Post(Function<String, Optional<String>> answerer) {
        this.answerer = answerer;
    }

    /** Asks another member. Blocks: never on a thread of Hazelcast's. */
    Reply ask(HazelcastInstance here, Member to, String question, Duration atMost) {
        if (!asking.tryAcquire()) return new Reply.Busy();
        long number = questions.incrementAndGet();
        var reply = new CompletableFuture<Reply>();
        asked.put(number, new Asked(to.getUuid(), reply));
        try {
            var letter = new Letter(
                    Letter.Kind.QUESTION,
                    number,
                    here.getCluster().getLocalMember().getUuid(),
                    question);
            outbox(here, to).send(letter);
            return reply.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return new Reply.Silent();
        } catch (ExecutionException | RuntimeException e) { // Hazelcast is not at work here any more
            return new Reply.Lost();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Reply.Silent();
        } finally {
            asked.remove(number);
            asking.release();
        }
    }

    private Outbox outbox(HazelcastInstance here, Member to) {
        return outboxes.computeIfAbsent(to.getUuid(), member -> new Outbox(here, to, this::isWanted, this::lost));
    }

    /** A question for whose answer nobody waits any more is better not asked. */
    private boolean isWanted(Letter letter) {
        return letter.kind() != Letter.Kind.QUESTION || asked.containsKey(letter.question());
    }

    /** Whoever waits for the answer to a question of ours; an answer of ours that is lost is waited for elsewhere. */
    private void lost(Letter letter) {
        var waits = letter.kind() == Letter.Kind.QUESTION ? asked.get(letter.question()) : null;
        if (waits != null) waits.reply().complete(new Reply.Lost());
    }

    /** Nobody who asked that member waits any longer. */
    void gone(UUID member) {
        leavers.remove(member);
        outboxes.remove(member);
        asked.values().stream()
                .filter(one -> one.member().equals(member))
                .forEach(one -> one.reply().complete(new Reply.Lost()));
    }

    /** On a thread of Hazelcast's. */
    void arrived(Letter letter, HazelcastInstance here) {
        switch (letter.kind()) {
            case QUESTION -> take(letter, here);
            case ANSWER -> replied(letter, new Reply.Answered(letter.text()));
            case BUSY -> replied(letter, new Reply.Busy());
            case DECLINED -> replied(letter, new Reply.Declined());
            case LEAVING -> leavers.add(letter.sender());
        }
    }

    private void replied(Letter letter, Reply reply) {
        var waits = asked.get(letter.question());
        if (waits != null && waits.member().equals(letter.sender()))
            waits.reply().complete(reply);
    }

    private void take(Letter question, HazelcastInstance here) {
        if (leaving) {
            send(Letter.Kind.DECLINED, "", question, here);
        } else if (!answering.tryAcquire()) {
            send(Letter.Kind.BUSY, "", question, here);
        } else {
            Thread.ofVirtual().name("for-another-node").start(() -> answer(question, here));
        }
    }

    private void answer(Letter question, HazelcastInstance here) {
        try {
            var answer = answerer.apply(question.text());
            var kind = answer.isPresent() ? Letter.Kind.ANSWER : Letter.Kind.DECLINED;
            send(kind, answer.orElse(""), question, here);
        } catch (RuntimeException e) {
            LOG.warn("a question of another node is declined", e);
            send(Letter.Kind.DECLINED, "", question, here);
        } finally {
            answering.release();
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
        leaving = true;
        try {
            if (!answering.tryAcquire(UNDER_WAY_MAX, atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("leaving the cluster with questions unanswered");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
