package id.antrean.trace;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes one line for each step of a sampled request: {@code traceId}, {@code requestId}, {@code step}, {@code spanId},
 * {@code parentId}, {@code start} and {@code ms}. For all others it does nothing, at the cost of a look.
 */
public final class Spans {
    /** Under this name an event's metadata has its trace; only events of sampled requests have one. */
    public static final String KEY = "trace";

    private static final Logger LOG = LoggerFactory.getLogger("antrean.trace");
    private static final String REQUEST_ID = "requestId";
    private static final double NANOS_A_MS = 1_000_000;

    private Spans() {}

    /**
     * A step is over.
     *
     * @param began reading of {@link System#nanoTime}
     * @param what what came of it, in a word or two
     */
    public static void ended(Trace step, @Nullable String requestId, String name, long began, Object what) {
        if (!step.sampled()) return;
        var took = Duration.ofNanos(System.nanoTime() - began);
        write(step, requestId, name, Instant.now().minus(took), took, what);
    }

    /**
     * Events are durable.
     *
     * @param metadata of one of them, or of all
     * @param began reading of {@link System#nanoTime} when they were handed in
     */
    public static void committed(Map<String, String> metadata, long began, String stream) {
        var command = Trace.kept(metadata.get(KEY));
        if (command == null) return;
        ended(command.commit(), metadata.get(REQUEST_ID), "commit", began, stream);
    }

    /**
     * An event has arrived somewhere. It was on its way since it was written, by the clock of the node that wrote it.
     *
     * @param metadata the event's
     * @param writtenAt wall time, by that clock
     */
    public static void arrived(Map<String, String> metadata, String name, long position, Instant writtenAt) {
        var command = Trace.kept(metadata.get(KEY));
        if (command == null) return;
        var step = command.commit().step();
        var took = Duration.between(writtenAt, Instant.now());
        write(step, metadata.get(REQUEST_ID), name, writtenAt, took, "position " + position);
    }

    private static void write(
            Trace step, @Nullable String requestId, String name, Instant start, Duration took, Object what) {
        double ms = took.toNanos() / NANOS_A_MS;
        var line = LOG.atInfo().setMessage("trace: {} {} after {} ms");
        line = line.addArgument(name).addArgument(what).addArgument(Math.round(ms));
        line = line.addKeyValue("step", name).addKeyValue("spanId", step.span());
        if (step.parent() != null) line = line.addKeyValue("parentId", step.parent());
        var whole = line.addKeyValue(
                        "start", start.truncatedTo(ChronoUnit.MICROS).toString())
                .addKeyValue("ms", ms);
        LogIds.during(requestId, step.id(), () -> {
            whole.log();
            return true;
        });
    }
}
