package id.antrean.cluster;

import id.antrean.cluster.Post.Reply;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

/** This node's questions, each with somebody who waits for what comes of it; bounded. */
final class Questions {
    private record Asked(UUID member, CompletableFuture<Reply> reply) {}

    private final Map<Long, Asked> asked = new ConcurrentHashMap<>();
    private final AtomicLong numbers = new AtomicLong();
    private final Semaphore underWay = new Semaphore(Post.UNDER_WAY_MAX);

    /**
     * Blocks until the reply is there.
     *
     * @param send given the question's number, sends it; if it throws, nothing was sent
     */
    Reply ask(UUID member, LongConsumer send, Duration atMost) {
        if (!underWay.tryAcquire()) return new Reply.Busy();
        long number = numbers.incrementAndGet();
        var reply = new CompletableFuture<Reply>();
        asked.put(number, new Asked(member, reply));
        try {
            send.accept(number);
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
            underWay.release();
        }
    }

    /** A question for whose answer nobody waits any more is better not asked. */
    boolean isWanted(Letter letter) {
        return letter.kind() != Letter.Kind.QUESTION || asked.containsKey(letter.question());
    }

    /** Whoever waits for the answer to a question of ours; an answer of ours that is lost is waited for elsewhere. */
    void lost(Letter letter) {
        var waits = letter.kind() == Letter.Kind.QUESTION ? asked.get(letter.question()) : null;
        if (waits != null) waits.reply().complete(new Reply.Lost());
    }

    /** Nobody who asked that member waits any longer. */
    void gone(UUID member) {
        asked.values().stream()
                .filter(one -> one.member().equals(member))
                .forEach(one -> one.reply().complete(new Reply.Lost()));
    }

    void replied(Letter letter, Reply reply) {
        var waits = asked.get(letter.question());
        if (waits != null && waits.member().equals(letter.sender()))
            waits.reply().complete(reply);
    }
}
