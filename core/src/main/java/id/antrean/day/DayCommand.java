package id.antrean.day;

import id.antrean.mall.Catalogue;
import id.antrean.mall.CounterId;
import id.antrean.mall.Language;
import id.antrean.mall.ServiceId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody wants of one service day. Imperative; may be refused. */
public sealed interface DayCommand {
    DayId day();

    /** When it was asked, by the caller's clock; the event's time is never before the day's last event. */
    Instant at();

    /** A clerk asks something of the counter at which he or she sits. */
    sealed interface AtCounter extends DayCommand {
        CounterId counter();

        /** Who asks; null for a caller that may act for whoever has the counter. */
        @Nullable
        ClerkId clerk();
    }

    /** A clerk asks something about one ticket. */
    sealed interface AboutTicket extends AtCounter {
        TicketId ticket();
    }

    /**
     * The first accepted command of a date is preceded by this one.
     *
     * @param lastEvent when anything happened last on another day of the mall; null if nothing ever did
     */
    record OpenDay(
            DayId day,
            int version,
            Catalogue catalogue,
            @Nullable Instant lastEvent,
            Instant at) implements DayCommand {
        public OpenDay(DayId day, int version, Catalogue catalogue, Instant at) {
            this(day, version, catalogue, null, at);
        }
    }

    /** A catalogue published while the day is open reaches it. */
    record ApplyCatalogue(DayId day, int version, Catalogue catalogue, Instant at) implements DayCommand {}

    /**
     * The day is over: what is left gets its own event.
     *
     * @param priorities how many of each class there were: all that is kept of the classes
     */
    record CloseDay(DayId day, List<ServiceCount> priorities, Instant at) implements DayCommand {
        public CloseDay(DayId day, Instant at) {
            this(day, List.of(), at);
        }
    }

    /**
     * A visitor wants to be served.
     *
     * @param priorityClass the class claimed, a key of the policy; null for none
     * @param plan the services that follow by themselves; empty for what the service's own plan says
     * @param visit a ticket that the same visitor has: one visit that waits in several lines; null for a new visit
     * @param carriedFrom the ticket of the day before with which the visitor was left at its close; null for most
     */
    record IssueTicket(
            DayId day,
            ServiceId service,
            @Nullable String priorityClass,
            Language language,
            Channel channel,
            List<ServiceId> plan,
            @Nullable TicketId visit,
            @Nullable TicketId carriedFrom,
            Instant at)
            implements DayCommand {
        public IssueTicket(
                DayId day,
                ServiceId service,
                @Nullable String priorityClass,
                Language language,
                Channel channel,
                Instant at) {
            this(day, service, priorityClass, language, channel, List.of(), null, null, at);
        }
    }

    /** A clerk serves a visitor who has no ticket: it counts as well. */
    record ServeWithoutTicket(
            DayId day, CounterId counter, @Nullable ClerkId clerk, ServiceId service, Instant at)
            implements AtCounter {}

    /** A waiting visitor steps out for a while and keeps the place. */
    record PostponeTicket(DayId day, TicketId ticket, int minutes, Instant at) implements DayCommand {}

    /** So many tickets more than the quota says. */
    record LiftQuota(DayId day, ServiceId service, int by, String reason, Instant at) implements DayCommand {}

    /**
     * The last service completed at a counter had ended earlier than its clerk said.
     *
     * @param endedAt when it really had
     */
    record CorrectCompletion(DayId day, CounterId counter, TicketId ticket, Instant endedAt, String reason, Instant at)
            implements DayCommand {}

    /** A clerk calls one visitor out of turn, and says why. */
    record CallTicket(
            DayId day, CounterId counter, @Nullable ClerkId clerk, TicketId ticket, String reason, Instant at)
            implements AboutTicket {}

    /**
     * Called, and nobody came: the ticket waits for its visitor and the counter goes on.
     *
     * @param callNext true to call the next visitor in the same step
     */
    record SetTicketAside(
            DayId day, CounterId counter, @Nullable ClerkId clerk, TicketId ticket, boolean callNext, Instant at)
            implements AboutTicket {}

    /** A visitor who was set aside or held is back in the hall and stands in the line again. */
    record ReleaseTicket(DayId day, TicketId ticket, Instant at) implements DayCommand {}

    /** A no-show came back after all. */
    record ReinstateTicket(DayId day, TicketId ticket, String reason, Instant at) implements DayCommand {}

    /** Whoever has been set aside is called again half-way through the grace, and is a no-show after it. */
    record TendSetAside(DayId day, Instant at) implements DayCommand {}

    /**
     * Staff have seen a visitor with a right to priority, whether it was claimed at the kiosk or not.
     *
     * @param priorityClass a key of the policy
     */
    record GrantPriority(DayId day, TicketId ticket, String priorityClass, Instant at) implements DayCommand {}

    /** A priority was claimed without a right to it. */
    record RevokePriority(DayId day, TicketId ticket, String reason, Instant at) implements DayCommand {}

    /** A waiting visitor took a ticket of the wrong service. */
    record MoveTicket(DayId day, TicketId ticket, ServiceId service, Instant at) implements DayCommand {}

    /** A visitor lost the ticket. */
    record ReprintTicket(DayId day, TicketId ticket, Instant at) implements DayCommand {}

    /**
     * A supervisor lends a counter to other services for today.
     *
     * @param services beside its own; empty to take it back
     */
    record LendCounter(DayId day, CounterId counter, List<ServiceId> services, Instant at) implements DayCommand {}

