package id.antrean.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often somebody may guess. The first wrong guesses cost nothing; each further one doubles the wait, from one second
 * to fifteen minutes. An hour without a wrong one forgets them. At most {@value #KEPT} names are remembered; the one
 * unused for longest goes first.
 */
final class Attempts {
    private static final int KEPT = 10_000;
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN = Duration.ofHours(1);

    private record Wrong(int times, Instant last) {
        Duration wait(int free) {
            if (times < free) return Duration.ZERO;
            var doubled = Duration.ofSeconds(1L << Math.min(times - free, 10));
            return doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
        }
    }

    private final Clock clock;
    private final int free;
    private final Map<String, Wrong> wrong = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Wrong> eldest) {
            return size() > KEPT;
        }
    };

    /** @param free wrong guesses that cost nothing, 1 or more */
    Attempts(Clock clock, int free) {
        this.clock = clock;
        this.free = free;
    }

    /**
     * Counts a guess as wrong before it is tried, so that many at once are not all free.
     *
     * @return zero if it may be tried, else how long to wait; then nothing was counted
     */
    synchronized Duration begin(String name) {
        var now = clock.instant();
        var before = wrong.get(name);
        if (before == null || !now.isBefore(before.last().plus(FORGOTTEN))) {
            wrong.put(name, new Wrong(1, now));
            return Duration.ZERO;
        }
        var open = before.last().plus(before.wait(free));
        if (now.isBefore(open)) return Duration.between(now, open);
        wrong.put(name, new Wrong(before.times() + 1, now));
        return Duration.ZERO;
    }

    /** It was right: this person's wrong guesses are forgotten. */
    synchronized void forget(String name) {
        wrong.remove(name);
    }

    /** It was right: only this one guess is taken back, for others guess from the same place. */
    synchronized void takeBack(String name) {
        wrong.computeIfPresent(
                name, (it, before) -> before.times() <= 1 ? null : new Wrong(before.times() - 1, before.last()));
    }

    /** How many names are remembered. */
    synchronized int remembered() {
        return wrong.size();
    }
}
