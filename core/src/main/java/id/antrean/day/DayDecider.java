package id.antrean.day;

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

/**
 * The table of contents of the rules: which file decides which command. Pure: the same day and the same command give
 * the same decision, today and in a replay.
 */
public final class DayDecider {
    private DayDecider() {}

    /** What happens because of a command, or why nothing does. The day itself is not changed. */
    public static Decision decide(DayCommand command, DayState day) {
        if (!(command instanceof OpenDay)) {
            if (day.closed()) return Decision.refuse(Refusal.Kind.DAY_CLOSED);
            if (!day.isOpen()) return Decision.refuse(Refusal.Kind.DAY_NOT_OPEN);
        }
        return switch (command) {
            case OpenDay open -> DayBounds.open(open, day);
            case ApplyCatalogue apply -> DayBounds.apply(apply, day);
            case CloseDay close -> DayBounds.close(close, day);
            case IssueTicket issue -> Issuing.issue(issue, day);
            case GrantPriority grant -> Prioritising.grant(grant, day);
            case RevokePriority revoke -> Prioritising.revoke(revoke, day);
            case MoveTicket move -> Moving.move(move, day);
            case ReprintTicket reprint -> Moving.reprint(reprint, day);
            case LendCounter lend -> Lending.lend(lend, day);
            case CancelTicket cancel -> Cancelling.cancel(cancel, day);
            case PostponeTicket postpone -> Postponing.postpone(postpone, day);
            case LiftQuota lift -> Quota.lift(lift, day);
            case CorrectCompletion correct -> Correcting.correct(correct, day);
            case ServeWithoutTicket serve -> Serving.withoutTicket(serve, day);
            case ReturnTicket back -> Transferring.back(back, day);
            case SuspendService suspend -> Suspending.suspend(suspend, day);
            case LiftSuspension lift -> Suspending.lift(lift, day);
            case OpenCounter open -> Staffing.open(open, day);
            case PauseCounter pause -> Staffing.pause(pause, day);
            case ResumeCounter resume -> Staffing.resume(resume, day);
            case CloseCounter close -> Staffing.close(close, day);
            case CallNext call -> Calling.next(call, day);
            case CallTicket call -> Calling.chosen(call, day);
            case SetTicketAside set -> Absent.setAside(set, day);
            case ReleaseTicket release -> Absent.release(release, day);
            case ReinstateTicket reinstate -> Absent.reinstate(reinstate, day);
            case TendSetAside tend -> Absent.tend(tend, day);
            case RecallTicket recall -> Calling.recall(recall, day);
            case MarkNoShow noShow -> Calling.noShow(noShow, day);
            case StartService start -> Serving.start(start, day);
            case CompleteService complete -> Serving.complete(complete, day);
            case HoldTicket hold -> Holding.hold(hold, day);
            case ContinueTicket resume -> Holding.resume(resume, day);
            case TransferTicket transfer -> Transferring.transfer(transfer, day);
            case UndoLastStep undo -> Undoing.undo(undo, day);
        };
    }

    /** The day after an event. Never refuses: what happened has happened. */
    public static DayState evolve(DayState day, DayEvent event) {
        return Evolution.after(day, event);
    }
}
