package id.antrean.figures;

import id.antrean.day.DayEvent;
import id.antrean.day.DayEvent.AtCounter;
import id.antrean.day.DayEvent.CatalogueApplied;
import id.antrean.day.DayEvent.CompletionCorrected;
import id.antrean.day.DayEvent.CounterClosed;
import id.antrean.day.DayEvent.CounterLent;
import id.antrean.day.DayEvent.CounterOpened;
import id.antrean.day.DayEvent.CounterPaused;
import id.antrean.day.DayEvent.CounterResumed;
import id.antrean.day.DayEvent.DayClosed;
import id.antrean.day.DayEvent.DayOpened;
import id.antrean.day.DayEvent.NextLegJoined;
import id.antrean.day.DayEvent.NoShowMarked;
import id.antrean.day.DayEvent.OfLeg;
import id.antrean.day.DayEvent.PriorityGranted;
import id.antrean.day.DayEvent.PriorityRevoked;
import id.antrean.day.DayEvent.QuotaLifted;
import id.antrean.day.DayEvent.ServiceCompleted;
import id.antrean.day.DayEvent.ServiceStarted;
import id.antrean.day.DayEvent.ServiceSuspended;
import id.antrean.day.DayEvent.StepUndone;
import id.antrean.day.DayEvent.SuspensionLifted;
import id.antrean.day.DayEvent.TicketCalled;
import id.antrean.day.DayEvent.TicketCancelled;
import id.antrean.day.DayEvent.TicketContinued;
import id.antrean.day.DayEvent.TicketHeld;
import id.antrean.day.DayEvent.TicketIssued;
import id.antrean.day.DayEvent.TicketLeftAtClose;
import id.antrean.day.DayEvent.TicketMoved;
import id.antrean.day.DayEvent.TicketPostponed;
import id.antrean.day.DayEvent.TicketRecalled;
import id.antrean.day.DayEvent.TicketReinstated;
import id.antrean.day.DayEvent.TicketReleased;
import id.antrean.day.DayEvent.TicketReprinted;
import id.antrean.day.DayEvent.TicketSetAside;
import id.antrean.day.DayEvent.TicketTransferred;
import id.antrean.day.LegState;
import id.antrean.figures.LegRow.End;
import id.antrean.figures.LegRow.Joining;
import id.antrean.mall.ServiceId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What each event changes in the rows of legs. Pure: it knows the rows it was given and no table. An event not later
 * than what a row has seen changes nothing in it, so a replay over the same rows is harmless.
 */
final class LegFold {
    private final Map<LegRow.Key, LegRow> rows = new HashMap<>();
    private final Map<LegRow.Key, LegRow> changed = new HashMap<>();
    private final DayServices services;

    LegFold(Collection<LegRow> known, DayServices services) {
        known.forEach(row -> rows.put(row.key(), row));
        this.services = services;
    }

    /** The rows that are to be written. */
    Collection<LegRow> changed() {
        return changed.values();
    }

    /** @throws IllegalStateException if the event is about a leg that never joined */
    void apply(DayEvent event, long position) {
        switch (event) {
            case DayOpened opened -> services.put(opened.day(), opened.catalogue());
            case CatalogueApplied applied -> services.put(applied.day(), applied.catalogue());
            case TicketIssued issued -> issued(issued, position);
            case TicketCalled called ->
                change(called, position, leg -> calledBy(called, leg).movedTo(LegState.CALLED));
            case TicketRecalled recalled -> change(recalled, position, leg -> calledBy(recalled, leg));
            case ServiceStarted started ->
                change(started, position, leg -> leg.started(started.at()).movedTo(LegState.SERVING));
            case TicketSetAside aside -> change(aside, position, leg -> leg.movedTo(LegState.SET_ASIDE));
            case TicketReleased released ->
                change(released, position, leg -> leg.released(released.at()).movedTo(LegState.WAITING));
            case PriorityGranted granted -> change(granted, position, leg -> leg.prioritised(true));
            case PriorityRevoked revoked -> change(revoked, position, leg -> leg.prioritised(false));
            case TicketMoved moved -> moved(moved, position);
            case TicketReprinted reprinted -> {}
            case CounterLent lent -> {}
            case TicketReinstated back -> reinstated(back, position);
            case TicketHeld held ->
                change(held, position, leg -> leg.held(held.at()).movedTo(LegState.HELD));
            case TicketContinued on ->
                change(
                        on,
                        position,
                        leg -> leg.continued(on.counter(), on.clerk(), on.at()).movedTo(LegState.SERVING));
            case ServiceCompleted completed ->
                change(
                        completed,
                        position,
                        leg -> leg.ended(new End(Ending.COMPLETED, completed.at(), completed.endedAt())));
            case NextLegJoined next -> joined(next, position);
            case CompletionCorrected corrected ->
                change(
                        new LegRow.Key(corrected.day().mall(), corrected.ticket(), corrected.leg()),
                        position,
                        leg -> leg.corrected(corrected.endedAt()));
            case TicketPostponed postponed -> {}
            case QuotaLifted lifted -> {}
            case NoShowMarked noShow -> end(noShow, position, Ending.NO_SHOW);
            case TicketCancelled cancelled -> end(cancelled, position, Ending.CANCELLED);
            case TicketLeftAtClose left -> end(left, position, Ending.LEFT);
            case TicketTransferred transferred -> transferred(transferred, position);
            case StepUndone undone -> undone(undone, position);
            case DayClosed closed -> {} // what was left has had its own event
            case ServiceSuspended suspended -> {}
            case SuspensionLifted lifted -> {}
            case CounterOpened opened -> {}
            case CounterPaused paused -> {}
            case CounterResumed resumed -> {}
            case CounterClosed closed -> {}
        }
    }

