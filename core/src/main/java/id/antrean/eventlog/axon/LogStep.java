package id.antrean.eventlog.axon;

import id.antrean.eventlog.Recorded;
import java.util.List;

/**
 * What a view applies at once, in one transaction.
 *
 * @param events at least one, in order
 * @param done is to be run once they are applied: the stream has no more than a few steps under way
 */
record LogStep(List<Recorded<?>> events, Runnable done) {
    /** Position of the last event. */
    long last() {
        return events.getLast().position();
    }
}
