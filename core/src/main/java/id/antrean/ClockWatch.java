package id.antrean;

import id.antrean.database.Database;
import id.antrean.database.UnusableDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether this node's clock can be relied on. The database's clock is the one that all nodes share; it is asked every ten
 * seconds, and at once when this clock has gone another way than the time that has passed, so that no command is stamped
 * by a clock that has just jumped.
 */
final class ClockWatch implements BooleanSupplier {
    private static final Logger log = LoggerFactory.getLogger(ClockWatch.class);

    /** Further from the database's clock than this, a node would write times that its neighbours find absurd. */
    static final Duration SKEW_MAX = Duration.ofSeconds(2);

    private static final long GOOD_FOR_NANOS = Duration.ofSeconds(10).toNanos();
    private static final long ASKED_AGAIN_NANOS = Duration.ofSeconds(1).toNanos();

    private final Database database;
    private final Clock wallClock;
    private final LongSupplier nanos;
    private Instant wallThen = Instant.MIN;
    private long nanosThen;
    private boolean right;
    private boolean asked;

    /** @param nanos time that passes, whatever clocks say: {@link System#nanoTime} */
    ClockWatch(Database database, Clock wallClock, LongSupplier nanos) {
        this.database = database;
        this.wallClock = wallClock;
        this.nanos = nanos;
    }

    /** False as well while the database does not answer. May wait for it, some seconds at most. */
    @Override
    public synchronized boolean getAsBoolean() {
        if (!asked || !holds()) ask();
        return right;
    }

    /** Whether the last answer of the database still says all. */
    private boolean holds() {
        long passed = nanos.getAsLong() - nanosThen;
        if (!right) return passed < ASKED_AGAIN_NANOS;
        var expected = wallThen.plusNanos(passed);
        return passed < GOOD_FOR_NANOS && isNear(expected, wallClock.instant());
    }

    private void ask() {
        boolean before = right || !asked;
        asked = true;
        try {
            right = isNear(database.now(), wallClock.instant());
            if (before && !right) log.warn("This node's clock is not the database's: no command is taken until it is");
        } catch (UnusableDatabase away) {
            right = false;
        }
        wallThen = wallClock.instant();
        nanosThen = nanos.getAsLong();
    }

    private static boolean isNear(Instant one, Instant other) {
        return Duration.between(one, other).abs().compareTo(SKEW_MAX) <= 0;
    }
}
