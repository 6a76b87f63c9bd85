package id.antrean;

import id.antrean.database.Database;
import id.antrean.database.UnusableDatabase;
import id.antrean.health.Look;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether this node's clock can be relied on. The database's clock is the one that all nodes share; it is asked every ten
 * seconds, and at once when this clock has gone another way than the time that has passed, so that no command is stamped
 * by a clock that has just jumped. While an answer holds nobody waits for anybody; one asks for all.
 */
final class ClockWatch implements BooleanSupplier {
    private static final Logger log = LoggerFactory.getLogger(ClockWatch.class);

    private static final long GOOD_FOR_NANOS = Duration.ofSeconds(10).toNanos();
    private static final long ASKED_AGAIN_NANOS = Duration.ofSeconds(1).toNanos();

    private final InstantSource databasesClock;
    private final Clock wallClock;
    private final LongSupplier nanos;
    private final Look<Answer> question = new Look<>(this::ask, Look.LIMIT);
    private volatile @Nullable Answer last;

    /**
     * How the two clocks were when they were compared.
     *
     * @param ahead this node's clock of the database's, less than nothing if it is behind; null if the database did not say
     * @param wall what this node's clock said
     * @param nanos when that was
     */
    record Answer(@Nullable Duration ahead, Instant wall, long nanos) {
        /** Whether this node's clock can be relied on. */
        boolean right() {
            return ahead != null && isNear(ahead);
        }
    }

    /**
     * @param databasesClock throws UnusableDatabase while there is no database
     * @param nanos time that passes, whatever clocks say: {@link System#nanoTime}
     */
    ClockWatch(InstantSource databasesClock, Clock wallClock, LongSupplier nanos) {
        this.databasesClock = databasesClock;
        this.wallClock = wallClock;
        this.nanos = nanos;
    }

    /** False as well while the database does not answer. May wait for it, three seconds at most. */
    @Override
    public boolean getAsBoolean() {
        return answer().right();
    }

    /** The same, with how far apart the clocks are. */
    Answer answer() {
        var known = last;
        if (known != null && holds(known)) return known;
        try {
            return question.begin().join();
        } catch (CompletionException silent) { // not kept: whoever comes next asks
            return away();
        }
    }

    private boolean holds(Answer known) {
        long passed = nanos.getAsLong() - known.nanos;
        if (known.ahead == null || !known.right()) return passed < ASKED_AGAIN_NANOS;
        var drift = Duration.between(known.wall.plusNanos(passed), wallClock.instant());
        return passed < GOOD_FOR_NANOS && isNear(known.ahead.plus(drift));
    }

    private Answer ask() {
        var before = last;
        var now = compare();
        if (now.ahead != null && !now.right() && (before == null || before.right()))
            log.warn("This node's clock is not the database's: no command is taken until it is");
        last = now;
        return now;
    }

    private Answer compare() {
        try {
            var database = databasesClock.instant();
            var wall = wallClock.instant();
            return new Answer(Duration.between(database, wall), wall, nanos.getAsLong());
        } catch (UnusableDatabase away) {
            return away();
        }
    }

    private Answer away() {
        return new Answer(null, wallClock.instant(), nanos.getAsLong());
    }

    private static boolean isNear(Duration ahead) {
        return ahead.abs().compareTo(Database.SKEW_MAX) <= 0;
    }
}
