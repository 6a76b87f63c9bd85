package id.antrean.web;

import id.antrean.trace.Trace;
import java.util.function.Supplier;
import org.slf4j.MDC;

/**
 * By what a request is found again: in the log, the answer, the events and other systems.
 *
 * @param began {@link System#nanoTime} of its first byte
 */
record RequestTrail(String requestId, Trace trace, long began) {
    /** Every line the work writes on this thread bears both ids. */
    <T> T during(Supplier<T> work) {
        MDC.put("requestId", requestId);
        MDC.put("traceId", trace.id());
        try {
            return work.get();
        } finally {
            MDC.remove("requestId");
            MDC.remove("traceId");
        }
    }

    void during(Runnable work) {
        during(() -> {
            work.run();
            return true;
        });
    }
}
