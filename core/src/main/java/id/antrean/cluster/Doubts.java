package id.antrean.cluster;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which members are left alone for a while, since they do not answer. One that has answered somebody else meanwhile is
 * slow and not silent: if its malls were decided elsewhere as well, both would only be slower. Times are monotonic,
 * nanoseconds.
 */
final class Doubts {
    private static final Duration LASTS = Duration.ofSeconds(10);

    private final Map<UUID, Long> answeredAt = new ConcurrentHashMap<>();
    private final Map<UUID, Long> doubtedUntil = new ConcurrentHashMap<>();

    void answered(UUID member, long now) {
        answeredAt.put(member, now);
    }

    /**
     * It did not answer in time.
     *
     * @param asked when
     * @return whether it is left alone from now on
     */
    boolean silent(UUID member, long asked, long now) {
        var answered = answeredAt.get(member);
        if (answered != null && answered - asked > 0) return false;
        doubtedUntil.put(member, now + LASTS.toNanos());
        return true;
    }

    boolean isDoubted(UUID member, long now) {
        var until = doubtedUntil.get(member);
        return until != null && until - now > 0;
    }

    void gone(UUID member) {
        answeredAt.remove(member);
        doubtedUntil.remove(member);
    }
}
