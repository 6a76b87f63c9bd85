package id.antrean.trace;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * Writes one line for each step of a sampled request, with {@code traceId}, {@code requestId} and {@code step}; for all
 * others it does nothing, at the cost of a look.
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
        if (trace == null) return;
        double ms = (System.nanoTime() - began) / 1_000_000.0;
        var line = LOG.atInfo().setMessage("trace: {} {} after {} ms").addArgument(step);
        write(
                trace,
                requestId,
                step,
                line.addArgument(what).addArgument(Math.round(ms)).addKeyValue("ms", ms));
    }

    /**
     * An event has arrived somewhere. How long that took is the line's own time less {@code writtenAt}.
     *
     * @param metadata the event's
     * @param writtenAt wall time, by the clock of the node that wrote it
     */
    public static void arrived(Map<String, String> metadata, String step, long position, Instant writtenAt) {
        var trace = metadata.get(KEY);
        if (trace == null) return;
        var line =
                LOG.atInfo().setMessage("trace: {} position {}, written at {}").addArgument(step);
        line = line.addArgument(position).addArgument(writtenAt);
        write(trace, metadata.get(REQUEST_ID), step, line.addKeyValue("writtenAt", writtenAt.toString()));
    }

    private static void write(String trace, @Nullable String requestId, String step, LoggingEventBuilder line) {
        var before = MDC.getCopyOfContextMap();
        try {
            MDC.put(TRACE_ID, trace.substring(0, Math.min(ID_LENGTH, trace.length())));
            if (requestId != null) MDC.put(REQUEST_ID, requestId);
            line.addKeyValue("step", step).log();
        } finally {
            if (before == null) MDC.clear();
            else MDC.setContextMap(before);
        }
    }
}
