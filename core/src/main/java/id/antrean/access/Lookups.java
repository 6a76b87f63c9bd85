package id.antrean.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Remembers for half a minute what the tables said of a secret, so that a busy counter does not ask the database at
 * every key. A revocation on this machine empties it at once, on another it bites within that half minute. Only secrets
 * that exist are remembered: guesses cannot push them out.
 */
final class Lookups<T> {
    private static final Duration KEPT_FOR = Duration.ofSeconds(30);
    private static final int KEPT = 10_000;

    private record Found<T>(T value, Instant until) {}

    private final Clock clock;
    private final Map<String, Found<T>> found = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Found<T>> eldest) {
            return size() > KEPT;
        }
    };
    private long emptied;

    Lookups(Clock clock) {
        this.clock = clock;
    }

    Optional<T> get(byte[] hash, Supplier<Optional<T>> table) {
        var key = Arrays.toString(hash);
        var now = clock.instant();
        long before;
        synchronized (this) {
            var known = found.get(key);
            if (known != null && now.isBefore(known.until())) return Optional.of(known.value());
            before = emptied;
        }
        var value = table.get();
        synchronized (this) {
            // emptied meanwhile: what was read may already be revoked
            if (before == emptied) value.ifPresent(it -> found.put(key, new Found<>(it, now.plus(KEPT_FOR))));
        }
        return value;
    }

    synchronized void empty() {
        emptied++;
        found.clear();
    }
}
