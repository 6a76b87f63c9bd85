package id.antrean.day;

import id.antrean.mall.Catalogue;
import id.antrean.mall.CounterId;
import id.antrean.mall.Language;
import id.antrean.mall.ServiceId;
import id.antrean.mall.ZoneId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened on one service day. Past tense; never refused, never changed. Times are whole milliseconds. */
public sealed interface DayEvent {
    DayId day();

    Instant at();

    /** Something happened to one leg: one stay of one ticket in one service's line. */
    sealed interface OfLeg extends DayEvent {
        TicketId ticket();

        /** 1 for the first service of the visit, then one more for each transfer. */
        int leg();

        /** The service in whose line the leg stands. */
        ServiceId service();
    }

    /** Something happened to a leg at a counter. */
    sealed interface AtCounter extends OfLeg {
        CounterId counter();

        ClerkId clerk();
    }

    /** The day began, with everything its rules need. */
    record DayOpened(DayId day, int version, Catalogue catalogue, Instant at) implements DayEvent {}

    /** A later catalogue took effect in the open day. */
    record CatalogueApplied(DayId day, int version, Catalogue catalogue, Instant at) implements DayEvent {}

    /**
     * The day ended; nothing happens to it any more.
     *
     * @param priorities how many tickets of each class there were; which ticket had which is kept nowhere
     */
    record DayClosed(DayId day, List<ServiceCount> priorities, Instant at) implements DayEvent {}

    /** A service stopped for a while: no new tickets, no calls. */
    record ServiceSuspended(
            DayId day,
            ServiceId service,
            String reason,
            @Nullable Instant expectedReturn,
            Instant at) implements DayEvent {}

    /** A suspended service went on. */
    record SuspensionLifted(DayId day, ServiceId service, Instant at) implements DayEvent {}

    /**
     * A visitor took a ticket and joined a line.
     *
     * @param priority whether a priority was claimed; the class itself is not kept here
     * @param creditMs how much earlier than its arrival it stands, milliseconds
     * @param standing its place in the line: the arrival less the credit
     * @param graceMs how long it will wait for its visitor if it is set aside, milliseconds, the way to a far zone not
     *     counted
     * @param ahead waiting legs that stood before it in any line its counters share
     * @param forecast the range promised; null when none can be given
     * @param late whether even the forecast's low end is after the end of service
     * @param plan the services that follow by themselves once this one is completed, in order
     * @param visit another ticket of the same visitor, with which it waits in several lines; null for a visit of its own
     * @param carriedFrom the ticket of the day before with which the visitor was left at its close; null for most
     */
    record TicketIssued(
            DayId day,
            TicketId ticket,
            int leg,
            ServiceId service,
            ZoneId zone,
            Channel channel,
            Language language,
            boolean priority,
            long creditMs,
            Instant standing,
            long graceMs,
            int ahead,
            @Nullable Forecast forecast,
            boolean late,
            List<ServiceId> plan,
            @Nullable TicketId visit,
            @Nullable TicketId carriedFrom,
            Instant at)
            implements OfLeg {}

    /**
     * A ticket was called to a counter.
     *
     * @param joinedAt when the leg joined its line
     * @param standing where it stood in the line
     * @param because why it was next
     * @param reason why the clerk called it out of turn, in the clerk's words; null for a call in turn
     */
    record TicketCalled(
            DayId day,
            TicketId ticket,
            int leg,
            ServiceId service,
            CounterId counter,
            ClerkId clerk,
            boolean priority,
            Instant joinedAt,
            Instant standing,
            Because because,
            @Nullable String reason,
            Instant at)
            implements AtCounter {}

    /**
     * A called ticket was called once more.
     *
     * @param calls how often it has been called now, 2 or more
     */
    record TicketRecalled(
            DayId day,
            TicketId ticket,
            int leg,
            ServiceId service,
            CounterId counter,
            ClerkId clerk,
            int calls,
            Instant at)
            implements AtCounter {}

