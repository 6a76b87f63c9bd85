package id.antrean.figures;

import org.jspecify.annotations.Nullable;

/**
 * How one kind of duration is spread, in milliseconds, unrounded. Percentiles are linear between the order statistics, as
 * PostgreSQL's {@code percentile_cont}; exact unless the answer says how far they may be off.
 *
 * @param count how many durations these are of; when 0, all but clockFaults are null
 * @param clockFaults durations that would be negative; they are in no other number
 */
public record Spread(
        long count,
        @Nullable Double meanMs,
        @Nullable Double medianMs,
        @Nullable Double p90Ms,
        @Nullable Double p95Ms,
        @Nullable Double p99Ms,
        @Nullable Long maxMs,
        long clockFaults) {
    static final Spread NONE = new Spread(0, null, null, null, null, null, null, 0);
}
