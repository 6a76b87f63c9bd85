package id.antrean.mall;

/** What happens to a ticket whose forecast, at its earliest, is after the end of service. */
public enum LateTicket {
    /** It is given, and the visitor is told. */
    WARN,
    /** Staff give it, not the kiosk. */
    ASK_STAFF,
    /** Nobody gives it. */
    STOP
}
