package id.antrean.eventlog.axon;

import id.antrean.eventlog.KnownRequest;

/** Ends a unit of work whose request was answered before. */
final class RequestKnown extends RuntimeException {
    private final transient KnownRequest known;

    RequestKnown(KnownRequest known) {
        super("answered before", null, false, false);
        this.known = known;
    }

    KnownRequest known() {
        return known;
    }
}
