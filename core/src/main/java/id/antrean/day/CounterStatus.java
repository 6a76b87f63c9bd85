package id.antrean.day;

/** A counter that is not in the day's state is closed. */
public enum CounterStatus {
    OPEN,
    PAUSED
}
