package id.antrean.day;

import id.antrean.day.DayEvent.CatalogueApplied;
import id.antrean.day.DayEvent.CounterClosed;
import id.antrean.day.DayEvent.CounterOpened;
import id.antrean.day.DayEvent.CounterPaused;
import id.antrean.day.DayEvent.CounterResumed;
import id.antrean.day.DayEvent.DayClosed;
import id.antrean.day.DayEvent.DayOpened;
import id.antrean.day.DayEvent.NoShowMarked;
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
import id.antrean.day.DayEvent.TicketRecalled;
import id.antrean.day.DayEvent.TicketReinstated;
import id.antrean.day.DayEvent.TicketReleased;
import id.antrean.day.DayEvent.TicketSetAside;
import id.antrean.day.DayEvent.TicketTransferred;
import java.util.Map;

/** Counts legs that joined and ended from the events alone, as an outsider would, to hold against the state. */
final class Tally {
    private Tally() {}

    static void count(DayEvent event, Map<String, Integer> tally) {
        switch (event) {
            case TicketIssued issued -> add(tally, "joined", 1);
            case TicketReinstated back -> add(tally, "joined", 1);
            case ServiceCompleted completed -> add(tally, "ended", 1);
            case NoShowMarked noShow -> add(tally, "ended", 1);
            case TicketCancelled cancelled -> add(tally, "ended", 1);
            case TicketLeftAtClose left -> add(tally, "ended", 1);
            case TicketTransferred transferred -> {
                add(tally, "ended", 1);
                add(tally, "joined", 1);
            }
            case StepUndone undone -> {
                switch (undone.step()) {
                    case COMPLETE, NO_SHOW -> add(tally, "ended", -1);
                    case TRANSFER -> {
                        add(tally, "ended", -1);
                        add(tally, "joined", -1);
                    }
                    case CALL, START, HOLD, SET_ASIDE -> {}
                }
            }
            case DayOpened e -> {}
            case CatalogueApplied e -> {}
            case DayClosed e -> {}
            case ServiceSuspended e -> {}
            case SuspensionLifted e -> {}
            case TicketCalled e -> {}
            case TicketRecalled e -> {}
            case ServiceStarted e -> {}
            case TicketHeld e -> {}
            case TicketSetAside e -> {}
            case TicketReleased e -> {}
            case DayEvent.PriorityGranted e -> {}
            case DayEvent.PriorityRevoked e -> {}
            case DayEvent.TicketReprinted e -> {}
            case DayEvent.CounterLent e -> {}
            case DayEvent.TicketMoved moved -> {
                add(tally, "ended", 1);
                add(tally, "joined", 1);
            }
            case TicketContinued e -> {}
            case CounterOpened e -> {}
            case CounterPaused e -> {}
            case CounterResumed e -> {}
            case CounterClosed e -> {}
        }
    }

    private static void add(Map<String, Integer> tally, String what, int by) {
        tally.merge(what, by, Integer::sum);
    }
}
