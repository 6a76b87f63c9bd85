package id.antrean.web;

import id.antrean.trace.LogIds;
import id.antrean.trace.Trace;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * By what a request is found again: in the log, the answer, the events and other systems.
 *
 * @param began {@link System#nanoTime} of its first byte
 * @param arrived the same in real time; earlier, if it may have waited to be read while the program stood still
 *     ({@link Standstill})
 */
record RequestTrail(String requestId, Trace trace, long began, Instant arrived) {
    /** Every line the work writes on this thread bears both ids. */
    <T> T during(Supplier<T> work) {
        return LogIds.during(requestId, trace.id(), work);
    }

    void during(Runnable work) {
        during(() -> {
            work.run();
            return true;
        });
    }
}