    /** A visitor, or staff for one, gives a waiting ticket up. */
    record CancelTicket(DayId day, TicketId ticket, String reason, Instant at) implements DayCommand {}

    /** A service cannot be given for a while (the ministry's system is down): no new tickets, no calls. */
    record SuspendService(
            DayId day,
            ServiceId service,
            String reason,
            @Nullable Instant expectedReturn,
            Instant at) implements DayCommand {}

    /** A suspended service is given again. */
    record LiftSuspension(DayId day, ServiceId service, Instant at) implements DayCommand {}

    /**
     * A clerk sits down at a counter.
     *
     * @param services which of the counter's services today; empty for all
     */
    record OpenCounter(DayId day, CounterId counter, ClerkId clerk, List<ServiceId> services, Instant at)
            implements AtCounter {}

    /**
     * A clerk leaves the counter for a while.
     *
     * @param until when it will go on, as shown above the counter; null when not known
     */
    record PauseCounter(
            DayId day,
            CounterId counter,
            @Nullable ClerkId clerk,
            PauseKind kind,
            @Nullable Instant until,
            Instant at) implements AtCounter {}

    /** The clerk is back. */
    record ResumeCounter(
            DayId day, CounterId counter, @Nullable ClerkId clerk, Instant at) implements AtCounter {}

    /**
     * The clerk leaves for good, or a supervisor closes a counter that fell silent.
     *
     * @param supervised true for a supervisor, who closes it even while a visitor is there
     */
    record CloseCounter(
            DayId day,
            CounterId counter,
            @Nullable ClerkId clerk,
            @Nullable String reason,
            boolean supervised,
            Instant at)
            implements AtCounter {}

    /** A clerk is free and asks for the next visitor. */
    record CallNext(DayId day, CounterId counter, @Nullable ClerkId clerk, Instant at) implements AtCounter {}

    /** The visitor has not come: call the same number again. */
    record RecallTicket(
            DayId day, CounterId counter, @Nullable ClerkId clerk, TicketId ticket, Instant at)
            implements AboutTicket {}

    /** The visitor stands at the counter. */
    record StartService(
            DayId day, CounterId counter, @Nullable ClerkId clerk, TicketId ticket, Instant at)
            implements AboutTicket {}

    /**
     * The visitor has been served.
     *
     * @param outcome a key of the service's outcomes; null for the first
     * @param endedAt when the visitor really left, for a clerk who forgot to say so; null for now
     * @param endVisit true when nothing of the visit's plan follows
     * @param callNext true to call the next visitor in the same step
     */
    record CompleteService(
            DayId day,
            CounterId counter,
            @Nullable ClerkId clerk,
            TicketId ticket,
            @Nullable String outcome,
            List<ItemCount> items,
            @Nullable Instant endedAt,
            boolean endVisit,
            boolean callNext,
            Instant at)
            implements AboutTicket {
        public CompleteService(
                DayId day,
                CounterId counter,
                @Nullable ClerkId clerk,
                TicketId ticket,
                @Nullable String outcome,
                List<ItemCount> items,
                boolean callNext,
                Instant at) {
            this(day, counter, clerk, ticket, outcome, items, null, false, callNext, at);
        }
    }

    /** Called, and nobody came. */
    record MarkNoShow(
            DayId day, CounterId counter, @Nullable ClerkId clerk, TicketId ticket, Instant at)
            implements AboutTicket {}

    /**
     * The visitor must fetch something; the counter goes on with others.
     *
     * @param minutes after which the ticket goes back to its place in the line; null for a hold without an end
     * @param keepHere whether only this counter goes on with it until then
     */
    record HoldTicket(
            DayId day,
            CounterId counter,
            @Nullable ClerkId clerk,
            TicketId ticket,
            @Nullable Integer minutes,
            boolean keepHere,
            Instant at)
            implements AboutTicket {
        public HoldTicket(DayId day, CounterId counter, @Nullable ClerkId clerk, TicketId ticket, Instant at) {
            this(day, counter, clerk, ticket, null, false, at);
        }
    }

    /** A held visitor is back at a free counter. */
    record ContinueTicket(
            DayId day, CounterId counter, @Nullable ClerkId clerk, TicketId ticket, Instant at)
            implements AboutTicket {}

    /**
     * The visitor needs another service next.
     *
     * @param keepArrival true to stand there by the arrival at the mall, false to stand as one who comes now
     * @param forCounter the counter for which the ticket waits there at first; null for any
     * @param forClerk the clerk for whom it waits there at first; null for any
     */
    record TransferTicket(
            DayId day,
            CounterId counter,
            @Nullable ClerkId clerk,
            TicketId ticket,
            ServiceId service,
            boolean keepArrival,
            @Nullable CounterId forCounter,
            @Nullable ClerkId forClerk,
            Instant at)
            implements AboutTicket {
        public TransferTicket(
                DayId day,
                CounterId counter,
                @Nullable ClerkId clerk,
                TicketId ticket,
                ServiceId service,
                boolean keepArrival,
                Instant at) {
            this(day, counter, clerk, ticket, service, keepArrival, null, null, at);
        }
    }

    /** The side step is done: the visitor goes back to the counter that sent the ticket here. */
    record ReturnTicket(
            DayId day, CounterId counter, @Nullable ClerkId clerk, TicketId ticket, Instant at)
            implements AboutTicket {}

    /** The clerk's last step with this ticket was a mistake. */
    record UndoLastStep(
            DayId day, CounterId counter, @Nullable ClerkId clerk, TicketId ticket, Instant at)
            implements AboutTicket {}
}
