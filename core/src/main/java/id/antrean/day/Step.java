package id.antrean.day;

/** A clerk's step that may be undone for a short while. */
public enum Step {
    CALL,
    START,
    COMPLETE,
    NO_SHOW,
    HOLD,
    SET_ASIDE,
    TRANSFER
}
