package id.antrean.eventlog;

/** A request that was answered before; its events are at these positions, both ends included; 0 and 0 if it was refused. */
public record KnownRequest(String requestHash, long first, long last) {
    static KnownRequest refused(String requestHash) {
        return new KnownRequest(requestHash, 0, 0);
    }

    /** Whether nothing was written, and nothing may be. */
    public boolean isRefused() {
        return first == 0;
    }
}
