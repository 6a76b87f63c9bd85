package id.antrean.day;

/** Why this leg was next, as {@link CallingOrder} found. */
public enum Because {
    /** Nobody eligible stood earlier. */
    EARLIEST_STANDING,
    /** It had waited the policy's longest wait or more. */
    LONGEST_WAIT
}
