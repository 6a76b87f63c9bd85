package id.antrean.trace;

import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** The fields {@code requestId} and {@code traceId} of every line that a thread writes for a request. */
public final class LogIds {
    private static final String REQUEST = "requestId";
    private static final String TRACE = "traceId";

    private LogIds() {}

    /**
     * Every line the work writes on this thread bears these, and those before are back afterwards.
     *
     * @param requestId null for work whose request is not known
     */
    public static <T> T during(@Nullable String requestId, @Nullable String traceId, Supplier<T> work) {
        var before = MDC.getCopyOfContextMap();
        try {
            set(REQUEST, requestId);
            set(TRACE, traceId);
            return work.get();
        } finally {
            MDC.setContextMap(before == null ? Map.of() : before);
        }
    }

    /** For work that a request's thread does for all: its lines are not that request's. */
    public static void without(Runnable work) {
        during(null, null, () -> {
            work.run();
            return true;
        });
    }

    private static void set(String field, @Nullable String value) {
        if (value == null) MDC.remove(field);
        else MDC.put(field, value);
    }
}
