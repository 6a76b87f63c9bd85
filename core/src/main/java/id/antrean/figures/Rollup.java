package id.antrean.figures;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Adds up the legs of days, months and years that are over, in the background, each in a transaction of its own: one that was
 * changed afterwards again. Any number of programs may do so on one database.
 */
public final class Rollup implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Rollup.class);
    private static final Duration EVERY = Duration.ofMinutes(1);
    /** By then a day is over in every zone of the earth, and its late corrections are in. */
    private static final int OVER_AFTER_DAYS = 2;

    private final DuePeriodTable table;
    private final Clock clock;
    private @Nullable Thread thread;

    /** @param clock mall time */
    public Rollup(DataSource source, Clock clock) {
        table = new DuePeriodTable(source);
        this.clock = clock;
    }

    /** Begins in a minute, and then each minute looks for what is due. */
    public static Rollup start(DataSource source, Clock clock) {
        var rollup = new Rollup(source, clock);
        rollup.thread = Thread.ofVirtual().name("rollup").start(rollup::run);
        return rollup;
    }

    private void run() {
        try {
            while (true) {
                Thread.sleep(EVERY);
                try {
                    int added = addDue();
                    if (added > 0) log.info("Added up the legs of {} past days, months and years", added);
                } catch (RuntimeException failure) {
                    log.warn(
                            "Could not add up the legs of a past day, month or year; trying again in {}",
                            EVERY,
                            failure);
                }
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Adds up every day, month and year that is over and was not yet.
     *
     * @return how many those were
     * @throws IllegalStateException if the database refused; what was added up before stays so
     */
    public int addDue() {
        var over = clock.instant().atZone(ZoneOffset.UTC).toLocalDate().minusDays(OVER_AFTER_DAYS);
        return table.addUntil(over);
    }

    @Override
    public void close() {
        if (thread != null) thread.interrupt();
    }
}
