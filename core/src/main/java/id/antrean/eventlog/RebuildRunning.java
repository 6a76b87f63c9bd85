package id.antrean.eventlog;

/** A view is being made again by somebody else at this moment. */
public final class RebuildRunning extends RuntimeException {
    RebuildRunning(String view) {
        super("View " + view + " is being rebuilt already: wait until that has ended.");
    }
}
