package id.antrean.trace;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One step of a request, as W3C Trace Context names it.
 *
 * @param id of the whole trace, 32 hexadecimal digits: the caller's, or made here
 * @param span of this step, 16 hexadecimal digits
 * @param parent of the step it belongs to; null if no caller named one
 * @param sampled whether its steps are written to the log
 */
public record Trace(String id, String span, @Nullable String parent, boolean sampled) {
    private static final Pattern KEPT = Pattern.compile("([0-9a-f]{32})-([0-9a-f]{16})");
    private static final int ID_LENGTH = 32;
    private static final long OF_COMMIT = 0x9e3779b97f4a7c15L;

    /** As the header {@code traceparent} says it. */
    public String header() {
        return "00-" + id + "-" + span + (sampled ? "-01" : "-00");
    }

    /** What an event remembers of the command that caused it; null if its steps are not written, for then nobody asks. */
    public @Nullable String forEvents() {
        return sampled ? id + "-" + span : null;
    }

    /** The command that an event remembers; null if it remembers none. Of whom that was a step it has not kept. */
    static @Nullable Trace kept(@Nullable String forEvents) {
        if (forEvents == null || !KEPT.matcher(forEvents).matches()) return null;
        return new Trace(forEvents.substring(0, ID_LENGTH), forEvents.substring(ID_LENGTH + 1), null, true);
    }

    /** A step within this one. */
    public Trace step() {
        if (!sampled) return this;
        long fresh;
        do fresh = ThreadLocalRandom.current().nextLong();
        while (fresh == 0);
        return within(fresh);
    }

    /** The commit of this command: whoever sees only the event knows it too, for it follows from the command's. */
    Trace commit() {
        long own = HexFormat.fromHexDigitsToLong(span) ^ OF_COMMIT;
        return within(own == 0 ? OF_COMMIT : own);
    }

    private Trace within(long own) {
        return new Trace(id, HexFormat.of().toHexDigits(own), span, sampled);
    }
}
