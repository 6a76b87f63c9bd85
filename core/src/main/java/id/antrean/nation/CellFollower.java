package id.antrean.nation;

import id.antrean.day.DayEvent;
import id.antrean.eventlog.EventCodec;
import id.antrean.eventlog.Recorded;
import id.antrean.nation.NationTable.Standing;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows one cell on a thread of its own: a page, its effect and the new position in one transaction, then the next. At
 * the head it looks again every second; while the cell is away, after 1, 2, 4 … at most 30 s. What can never be applied
 * stops it for good, and says so in its state.
 */
final class CellFollower implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(CellFollower.class);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final Cell cell;
    private final CellClient client;
    private final NationTable table;
    private final CellPageTable pages;
    private final EventCodec codec;
    private final Clock wallClock;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;
    private volatile @Nullable String problem;
    private volatile boolean stopped;

    private CellFollower(Cell cell, CellClient client, DataSource source, EventCodec codec, Clock wallClock) {
        this.cell = cell;
        this.client = client;
        table = new NationTable(source);
        pages = new CellPageTable(source);
        this.codec = codec;
        this.wallClock = wallClock;
        thread = Thread.ofPlatform().daemon().name("cell-" + cell.name()).unstarted(this::run);
    }

    static CellFollower start(Cell cell, CellClient client, DataSource source, EventCodec codec, Clock wallClock) {
        var follower = new CellFollower(cell, client, source, codec, wallClock);
        follower.thread.start();
        return follower;
    }

    /** Why it does not go on; null when all is well. */
    @Nullable
    String problem() {
        return problem;
    }

    /** Whether it has given up. */
    boolean isStopped() {
        return stopped;
    }

    private void run() {
        var wait = Duration.ZERO;
        try {
            while (!closing.await(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                try {
                    wait = onePage() ? Duration.ZERO : LOOK;
                    problem = null;
                } catch (CellAway | IllegalStateException away) {
                    wait = longer(wait);
                    say(String.valueOf(away.getMessage()));
                }
            }
        } catch (CellBroken broken) {
            stop(String.valueOf(broken.getMessage()), broken);
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException unforeseen) {
            stop("it failed: " + unforeseen, unforeseen);
        }
    }

    private static Duration longer(Duration wait) {
        var next = wait.compareTo(LOOK) < 0 ? LOOK : wait.multipliedBy(2);
        return next.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : next;
    }

    /** @return whether there is more */
    private boolean onePage() throws CellAway, InterruptedException {
        var standing = table.standing(cell.name());
        var asked = wallClock.instant();
        var page = client.after(standing.position());
        requireSameLog(standing, page);
        if (page.position() > standing.position() && !applied(standing, page)) return true;
        boolean caughtUp = page.position() >= page.head();
        table.heard(cell.name(), standing.generation(), page.head(), caughtUp, asked);
        return !caughtUp;
    }

    /** Positions are counted from 1 in every log, so a wrong one could not be told from the right one by them. */
    private static void requireSameLog(Standing standing, FeedPage page) {
        if (page.after() != standing.position() || page.position() < page.after())
            throw new CellBroken("it was asked for what comes after " + standing.position() + " and sent other pages");
        if (!Objects.equals(page.afterStamp(), standing.stamp()))
            throw new CellBroken("its log is not the one that was read up to position " + standing.position()
                    + ": it was restored, or it is another cell; make the figures again");
    }

    private boolean applied(Standing standing, FeedPage page) {
        List<Recorded<?>> events;
        try {
            events = page.events().stream().<Recorded<?>>map(this::event).toList();
        } catch (RuntimeException unreadable) {
            throw new CellBroken("an event after position " + page.after() + " cannot be read; is the cell newer? "
                    + unreadable.getMessage());
        }
        return pages.apply(cell.name(), standing, page, events);
    }

    private Recorded<?> event(FeedPage.Item item) {
        var event = (DayEvent) codec.decode(item.type(), item.revision(), item.payload());
        return new Recorded<>(item.position(), item.stream(), item.version(), event, Map.of(), event.at());
    }

    private void say(String what) {
        if (!what.equals(problem)) log.warn("cell {}: {}; it is asked again", cell, what);
        problem = what;
        keep(what);
    }

    private void stop(String what, RuntimeException cause) {
        problem = what;
        stopped = true;
        log.error("cell {}: {}; its part of the figures stands still until a restart", cell, what, cause);
        keep("stopped: " + what);
    }

    private void keep(String what) {
        try {
            table.problem(cell.name(), what);
        } catch (RuntimeException away) {
            log.warn("cell {}: its problem cannot be kept: {}", cell, away.getMessage());
        }
    }

    @Override
    public void close() {
        closing.countDown();
        thread.interrupt();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
