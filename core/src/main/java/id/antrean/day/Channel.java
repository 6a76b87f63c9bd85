package id.antrean.day;

/** Where a ticket was taken. */
public enum Channel {
    KIOSK,
    DESK,
    /** Served by a clerk without a ticket. */
    COUNTER
}
