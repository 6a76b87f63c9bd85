package id.antrean.day;

/** Why this leg was next, as {@link CallingOrder} found. */
public enum Because {
    /** It came first, and nobody eligible stood earlier. */
    EARLIEST_STANDING,
    /** Its priority's credit made it stand before who had come earlier. */
    CREDIT,
    /** It had waited the policy's longest wait or more. */
    LONGEST_WAIT,
    /** It had been called before, was set aside, and its visitor came back within the grace. */
    CAME_BACK,
    /** The counter serves priority first. */
    PRIORITY_FIRST,
    /** Priority and regular visitors take turns in its line, and it was its kind's turn. */
    ITS_TURN,
    /** Its service is the one for which this clerk is there above all. */
    CLERK_WEIGHT,
    /** A visitor without a ticket, whom the clerk served at once. */
    WITHOUT_TICKET,
    /** The clerk chose it, and said why. */
    CHOSEN
}
