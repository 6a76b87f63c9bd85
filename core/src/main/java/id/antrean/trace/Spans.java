package id.antrean.trace;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Writes one line for each step of a sampled request, with {@code traceId}, {@code requestId}, {@code step} and
 * {@code ms}; for all others it does nothing, at the cost of a look.
 */
public final class Spans {
    /** Under this name an event's metadata has its trace; only events of sampled requests have one. */
    public static final String KEY = "trace";

    private static final Logger LOG = LoggerFactory.getLogger("antrean.trace");
    private static final String REQUEST_ID = "requestId";
    private static final String TRACE_ID = "traceId";
    private static final int ID_LENGTH = 32;

    private Spans() {}

    /**
     * A step that began at a reading of {@link System#nanoTime} is over.
     *
     * @param trace as events keep it; null if nobody asked for this request
     * @param what what came of it, in a word or two
     */
    public static void ended(@Nullable String trace, @Nullable String requestId, String step, long began, Object what) {
        if (trace != null) write(trace, requestId, step, Duration.ofNanos(System.nanoTime() - began), what);
    }

    /**
     * An event has arrived somewhere; the time is counted from when it was written.
     *
     * @param metadata the event's
     * @param recordedAt wall time at which it was written; on another machine its clock's difference is in the figure
     */
    public static void arrived(
            Map<String, String> metadata, String step, long position, Instant recordedAt, Instant now) {
        var trace = metadata.get(KEY);
        if (trace != null)
            write(trace, metadata.get(REQUEST_ID), step, Duration.between(recordedAt, now), "position " + position);
    }

    private static void write(String trace, @Nullable String requestId, String step, Duration took, Object what) {
        var before = MDC.getCopyOfContextMap();
        try {
            MDC.put(TRACE_ID, trace.substring(0, Math.min(ID_LENGTH, trace.length())));
            if (requestId != null) MDC.put(REQUEST_ID, requestId);
            LOG.atInfo()
                    .setMessage("trace: {} {} after {} ms")
                    .addArgument(step)
                    .addArgument(what)
                    .addArgument(took.toMillis())
                    .addKeyValue("step", step)
                    .addKeyValue("ms", took.toNanos() / 1_000_000.0)
                    .log();
        } finally {
            if (before == null) MDC.clear();
            else MDC.setContextMap(before);
        }
    }
}