    private void issued(TicketIssued issued, long position) {
        var service = services.get(issued.day(), issued.service());
        var joining = new Joining(
                issued.service(),
                service.agency(),
                service.standardMs(),
                service.suspect(),
                issued.channel(),
                issued.priority(),
                issued.at(),
                issued.at(),
                issued.forecast());
        put(LegRow.joined(key(issued), joining, position));
    }

    /** A leg of its own: it waits again from now, and nothing was promised. */
    private void reinstated(TicketReinstated back, long position) {
        var key = new LegRow.Key(back.day().mall(), back.ticket(), back.leg());
        var missed =
                row(new LegRow.Key(key.mall(), key.ticket(), key.leg() - 1)).joining();
        var joining = new Joining(
                missed.service(),
                missed.agency(),
                missed.standardMs(),
                missed.suspect(),
                missed.channel(),
                missed.priority(),
                missed.arrivedAt(),
                back.at(),
                null);
        put(LegRow.joined(key, joining, position));
    }

    private void transferred(TicketTransferred transferred, long position) {
        goOn(transferred, transferred.toService(), position);
    }

    private void moved(TicketMoved moved, long position) {
        goOn(moved, moved.toService(), position);
    }

    /** The leg ends, and the visit goes on in another line. */
    private void goOn(OfLeg event, ServiceId to, long position) {
        end(event, position, Ending.TRANSFERRED);
        join(key(event).next(), row(event).joining(), to, event, position);
    }

    /** The visit's plan goes on by itself. */
    private void joined(NextLegJoined next, long position) {
        var key = key(next);
        var before =
                row(new LegRow.Key(key.mall(), key.ticket(), key.leg() - 1)).joining();
        join(key, before, next.service(), next, position);
    }

    private void join(LegRow.Key key, Joining before, ServiceId to, OfLeg event, long position) {
        var service = services.get(event.day(), to);
        var joining = new Joining(
                to,
                service.agency(),
                service.standardMs(),
                service.suspect(),
                before.channel(),
                before.priority(),
                before.arrivedAt(),
                event.at(),
                null);
        put(LegRow.joined(key, joining, position));
    }

    /** The leg is as it was before the step; the time it took counts as if the step had never been. */
    private void undone(StepUndone undone, long position) {
        switch (undone.step()) {
            case CALL -> change(undone, position, leg -> leg.notCalled().movedBack());
            case START -> change(undone, position, leg -> leg.notStarted().movedBack());
            case HOLD -> change(undone, position, leg -> leg.notHeld().movedBack());
            case SET_ASIDE -> change(undone, position, LegRow::movedBack);
            case NO_SHOW -> change(undone, position, LegRow::reopened);
            case COMPLETE -> {
                change(undone, position, LegRow::reopened);
                var next = rows.get(key(undone).next());
                if (next != null && next.end() == null) {
                    change(next.key(), position, leg -> leg.ended(Ending.UNDONE, undone.at()));
                }
            }
            case TRANSFER -> {
                change(undone, position, LegRow::reopened);
                change(key(undone).next(), position, leg -> leg.ended(Ending.UNDONE, undone.at()));
            }
        }
    }

    private static LegRow calledBy(AtCounter event, LegRow leg) {
        return leg.called(event.counter(), event.clerk(), event.at());
    }

    private void end(OfLeg event, long position, Ending how) {
        change(event, position, leg -> leg.ended(how, event.at()));
    }

    private void change(OfLeg event, long position, UnaryOperator<LegRow> change) {
        change(key(event), position, change);
    }

    private void change(LegRow.Key key, long position, UnaryOperator<LegRow> change) {
        var before = row(key);
        if (before.seen() >= position) return;
        put(change.apply(before).seenAt(position));
    }

    /** A leg that joins again after its transfer was undone takes the place of the one that counts nowhere. */
    private void put(LegRow row) {
        var before = rows.get(row.key());
        if (before != null && before.seen() >= row.seen()) return;
        rows.put(row.key(), row);
        changed.put(row.key(), row);
    }

    private LegRow row(OfLeg event) {
        return row(key(event));
    }

    private LegRow row(LegRow.Key key) {
        var row = rows.get(key);
        if (row == null) throw new IllegalStateException("an event of a leg that never joined: " + key);
        return row;
    }

    private static LegRow.Key key(OfLeg event) {
        return new LegRow.Key(event.day().mall(), event.ticket(), event.leg());
    }
}
