package id.antrean.day.axon;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import id.antrean.day.DayCommand;
import id.antrean.day.DayCommand.ApplyCatalogue;
import id.antrean.day.DayCommand.CallNext;
import id.antrean.day.DayCommand.CallTicket;
import id.antrean.day.DayCommand.CancelTicket;
import id.antrean.day.DayCommand.CloseCounter;
import id.antrean.day.DayCommand.CloseDay;
import id.antrean.day.DayCommand.CompleteService;
import id.antrean.day.DayCommand.ContinueTicket;
import id.antrean.day.DayCommand.CorrectCompletion;
import id.antrean.day.DayCommand.GrantPriority;
import id.antrean.day.DayCommand.HoldTicket;
import id.antrean.day.DayCommand.IssueTicket;
import id.antrean.day.DayCommand.LendCounter;
import id.antrean.day.DayCommand.LiftQuota;
import id.antrean.day.DayCommand.LiftSuspension;
import id.antrean.day.DayCommand.MarkNoShow;
import id.antrean.day.DayCommand.MoveTicket;
import id.antrean.day.DayCommand.OpenCounter;
import id.antrean.day.DayCommand.OpenDay;
import id.antrean.day.DayCommand.PauseCounter;
import id.antrean.day.DayCommand.PostponeTicket;
import id.antrean.day.DayCommand.RecallTicket;
import id.antrean.day.DayCommand.ReinstateTicket;
import id.antrean.day.DayCommand.ReleaseTicket;
import id.antrean.day.DayCommand.ReprintTicket;
import id.antrean.day.DayCommand.ResumeCounter;
import id.antrean.day.DayCommand.ReturnTicket;
import id.antrean.day.DayCommand.RevokePriority;
import id.antrean.day.DayCommand.ServeWithoutTicket;
import id.antrean.day.DayCommand.SetTicketAside;
import id.antrean.day.DayCommand.StartService;
import id.antrean.day.DayCommand.SuspendService;
import id.antrean.day.DayCommand.TendSetAside;
import id.antrean.day.DayCommand.TransferTicket;
import id.antrean.day.DayCommand.UndoLastStep;
import id.antrean.day.DayDecider;
import id.antrean.day.DayEvent;
import id.antrean.day.DayState;
import id.antrean.day.Decision;
import id.antrean.day.Decision.Accepted;
import id.antrean.eventlog.Lineage;
import id.antrean.eventlog.axon.Snapshotted;
import id.antrean.eventlog.axon.Verdict;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * Loads a service day, asks its rules, applies what they say. Its fields are what a snapshot keeps: raise the revision
 * when their shape changes, {@link DayState}'s included, and older snapshots are left aside.
 *
 * <p>Axon knows a handler by the class of its command, so there is one for each; a test compares them with the commands.
 */
@AggregateRoot(type = "day")
@Revision("2")
final class DayAggregate implements Snapshotted {
    @SuppressWarnings("UnusedVariable") // read by Axon, by reflection
    @AggregateIdentifier
    private @Nullable String stream;

    private DayState day = DayState.EMPTY;
    private int version;
    private final transient Lineage lineage = new Lineage();

    /** Made by Axon, which then replays the stream. */
    DayAggregate() {}

    DayAggregate(String stream) {
        this.stream = stream;
    }

    private Verdict<Decision> decide(DayCommand command, Openings openings) {
        int decidedOn = version;
        var decision = openings.decide(command, day);
        if (!(decision instanceof Accepted(var events))) return new Verdict<>(decision, false, decidedOn, lineage);
        events.forEach(AggregateLifecycle::apply);
        return new Verdict<>(decision, true, decidedOn, lineage);
    }

    @Override
    public boolean isOf(String name, int at) {
        return name.equals(stream) && at == version && day.day() != null && name.equals(day.day().stream());
    }

    @EventSourcingHandler
    void on(DayEvent event) {
        if (stream == null) stream = event.day().stream();
        day = DayDecider.evolve(day, event);
        version++;
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Verdict<Decision> on(OpenDay command, Openings openings) {
        return decide(command, openings);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Verdict<Decision> on(ApplyCatalogue command, Openings openings) {
        return decide(command, openings);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Verdict<Decision> on(CloseDay command, Openings openings) {
        return decide(command, openings);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Verdict<Decision> on(IssueTicket command, Openings openings) {
        return decide(command, openings);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Verdict<Decision> on(CancelTicket command, Openings openings) {
        return decide(command, openings);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Verdict<Decision> on(PostponeTicket command, Openings openings) {
        return decide(command, openings);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Verdict<Decision> on(LiftQuota command, Openings openings) {
        return decide(command, openings);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Verdict<Decision> on(CorrectCompletion command, Openings openings) {
        return decide(command, openings);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Verdict<Decision> on(ServeWithoutTicket command, Openings openings) {
        return decide(command, openings);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Verdict<Decision> on(ReturnTicket command, Openings openings) {
        return decide(command, openings);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Verdict<Decision> on(SuspendService command, Openings openings) {
        return decide(command, openings);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Verdict<Decision> on(LiftSuspension command, Openings openings) {
        return decide(command, openings);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Verdict<Decision> on(OpenCounter command, Openings openings) {
        return decide(command, openings);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Verdict<Decision> on(PauseCounter command, Openings openings) {
        return decide(command, openings);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Verdict<Decision> on(ResumeCounter command, Openings openings) {
        return decide(command, openings);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Verdict<Decision> on(CloseCounter command, Openings openings) {
        return decide(command, openings);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Verdict<Decision> on(CallNext command, Openings openings) {
        return decide(command, openings);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Verdict<Decision> on(RecallTicket command, Openings openings) {
        return decide(command, openings);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Verdict<Decision> on(StartService command, Openings openings) {
        return decide(command, openings);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Verdict<Decision> on(CompleteService command, Openings openings) {
        return decide(command, openings);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Verdict<Decision> on(MarkNoShow command, Openings openings) {
        return decide(command, openings);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Verdict<Decision> on(HoldTicket command, Openings openings) {
        return decide(command, openings);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Verdict<Decision> on(ContinueTicket command, Openings openings) {
        return decide(command, openings);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Verdict<Decision> on(TransferTicket command, Openings openings) {
        return decide(command, openings);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Verdict<Decision> on(UndoLastStep command, Openings openings) {
        return decide(command, openings);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Verdict<Decision> on(CallTicket command, Openings openings) {
        return decide(command, openings);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Verdict<Decision> on(SetTicketAside command, Openings openings) {
        return decide(command, openings);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Verdict<Decision> on(ReleaseTicket command, Openings openings) {
        return decide(command, openings);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Verdict<Decision> on(ReinstateTicket command, Openings openings) {
        return decide(command, openings);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Verdict<Decision> on(TendSetAside command, Openings openings) {
        return decide(command, openings);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Verdict<Decision> on(GrantPriority command, Openings openings) {
        return decide(command, openings);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Verdict<Decision> on(RevokePriority command, Openings openings) {
        return decide(command, openings);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Verdict<Decision> on(MoveTicket command, Openings openings) {
        return decide(command, openings);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Verdict<Decision> on(ReprintTicket command, Openings openings) {
        return decide(command, openings);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Verdict<Decision> on(LendCounter command, Openings openings) {
        return decide(command, openings);
    }
}
