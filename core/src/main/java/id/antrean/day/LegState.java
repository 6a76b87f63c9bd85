package id.antrean.day;

/** Where an open leg is. A leg that ended is no longer in the state. */
public enum LegState {
    WAITING,
    CALLED,
    SERVING,
    HELD,
    /** Called, and not come yet; no counter waits for it. */
    SET_ASIDE
}