    /** The visitor came and service began. */
    record ServiceStarted(
            DayId day, TicketId ticket, int leg, ServiceId service, CounterId counter, ClerkId clerk, Instant at)
            implements AtCounter {}

    /**
     * The visitor was served.
     *
     * @param endedAt when service really ended, where the clerk was late to say so; null for {@code at}
     */
    record ServiceCompleted(
            DayId day,
            TicketId ticket,
            int leg,
            ServiceId service,
            CounterId counter,
            ClerkId clerk,
            String outcome,
            List<ItemCount> items,
            @Nullable Instant endedAt,
            Instant at)
            implements AtCounter {}

    /**
     * A visit went on by itself with the next service of its plan.
     *
     * @param leg the new one
     * @param service whose line it joined
     * @param standing its place in the line
     */
    record NextLegJoined(DayId day, TicketId ticket, int leg, ServiceId service, Instant standing, Instant at)
            implements OfLeg {}

    /**
     * A service that was completed had ended earlier. The completion itself stays as it was said.
     *
     * @param leg the one that was completed; the ticket may have another by now
     * @param endedAt when it really had
     * @param reason in the words of who corrected it
     */
    record CompletionCorrected(
            DayId day,
            TicketId ticket,
            int leg,
            ServiceId service,
            CounterId counter,
            ClerkId clerk,
            Instant endedAt,
            String reason,
            Instant at)
            implements DayEvent {}

    /** A service got more tickets for today than its quota says. */
    record QuotaLifted(DayId day, ServiceId service, int by, String reason, Instant at) implements DayEvent {}

    /**
     * A waiting visitor stepped out and kept the place.
     *
     * @param until the visitor is not called before
     */
    record TicketPostponed(DayId day, TicketId ticket, int leg, ServiceId service, Instant until, Instant at)
            implements OfLeg {}

    /** Called, and nobody came. */
    record NoShowMarked(
            DayId day, TicketId ticket, int leg, ServiceId service, CounterId counter, ClerkId clerk, Instant at)
            implements AtCounter {}

    /**
     * Called, and nobody came: the counter was freed, and the ticket waits for its visitor.
     *
     * @param backBy when it becomes a no-show
     */
    record TicketSetAside(
            DayId day,
            TicketId ticket,
            int leg,
            ServiceId service,
            CounterId counter,
            ClerkId clerk,
            Instant backBy,
            Instant at)
            implements AtCounter {}

    /** A visitor who was set aside or held stands in the line again. */
    record TicketReleased(DayId day, TicketId ticket, int leg, ServiceId service, Instant at) implements OfLeg {}

    /**
     * A no-show came back and joined the line again, as a leg of its own.
     *
     * @param leg the new one
     * @param standing its place in the line
     * @param reason in the words of who brought it back
     */
    record TicketReinstated(
            DayId day, TicketId ticket, int leg, ServiceId service, Instant standing, String reason, Instant at)
            implements OfLeg {}

    /**
     * The visitor was put on hold and the counter freed.
     *
     * @param backBy when the ticket goes back to the line; null for a hold without an end
     * @param reserved for whom it is held; null where any counter may go on with it
     */
    record TicketHeld(
            DayId day,
            TicketId ticket,
            int leg,
            ServiceId service,
            CounterId counter,
            ClerkId clerk,
            @Nullable Instant backBy,
            @Nullable Reserved reserved,
            Instant at)
            implements AtCounter {}

    /** A held visitor is served again; a service that had not begun begins now. */
    record TicketContinued(
            DayId day, TicketId ticket, int leg, ServiceId service, CounterId counter, ClerkId clerk, Instant at)
            implements AtCounter {}

