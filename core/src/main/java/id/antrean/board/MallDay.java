package id.antrean.board;

import id.antrean.board.LiveDays.Change;
import id.antrean.board.LiveDays.LiveDay;
import id.antrean.day.DayEvent;
import id.antrean.day.DayEvent.TicketCalled;
import id.antrean.day.DayId;
import id.antrean.day.TicketId;
import id.antrean.eventlog.Recorded;
import id.antrean.mall.MallEvent.CataloguePublished;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One mall's live day, and the turn to the next: when an event of a later date proves that it has come, and until then
 * as long as the clock says so. What only a clock has said is taken back with it: a clock that was a day ahead for a
 * moment leaves nothing behind.
 */
final class MallDay {
    private static final Logger LOG = LoggerFactory.getLogger(MallDay.class);

    private volatile CataloguePublished newest;
    private volatile long newestAt;
    private volatile LiveDay live;
    private volatile Map<TicketId, DayEvent.OfLeg> last = new ConcurrentHashMap<>();
    private volatile Map<TicketId, TicketCalled> lastCalls = new ConcurrentHashMap<>();
    private volatile @Nullable String stopped;

    private MallDay(CataloguePublished newest, LiveDay live) {
        this.newest = newest;
        newestAt = live.position();
        this.live = live;
    }

    /** @param now mall time */
    static MallDay begin(CataloguePublished published, long position, Instant now) {
        var date = published.catalogue().serviceDate(now);
        return new MallDay(published, LiveFold.begun(new DayId(published.mall(), date), published, position));
    }

    /** @param now mall time */
    LiveDay at(Instant now) {
        var proven = live;
        var today = newest.catalogue().serviceDate(now);
        if (!today.isAfter(proven.day().date())) return proven;
        var position = Math.max(proven.position(), newestAt);
        return LiveFold.begun(new DayId(proven.day().mall(), today), newest, position);
    }

    Optional<DayEvent.OfLeg> lastOf(TicketId ticket, Instant now) {
        return isOver(now) ? Optional.empty() : Optional.ofNullable(last.get(ticket));
    }

    Optional<TicketCalled> lastCallOf(TicketId ticket, Instant now) {
        return isOver(now) ? Optional.empty() : Optional.ofNullable(lastCalls.get(ticket));
    }

    /** @param now mall time: a day that is over stands still for nobody */
    Optional<String> stopped(Instant now) {
        return isOver(now) ? Optional.empty() : Optional.ofNullable(stopped);
    }

    /** Whether the clock says that the day of the last events is over. */
    private boolean isOver(Instant now) {
        return newest.catalogue().serviceDate(now).isAfter(live.day().date());
    }

    synchronized void publish(CataloguePublished published, long position) {
        if (published.version() <= newest.version()) return;
        newest = published;
        newestAt = position;
        live = LiveFold.published(live, published, position);
    }

    /** @return empty for an event that is already in it, or of another date, or that comes after it stopped */
    synchronized Optional<Change> take(Recorded<DayEvent> recorded) {
        var date = recorded.event().day().date();
        if (date.isAfter(live.day().date())) turnTo(date);
        if (stopped != null || !date.equals(live.day().date()) || recorded.position() <= live.position()) {
            return Optional.empty();
        }
        LiveDay next;
        try {
            next = LiveFold.after(live, recorded);
        } catch (RuntimeException e) {
            stopped = "the live day " + live.day().stream() + " stands still before position " + recorded.position()
                    + ": " + e;
            LOG.error("{}", stopped, e);
            return Optional.empty();
        }
        // before the day itself: whoever looks at the day first then finds how every leg that is gone from it ended
        if (recorded.event() instanceof DayEvent.OfLeg ofLeg) last.put(ofLeg.ticket(), ofLeg);
        if (recorded.event() instanceof TicketCalled called) lastCalls.put(called.ticket(), called);
        live = next;
        return Optional.of(new Change(next, recorded, LiveFold.callOf(next, recorded)));
    }

    private void turnTo(LocalDate date) {
        live = LiveFold.begun(new DayId(live.day().mall(), date), newest, live.position());
        last = new ConcurrentHashMap<>();
        lastCalls = new ConcurrentHashMap<>();
        stopped = null;
    }
}
