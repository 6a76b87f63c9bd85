package id.antrean.trace;

import org.jspecify.annotations.Nullable;

/**
 * A request's place in a trace, as W3C Trace Context has it.
 *
 * @param id 32 hexadecimal digits: the caller's, or made here
 * @param span 16 hexadecimal digits: what this server does of it
 * @param sampled whether its steps are written to the log
 */
public record Trace(String id, String span, boolean sampled) {
    /** As the header {@code traceparent} says it. */
    public String header() {
        return "00-" + id + "-" + span + (sampled ? "-01" : "-00");
    }

    /** What an event remembers of it; null if its steps are not written, for then nobody asks. */
    public @Nullable String forEvents() {
        return sampled ? id + "-" + span : null;
    }
}
