package id.antrean.day;

import java.util.Optional;

/** How a visit ends: with the leg that nothing follows. */
public enum LegEnd {
    COMPLETED,
    NO_SHOW,
    CANCELLED,
    /** The day closed before it was served. */
    LEFT;

    /** How this event ends the visit; empty for one after which the ticket has an open leg. */
    public static Optional<LegEnd> of(DayEvent.OfLeg event) {
        return switch (event) {
            case DayEvent.ServiceCompleted completed -> Optional.of(COMPLETED);
            case DayEvent.NoShowMarked noShow -> Optional.of(NO_SHOW);
            case DayEvent.TicketCancelled cancelled -> Optional.of(CANCELLED);
            case DayEvent.TicketLeftAtClose left -> Optional.of(LEFT);
            case DayEvent.TicketIssued open -> Optional.empty();
            case DayEvent.TicketCalled open -> Optional.empty();
            case DayEvent.TicketRecalled open -> Optional.empty();
            case DayEvent.ServiceStarted open -> Optional.empty();
            case DayEvent.TicketSetAside open -> Optional.empty();
            case DayEvent.TicketReleased open -> Optional.empty();
            case DayEvent.TicketReinstated open -> Optional.empty();
            case DayEvent.PriorityGranted open -> Optional.empty();
            case DayEvent.PriorityRevoked open -> Optional.empty();
            case DayEvent.TicketMoved open -> Optional.empty();
            case DayEvent.TicketReprinted open -> Optional.empty();
            case DayEvent.TicketHeld open -> Optional.empty();
            case DayEvent.TicketContinued open -> Optional.empty();
            case DayEvent.TicketTransferred open -> Optional.empty();
            case DayEvent.NextLegJoined open -> Optional.empty();
            case DayEvent.TicketPostponed open -> Optional.empty();
            case DayEvent.StepUndone open -> Optional.empty();
        };
    }
}
