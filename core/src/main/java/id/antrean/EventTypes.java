package id.antrean;

import static id.antrean.eventlog.EventNames.event;

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
import id.antrean.eventlog.EventCodec;
import id.antrean.eventlog.EventNames;
import id.antrean.eventlog.Upcast;
import id.antrean.mall.MallEvent.CataloguePublished;
import java.util.List;
import java.util.stream.Stream;

/**
 * The name of every event, for ever: what the log's rows say. Never change a name. When an event's shape changes so
 * that old rows cannot be read as they are, raise its revision here and add the {@link Upcast} that lifts the old one.
 */
public final class EventTypes {
    /** How old shapes become new ones. */
    public static final List<Upcast> UPCASTS = Stream.concat(
                    CatalogueUpcasts.all().stream(), TicketUpcasts.all().stream())
            .toList();

    /** One for the whole program: what it finds out about a type it need not find out again. */
    private static final EventCodec CODEC = new EventCodec(names(), UPCASTS);

    private EventTypes() {}

    /** All of it together: how events are written and read. */
    public static EventCodec codec() {
        return CODEC;
    }

    public static EventNames names() {
        return new EventNames(
                event("catalogue-published", 2, CataloguePublished.class),
                event("day-opened", 2, DayOpened.class),
                event("catalogue-applied", 2, CatalogueApplied.class),
                event("day-closed", 2, DayClosed.class),
                event("service-suspended", 1, ServiceSuspended.class),
                event("suspension-lifted", 1, SuspensionLifted.class),
                event("ticket-issued", 2, TicketIssued.class),
                event("ticket-called", 2, TicketCalled.class),
                event("ticket-recalled", 1, TicketRecalled.class),
                event("service-started", 1, ServiceStarted.class),
                event("service-completed", 1, ServiceCompleted.class),
                event("next-leg-joined", 1, NextLegJoined.class),
                event("completion-corrected", 1, CompletionCorrected.class),
                event("ticket-postponed", 1, TicketPostponed.class),
                event("quota-lifted", 1, QuotaLifted.class),
                event("no-show-marked", 1, NoShowMarked.class),
                event("ticket-set-aside", 1, TicketSetAside.class),
                event("ticket-released", 1, TicketReleased.class),
                event("ticket-reinstated", 1, TicketReinstated.class),
                event("priority-granted", 1, PriorityGranted.class),
                event("priority-revoked", 1, PriorityRevoked.class),
                event("ticket-moved", 1, TicketMoved.class),
                event("ticket-reprinted", 1, TicketReprinted.class),
                event("counter-lent", 1, CounterLent.class),
                event("ticket-held", 1, TicketHeld.class),
                event("ticket-continued", 1, TicketContinued.class),
                event("ticket-transferred", 2, TicketTransferred.class),
                event("step-undone", 1, StepUndone.class),
                event("ticket-cancelled", 1, TicketCancelled.class),
                event("ticket-left-at-close", 2, TicketLeftAtClose.class),
                event("counter-opened", 1, CounterOpened.class),
                event("counter-paused", 1, CounterPaused.class),
                event("counter-resumed", 1, CounterResumed.class),
                event("counter-closed", 1, CounterClosed.class));
    }
}
