package id.antrean.access;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Remembers for half a minute what the tables said of a secret, so that a busy counter does not ask the database at
 * every key. A revocation on this machine empties it at once, on another it bites within that half minute. Only secrets
 * that exist are remembered, and each for its half minute: nothing can push them out. Many who ask for one secret at once
 * ask the table once.
 */
final class Lookups<T> {
    private static final Duration KEPT_FOR = Duration.ofSeconds(30);
    private static final int KEPT = 10_000;

    private record Found<T>(T value, Instant until) {}

    private final Clock clock;
    /** Read without a lock: it is asked with every request. */
    private final Map<String, Found<T>> found = new ConcurrentHashMap<>();

    private final Map<String, FutureTask<Optional<T>>> looking = new HashMap<>();

    Lookups(Clock clock) {
        this.clock = clock;
    }

    Optional<T> get(byte[] hash, Supplier<Optional<T>> table) {
        var key = new String(hash, StandardCharsets.ISO_8859_1);
        var now = clock.instant();
        var known = known(key, now);
        if (known.isPresent()) return known;
        FutureTask<Optional<T>> look;
        synchronized (this) {
            known = known(key, now); // another caller may have come back with it meanwhile
            if (known.isPresent()) return known;
            look = looking.computeIfAbsent(key, secret -> new FutureTask<>(table::get));
        }
        look.run(); // does nothing where another caller is at it
        try {
            return result(look);
        } finally {
            keep(key, look, now);
        }
    }

    private Optional<T> known(String key, Instant now) {
        var known = found.get(key);
        return known != null && now.isBefore(known.until()) ? Optional.of(known.value()) : Optional.empty();
    }

    private static <R> R result(FutureTask<R> look) {
        try {
            return look.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException failure) throw failure;
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while it was being looked up", stopped);
        }
    }

    /** Unless it was emptied meanwhile: what was read may already be revoked. */
    private synchronized void keep(String key, FutureTask<Optional<T>> look, Instant now) {
        if (!looking.remove(key, look) || look.state() != Future.State.SUCCESS) return;
        if (found.size() >= KEPT) found.values().removeIf(old -> !now.isBefore(old.until()));
        if (found.size() >= KEPT) return;
        look.resultNow().ifPresent(it -> found.put(key, new Found<>(it, now.plus(KEPT_FOR))));
    }

    synchronized void empty() {
        looking.clear();
        found.clear();
    }
}