    /**
     * A leg ended by going on to another service, whose line the visitor joined as the next leg.
     *
     * @param service the service left
     * @param toService the service joined, as leg {@code leg + 1}
     * @param capped whether the policy let less of the arrival be kept than was asked for
     * @param standing the new leg's place in its line
     * @param reserved for whom it waits there at first; null for anybody
     */
    record TicketTransferred(
            DayId day,
            TicketId ticket,
            int leg,
            ServiceId service,
            CounterId counter,
            ClerkId clerk,
            ServiceId toService,
            boolean keepArrival,
            boolean capped,
            Instant standing,
            @Nullable Reserved reserved,
            Instant at)
            implements AtCounter {}

    /** A clerk's last step was taken back: the leg and the counter are as they were before it. */
    record StepUndone(
            DayId day,
            TicketId ticket,
            int leg,
            ServiceId service,
            CounterId counter,
            ClerkId clerk,
            Step step,
            Instant at)
            implements AtCounter {}

    /**
     * Staff have seen the visitor's right to priority: from now on it is no claim any more.
     *
     * @param creditMs how much earlier than its arrival it stands, milliseconds
     * @param standing its place in the line from now on
     * @param graceMs how long it may be set aside, milliseconds
     */
    record PriorityGranted(
            DayId day,
            TicketId ticket,
            int leg,
            ServiceId service,
            long creditMs,
            Instant standing,
            long graceMs,
            Instant at)
            implements OfLeg {}

    /**
     * A priority was taken away; the visitor stands at the arrival again.
     *
     * @param standing its place in the line from now on
     * @param graceMs how long it may be set aside, milliseconds
     * @param reason in the words of who took it
     */
    record PriorityRevoked(
            DayId day,
            TicketId ticket,
            int leg,
            ServiceId service,
            Instant standing,
            long graceMs,
            String reason,
            Instant at)
            implements OfLeg {}

    /**
     * A waiting leg ended by going to another service's line, where the visitor stands by the same arrival.
     *
     * @param service the service left
     * @param toService the service joined, as leg {@code leg + 1}
     * @param standing the new leg's place in its line
     */
    record TicketMoved(
            DayId day, TicketId ticket, int leg, ServiceId service, ServiceId toService, Instant standing, Instant at)
            implements OfLeg {}

    /** A ticket was printed again. */
    record TicketReprinted(DayId day, TicketId ticket, int leg, ServiceId service, Instant at) implements OfLeg {}

    /**
     * A counter serves other services as well today, or no longer.
     *
     * @param lent beside its own; empty when it was taken back
     * @param services what it serves now: all of them while it is closed
     */
    record CounterLent(DayId day, CounterId counter, List<ServiceId> lent, List<ServiceId> services, Instant at)
            implements DayEvent {}

    /** A waiting ticket was given up. */
    record TicketCancelled(DayId day, TicketId ticket, int leg, ServiceId service, String reason, Instant at)
            implements OfLeg {}

    /**
     * The day closed while this leg was still open: it was never served, and that is counted.
     *
     * @param nextDay whether its visitor goes first on the next day
     */
    record TicketLeftAtClose(DayId day, TicketId ticket, int leg, ServiceId service, boolean nextDay, Instant at)
            implements OfLeg {}

    /** A clerk sat down at a counter. */
    record CounterOpened(DayId day, CounterId counter, ClerkId clerk, List<ServiceId> services, Instant at)
            implements DayEvent {}

    /** A counter paused. */
    record CounterPaused(
            DayId day,
            CounterId counter,
            ClerkId clerk,
            PauseKind kind,
            @Nullable Instant until,
            Instant at) implements DayEvent {}

    /** A paused counter went on. */
    record CounterResumed(DayId day, CounterId counter, ClerkId clerk, Instant at) implements DayEvent {}

    /** A counter closed, by its clerk, a supervisor, or the end of the day. */
    record CounterClosed(
            DayId day,
            CounterId counter,
            ClerkId clerk,
            @Nullable String reason,
            Instant at) implements DayEvent {}
}
