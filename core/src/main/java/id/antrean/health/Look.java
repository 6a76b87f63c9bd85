package id.antrean.health;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A look at something that may hang. One looks at a time, on a thread of its own; who asks meanwhile gets the same answer,
 * so that however many ask, one thread waits. After a while it is given up, and interrupted: a connection that it
 * read from breaks, and the next look takes another. Safe for use by many threads.
 */
public final class Look<T> {
    /** As long as somebody who asks whether a node is well is willing to wait. */
    public static final Duration LIMIT = Duration.ofSeconds(3);

    private final Callable<T> at;
    private final Duration limit;
    private final AtomicReference<@Nullable CompletableFuture<T>> underWay = new AtomicReference<>();

    public Look(Callable<T> at, Duration limit) {
        this.at = at;
        this.limit = limit;
    }

    /** Fails with {@link TimeoutException} when there is no answer in time, and with whatever the look failed with. */
    public CompletableFuture<T> begin() {
        var mine = new CompletableFuture<T>();
        var others = underWay.compareAndExchange(null, mine);
        if (others != null) return others;
        var thread = Thread.ofVirtual().name("look").start(() -> look(mine));
        return mine.orTimeout(limit.toNanos(), TimeUnit.NANOSECONDS).whenComplete((answer, failure) -> {
            if (failure instanceof TimeoutException) thread.interrupt();
        });
    }

    /** Over before it is answered: who has the answer and asks again wants a new one. */
    private void look(CompletableFuture<T> answer) {
        try {
            var seen = at.call();
            underWay.set(null);
            answer.complete(seen);
        } catch (Throwable failure) {
            underWay.set(null);
            answer.completeExceptionally(failure);
        }
    }
}
