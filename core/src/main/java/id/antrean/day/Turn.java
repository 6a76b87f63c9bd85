package id.antrean.day;

/**
 * A call that took its line's turn.
 *
 * @param priority whether it was a priority's turn
 */
public record Turn(TicketId ticket, boolean priority) {}
