package id.antrean.day;

/** Why this leg was next, as {@link CallingOrder} found. */
public enum Because {
    /** Nobody eligible stood earlier. */
    EARLIEST_STANDING,
    /** It had waited the policy's longest wait or more. */
    LONGEST_WAIT,
    /** It had been called before, was set aside, and its visitor came back within the grace. */
    CAME_BACK,
    /** The clerk chose it, and said why. */
    CHOSEN
}
