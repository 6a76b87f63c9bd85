package id.antrean.display;

import id.antrean.board.Board;
import id.antrean.board.LiveDays.Call;
import id.antrean.board.LiveDays.Change;
import id.antrean.board.LiveDays.LiveDay;
import id.antrean.day.DayEvent;
import id.antrean.eventlog.Recorded;
import id.antrean.eventlog.Subscription;
import id.antrean.mall.MallId;
import id.antrean.mall.ZoneId;
import id.antrean.trace.Spans;
import id.antrean.web.Sse;
import id.antrean.web.SseEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One mall's screens, kept up to date. All of it runs on the mall's own {@link Beat}, so that no screen is told a board
 * before the calls in it: a screen that goes on from a board's position has had every call up to there.
 *
 * <ol><li>A call goes out at once to every screen of its zone, written once.
 *     <li>A changed board goes out at once in a quiet hall, and at most every {@value Beat#QUIET_MS} ms in a busy one,
 *     written once a zone.
 *     <li>What the hour changes (opening, closing, the next date) is looked for once a second.</ol>
 */
final class BoardFeed implements AutoCloseable {
    private static final Object RESET = Map.of();
    private static final int TRACED_MOST = 100;

    /** So old may the hour on a new screen's first board be. */
    private static final long MOMENT_NANOS = 20_000_000;

    private record Screen(Sse sse, long seen) {}

    private record Snapshot(long position, long at, SseEvent written) {}

    private final Hall hall;
    private final MallId mall;
    private final Beat beat;
    private final Subscription changes;
    /** By zone; empty for screens of the whole hall. */
    private final Map<Optional<ZoneId>, List<Screen>> screens = new HashMap<>();

    private final Map<Optional<ZoneId>, Snapshot> snapshots = new HashMap<>();

    /** Events of followed requests that the next board shows. */
    private final List<Recorded<DayEvent>> toTell = new ArrayList<>();

    private LiveDay day;
    private Board atLastLook;

    BoardFeed(Hall hall, MallId mall) {
        this.hall = hall;
        this.mall = mall;
        day = hall.day(mall);
        atLastLook = Board.of(day, null, hall.now());
        beat = new Beat(this::pushBoards, this::lookAtTheClock);
        changes = hall.live().subscribe(mall, change -> beat.run(() -> take(change)));
        beat.run(this::catchUp);
    }

    /**
     * Keeps a screen up to date until it goes.
     *
     * @param after where it goes on; empty for a new one
     */
    void join(Sse sse, Optional<ZoneId> zone, OptionalLong after) {
        beat.run(() -> begin(sse, zone, after));
    }

    @Override
    public void close() {
        changes.close();
        beat.close();
    }

    /** What happened before this feed listened. No screen is here yet; changes that are in it already are left out. */
    private void catchUp() {
        var now = hall.day(mall);
        if (now.position() > day.position()) day = now;
    }

    private void begin(Sse sse, Optional<ZoneId> zone, OptionalLong after) {
        long seen = 0;
        switch (Resume.of(day, after, hall.live().position())) {
            case Resume.Anew() -> sse.send(snapshot(zone));
            case Resume.TooOld() -> {
                sse.send(day.position(), "reset", RESET);
                sse.send(snapshot(zone));
            }
            case Resume.After(var already, var missed) -> {
                seen = already;
                for (var call : missed) if (hangsIn(zone, call)) sse.send(written(call));
                sse.send(Math.max(seen, day.position()), "board", board(zone));
            }
        }
        var screen = new Screen(sse, seen);
        screens.computeIfAbsent(zone, unused -> new ArrayList<>()).add(screen);
        sse.onClose(() -> beat.run(() -> leave(zone, screen)));
    }

    private void leave(Optional<ZoneId> zone, Screen screen) {
        var others = screens.get(zone);
        if (others == null) return;
        others.remove(screen);
        if (others.isEmpty()) screens.remove(zone);
    }

    private void take(Change change) {
        if (change.day().position() <= day.position()) return;
        day = change.day();
        var call = change.call();
        if (call != null && !screens.isEmpty()) {
            var written = written(call);
            screens.forEach((zone, some) -> {
                if (hangsIn(zone, call)) {
                    for (var screen : some) {
                        if (call.position() > screen.seen()) screen.sse().send(written);
                    }
                }
            });
        }
        if (change.cause().metadata().containsKey(Spans.KEY) && toTell.size() < TRACED_MOST) toTell.add(change.cause());
        beat.soon();
    }

    private void pushBoards() {
        atLastLook = Board.of(day, null, hall.now());
        snapshots.clear();
        screens.forEach((zone, some) -> {
            var board = SseEvent.of(day.position(), "board", board(zone));
            for (var screen : some) {
                if (screen.seen() <= day.position()) screen.sse().send(board);
                else screen.sse().send(screen.seen(), "board", board(zone)); // what it has seen is on its way here
            }
        });
        if (!screens.isEmpty()) tellTraces();
        else toTell.clear();
    }

    private void tellTraces() {
        for (var event : toTell) {
            Spans.arrived(event.metadata(), "screens", event.position(), event.recordedAt());
        }
        toTell.clear();
    }

    /** The hour may open or close the hall without any event, and the date may turn. */
    private void lookAtTheClock() {
        var now = hall.day(mall);
        // a later position means events of the new date that are still on their way here, calls among them
        if (now.day().date().isAfter(day.day().date()) && now.position() <= day.position()) day = now;
        if (screens.isEmpty()) return;
        if (!Board.of(day, null, hall.now()).equals(atLastLook)) beat.soon();
    }

    private BoardBody board(Optional<ZoneId> zone) {
        var now = hall.now();
        return BoardBody.of(
                Board.of(day, zone.orElse(null), now), day.catalogue().training(), now, hall.speed());
    }

    /** Written once for all who come in the same moment: after a fall of the network that is every screen. */
    private SseEvent snapshot(Optional<ZoneId> zone) {
        var kept = snapshots.get(zone);
        if (kept != null && kept.position() == day.position() && System.nanoTime() - kept.at() < MOMENT_NANOS)
            return kept.written();
        var written = SseEvent.of(day.position(), "snapshot", board(zone));
        snapshots.put(zone, new Snapshot(day.position(), System.nanoTime(), written));
        return written;
    }

    private SseEvent written(Call call) {
        return SseEvent.of(call.position(), "call", CallBody.of(call, day.catalogue()));
    }

    private static boolean hangsIn(Optional<ZoneId> zone, Call call) {
        return zone.isEmpty() || zone.get().equals(call.zone());
    }
}
