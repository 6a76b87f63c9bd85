package id.antrean.trace;

import java.time.Duration;
import java.util.HexFormat;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Gives each request its trace: the caller's if the header is sound, else a new one. Nothing is sampled unless the
 * caller asks, and at most {@value #SAMPLED_MOST} requests a second are. Safe for use by many threads.
 */
public final class Traces {
    static final int SAMPLED_MOST = 10;

    private static final Pattern HEADER =
            Pattern.compile("(?!ff)([0-9a-f]{2})-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-([0-9a-f]{2})(-.*)?");
    private static final long SECOND_NS = Duration.ofSeconds(1).toNanos();
    private static final int ID_BYTES = 16;
    private static final int SPAN_BYTES = 8;

    private final RandomGenerator dice;
    private final LongSupplier nanos;
    private long began;
    private int sampled = SAMPLED_MOST;

    /** @param nanos time that only goes forward, such as {@link System#nanoTime} */
    public Traces(RandomGenerator dice, LongSupplier nanos) {
        this.dice = dice;
        this.nanos = nanos;
        began = nanos.getAsLong() - SECOND_NS;
    }

    /** @param traceparent as sent; null if it was not */
    public Trace of(@Nullable String traceparent) {
        var span = hex(SPAN_BYTES);
        if (traceparent == null) return new Trace(hex(ID_BYTES), span, null, false);
        var header = HEADER.matcher(traceparent);
        if (!header.matches() || isOverlong(header)) return new Trace(hex(ID_BYTES), span, null, false);
        boolean asked = (Integer.parseInt(header.group(4), 16) & 1) == 1;
        return new Trace(header.group(2), span, header.group(3), asked && hasRoom());
    }

    /** Version 00 ends with its flags; what later versions add is let pass, as the standard wants. */
    private static boolean isOverlong(Matcher header) {
        return header.group(1).equals("00") && header.group(5) != null;
    }

    private synchronized boolean hasRoom() {
        long now = nanos.getAsLong();
        if (now - began >= SECOND_NS) {
            began = now;
            sampled = 0;
        }
        if (sampled == SAMPLED_MOST) return false;
        sampled++;
        return true;
    }

    private String hex(int length) {
        var bytes = new byte[length];
        do dice.nextBytes(bytes);
        while (isZero(bytes));
        return HexFormat.of().formatHex(bytes);
    }

    private static boolean isZero(byte[] bytes) {
        for (byte one : bytes) if (one != 0) return false;
        return true;
    }
}
