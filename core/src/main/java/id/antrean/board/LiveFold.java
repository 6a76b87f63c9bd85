package id.antrean.board;

import id.antrean.board.LiveDays.Call;
import id.antrean.board.LiveDays.LiveDay;
import id.antrean.day.Because;
import id.antrean.day.DayDecider;
import id.antrean.day.DayEvent;
import id.antrean.day.DayEvent.DayOpened;
import id.antrean.day.DayEvent.TicketCalled;
import id.antrean.day.DayEvent.TicketRecalled;
import id.antrean.day.DayId;
import id.antrean.day.DayState;
import id.antrean.eventlog.Recorded;
import id.antrean.mall.Counter;
import id.antrean.mall.CounterId;
import id.antrean.mall.MallEvent.CataloguePublished;
import id.antrean.mall.ZoneId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What each event makes of a live day. Pure. */
final class LiveFold {
    private LiveFold() {}

    /** A date on which nothing has happened yet. */
    static LiveDay begun(DayId day, CataloguePublished newest, long position) {
        return new LiveDay(day, position, newest.catalogue(), newest.version(), DayState.EMPTY, List.of());
    }

    /**
     * A day as it was at an instant.
     *
     * @param events the day's whole stream, oldest first; at least its opening
     * @param until the last event's time at most; before the opening nothing has happened yet
     */
    static LiveDay until(List<Recorded<DayEvent>> events, Instant until) {
        if (!(events.getFirst().event() instanceof DayOpened opened)) {
            throw new IllegalStateException("a day begins with its opening, not with " + events.getFirst());
        }
        var newest = new CataloguePublished(opened.day().mall(), opened.version(), opened.catalogue(), opened.at());
        var day = begun(opened.day(), newest, 0);
        for (var recorded : events) {
            if (recorded.event().at().isAfter(until)) break;
            day = after(day, recorded);
        }
        return day;
    }

    /** A catalogue reaches a day at once only before it opened; an open day is told by an event of its own. */
    static LiveDay published(LiveDay live, CataloguePublished published, long position) {
        if (live.state().catalogue() != null) return live;
        return new LiveDay(
                live.day(), position, published.catalogue(), published.version(), live.state(), live.calls());
    }

    /** @throws RuntimeException if the event does not follow from the day */
    static LiveDay after(LiveDay live, Recorded<DayEvent> recorded) {
        var state = DayDecider.evolve(live.state(), recorded.event());
        var catalogue = state.catalogue() == null ? live.catalogue() : state.catalogue();
        var version = state.catalogue() == null ? live.version() : state.version();
        var next = new LiveDay(live.day(), recorded.position(), catalogue, version, state, live.calls());
        var call = callOf(next, recorded);
        return call == null ? next : withCall(next, call);
    }

    /**
     * The call an event makes; null for one that calls nobody.
     *
     * @param after the day after the event
     */
    static @Nullable Call callOf(LiveDay after, Recorded<DayEvent> recorded) {
        return switch (recorded.event()) {
            // who is served at once, without a ticket, stands at the counter: nobody needs to be called
            case TicketCalled called when called.because() == Because.WITHOUT_TICKET -> null;
            case TicketCalled called -> call(after, recorded.position(), called);
            case TicketRecalled recalled -> call(after, recorded.position(), recalled);
            case DayEvent.DayOpened silent -> null;
            case DayEvent.CatalogueApplied silent -> null;
            case DayEvent.DayClosed silent -> null;
            case DayEvent.ServiceSuspended silent -> null;
            case DayEvent.SuspensionLifted silent -> null;
            case DayEvent.TicketIssued silent -> null;
            case DayEvent.NextLegJoined silent -> null;
            case DayEvent.CompletionCorrected silent -> null;
            case DayEvent.TicketPostponed silent -> null;
            case DayEvent.QuotaLifted silent -> null;
            case DayEvent.ServiceStarted silent -> null;
            case DayEvent.ServiceCompleted silent -> null;
            case DayEvent.NoShowMarked silent -> null;
            case DayEvent.TicketSetAside silent -> null;
            case DayEvent.TicketReleased silent -> null;
            case DayEvent.PriorityGranted silent -> null;
            case DayEvent.PriorityRevoked silent -> null;
            case DayEvent.TicketMoved silent -> null;
            case DayEvent.TicketReprinted silent -> null;
            case DayEvent.CounterLent silent -> null;
            case DayEvent.TicketReinstated silent -> null;
            case DayEvent.TicketHeld silent -> null;
            case DayEvent.TicketContinued silent -> null;
            case DayEvent.TicketTransferred silent -> null;
            case DayEvent.StepUndone silent -> null;
            case DayEvent.TicketCancelled silent -> null;
            case DayEvent.TicketLeftAtClose silent -> null;
            case DayEvent.CounterOpened silent -> null;
            case DayEvent.CounterPaused silent -> null;
            case DayEvent.CounterResumed silent -> null;
            case DayEvent.CounterClosed silent -> null;
        };
    }

    private static Call call(LiveDay day, long position, DayEvent.AtCounter event) {
        var leg = day.state()
                .legs()
                .find(event.ticket())
                .orElseThrow(() -> new IllegalStateException("called, and has no open leg: " + event.ticket()));
        return new Call(
                position,
                event.ticket(),
                event.service(),
                event.counter(),
                zoneOf(day, event.counter()),
                leg.calls(),
                Mark.of(leg),
                event.at());
    }

    private static ZoneId zoneOf(LiveDay day, CounterId counter) {
        return day.catalogue()
                .counter(counter)
                .map(Counter::zone)
                .orElseThrow(() -> new IllegalStateException("called to a counter that is not there: " + counter));
    }

    private static LiveDay withCall(LiveDay day, Call call) {
        var calls = new ArrayList<>(day.calls());
        calls.add(call);
        if (calls.size() > LiveDays.CALLS_MAX) calls.removeFirst();
        return new LiveDay(day.day(), day.position(), day.catalogue(), day.version(), day.state(), calls);
    }
}
