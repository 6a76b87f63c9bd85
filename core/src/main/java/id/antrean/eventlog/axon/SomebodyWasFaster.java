package id.antrean.eventlog.axon;

/** Ends a unit of work that was decided on a copy the log has left behind. */
final class SomebodyWasFaster extends RuntimeException {
    SomebodyWasFaster(String stream) {
        super("what is in memory of " + stream + " is not what the log has", null, false, false);
    }
}
