package id.antrean.board;

import id.antrean.day.DayEvent;
import id.antrean.day.DayId;
import id.antrean.day.DayState;
import id.antrean.day.TicketId;
import id.antrean.eventlog.EventLog;
import id.antrean.eventlog.Recorded;
import id.antrean.eventlog.Subscription;
import id.antrean.mall.Catalogue;
import id.antrean.mall.CounterId;
import id.antrean.mall.MallEvent;
import id.antrean.mall.MallId;
import id.antrean.mall.ServiceId;
import id.antrean.mall.ZoneId;
import id.antrean.trace.Spans;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Every mall's current service day, in memory: what screens show and speak. Built from the log at start, then fed by
 * its tail in order, each event once. A day that cannot be folded stops there and says so in {@link #stopped()}; the
 * other malls go on. Safe for use by many threads; what it hands out never changes.
 */
public final class LiveDays implements AutoCloseable {
    /** As many of a day's calls as are kept for screens that come back. */
    public static final int CALLS_MAX = 200;

    private static final Logger LOG = LoggerFactory.getLogger(LiveDays.class);

    private final EventLog log;
    private final Clock clock;
    private final Map<MallId, MallDay> days = new ConcurrentHashMap<>();
    private final Map<MallId, List<Consumer<Change>>> listeners = new ConcurrentHashMap<>();
    private final List<Consumer<MallId>> newcomers = new CopyOnWriteArrayList<>();
    private final Set<MallId> strangers = new HashSet<>(); // malls without a catalogue that were told of
    private final Progress progress = new Progress();
    private @Nullable Subscription tail;

    /**
     * A mall's day at one position of the log.
     *
     * @param day the date it is in the mall, whether the day has opened or not
     * @param position global position of the last event in it
     * @param catalogue the day's own; before it opened, the mall's newest
     * @param version of that catalogue
     * @param calls newest last, at most {@value #CALLS_MAX}
     */
    public record LiveDay(
            DayId day, long position, Catalogue catalogue, int version, DayState state, List<Call> calls) {
        public LiveDay {
            calls = List.copyOf(calls);
        }
    }

    /**
     * One event, and the day after it.
     *
     * @param call what is to be announced; null for an event that calls nobody
     */
    public record Change(
            LiveDay day, Recorded<DayEvent> cause, @Nullable Call call) {}

    /**
     * A ticket called to a counter, for the first time or again.
     *
     * @param position global position of its event: its name, by which nobody announces it twice
     * @param zone where the counter is
     * @param calls how often it was called now: 1 for the first
     */
    public record Call(
            long position,
            TicketId ticket,
            ServiceId service,
            CounterId counter,
            ZoneId zone,
            int calls,
            @Nullable Mark mark,
            Instant at) {}

    private LiveDays(EventLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /**
     * Reads each mall's current day, then follows the log.
     *
     * @param clock mall time: it says which date is today
     */
    public static LiveDays start(EventLog log, Clock clock) {
        var live = new LiveDays(log, clock);
        long head = log.head();
        for (var stream : log.streams("mall:")) live.load(stream);
        live.progress.reached(head);
        live.tail = log.tail(head, live::follow);
        return live;
    }

    /** Malls that have a catalogue. */
    public Set<MallId> malls() {
        return Set.copyOf(days.keySet());
    }

    /** Tells of every mall at least once: of those there are now, and of each other when its first catalogue comes. */
    public void eachMall(Consumer<MallId> told) {
        newcomers.add(told);
        days.keySet().forEach(told);
    }

    /** The mall's current service day, even before it opened; empty for a mall without a catalogue. */
    public Optional<LiveDay> of(MallId mall) {
        return Optional.ofNullable(days.get(mall)).map(day -> day.at(clock.instant()));
    }

    /**
     * The last thing that happened today to a ticket, such as how its visit ended. To match it with the day's state,
     * look at {@link #of} first and at this afterwards.
     *
     * @return empty for a ticket that is not of today
     */
    public Optional<DayEvent.OfLeg> lastOf(MallId mall, TicketId ticket) {
        return Optional.ofNullable(days.get(mall)).flatMap(day -> day.lastOf(ticket, clock.instant()));
    }

    /**
     * How a ticket was last called to a counter today; calls that only repeat one are no calls here.
     *
     * @return empty for a ticket that was never called
     */
    public Optional<DayEvent.TicketCalled> lastCallOf(MallId mall, TicketId ticket) {
        return Optional.ofNullable(days.get(mall)).flatMap(day -> day.lastCallOf(ticket, clock.instant()));
    }

    /** Position of the last event of the log that has been taken in. */
    public long position() {
        return progress.position();
    }

    /**
     * Waits until an event has been taken in.
     *
     * @return false if it was not, after this long
     */
    public boolean awaitPosition(long position, Duration atMost) {
        return progress.await(position, atMost);
    }

    /**
     * Listens to a mall. To miss nothing: subscribe first, then look at {@link #of}, and leave out the changes whose
     * position is not above the one seen.
     *
     * @param listener called in order on one thread, for each event of the current day; must not block
     */
    public Subscription subscribe(MallId mall, Consumer<Change> listener) {
        var ofMall = listeners.computeIfAbsent(mall, unused -> new CopyOnWriteArrayList<>());
        ofMall.add(listener);
        return () -> ofMall.remove(listener);
    }

    /** Which malls' days stand still, and why, one sentence each; empty when all is well. */
    public List<String> stopped() {
        var now = clock.instant();
        return days.values().stream().flatMap(day -> day.stopped(now).stream()).toList();
    }

    @Override
    public void close() {
        if (tail != null) tail.close();
    }

    private void load(String mallStream) {
        for (var recorded : log.read(mallStream)) take(recorded);
        var mall = new MallId(mallStream.substring("mall:".length()));
        of(mall).ifPresent(live -> log.read(live.day().stream()).forEach(this::take));
    }

    private void follow(List<Recorded<?>> batch) {
        for (var recorded : batch) {
            take(recorded);
            progress.reached(recorded.position());
            Spans.arrived(recorded.metadata(), "live-day", recorded.position(), recorded.recordedAt());
        }
    }

    private void take(Recorded<?> recorded) {
        recorded.as(MallEvent.class).ifPresent(this::takeMall);
        recorded.as(DayEvent.class).ifPresent(this::takeDay);
    }

    private void takeMall(Recorded<MallEvent> recorded) {
        switch (recorded.event()) {
            case MallEvent.CataloguePublished published -> {
                var known = days.putIfAbsent(
                        published.mall(), MallDay.begin(published, recorded.position(), clock.instant()));
                if (known != null) known.publish(published, recorded.position());
                else newcomers.forEach(told -> told.accept(published.mall()));
            }
        }
    }

    private void takeDay(Recorded<DayEvent> recorded) {
        var mall = recorded.event().day().mall();
        var day = days.get(mall);
        if (day == null) {
            // only once: a whole day of it would bury every other line
            if (strangers.add(mall)) {
                LOG.error(
                        "event {} is of mall {}, which has no catalogue: no board shows it", recorded.position(), mall);
            }
            return;
        }
        day.take(recorded).ifPresent(change -> {
            for (var listener : listeners.getOrDefault(mall, List.of())) tell(listener, change);
        });
    }

    private static void tell(Consumer<Change> listener, Change change) {
        try {
            listener.accept(change);
        } catch (RuntimeException e) {
            LOG.error("a listener failed at position {}", change.cause().position(), e);
        }
    }
}
