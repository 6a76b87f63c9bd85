package id.antrean.eventlog.axon;

/** Ends a unit of work that was decided on a state the log has left behind. */
final class SomebodyWasFaster extends RuntimeException {
    SomebodyWasFaster(String stream, int decidedOn, int head) {
        super(stream + " is at " + head + ", decided on " + decidedOn, null, false, false);
    }
}
