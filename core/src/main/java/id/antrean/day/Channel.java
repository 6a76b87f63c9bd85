package id.antrean.day;

/** Where a ticket was taken. */
public enum Channel {
    KIOSK,
    DESK
}
