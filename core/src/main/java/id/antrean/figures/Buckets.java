package id.antrean.figures;

import java.util.Arrays;

/**
 * How many durations fell between which bounds. Each bound is 2.02 % above the one before, so any duration is within 1 %
 * of the value that stands for its bucket, and so is what is interpolated between two. Count, sum and longest are exact.
 * Buckets of several periods add up.
 */
final class Buckets {
    /** How far a percentile may be from the exact one, as a part of it. */
    static final double ERROR = 0.01;

    private static final double GROWTH = (1 + ERROR) / (1 - ERROR);

    private long[] legs = new long[0]; // by bucket
    private long count;
    private long faults;
    private long sumMs;
    private long maxMs;

    /** The bucket of milliseconds: -1 below 0, 0 for 0, 1 for 1, and so on. */
    static String sql(String ms) {
        return "CASE WHEN %1$s < 0 THEN -1 WHEN %1$s = 0 THEN 0 ELSE 1 + ceil(ln(%1$s::float8) / ln(%2$s::float8))::int END"
                .formatted(ms, GROWTH);
    }

    private static double valueOf(int bucket) {
        return bucket == 0 ? 0 : 2 * Math.pow(GROWTH, bucket - 1.0) / (GROWTH + 1);
    }

    /** @param buckets rising */
    void add(Integer[] buckets, Integer[] legsOfEach, long clockFaults, long ms, long longestMs) {
        if (buckets.length > 0 && buckets[buckets.length - 1] >= legs.length)
            legs = Arrays.copyOf(legs, buckets[buckets.length - 1] + 1);
        for (int i = 0; i < buckets.length; i++) {
            legs[buckets[i]] += legsOfEach[i];
            count += legsOfEach[i];
        }
        faults += clockFaults;
        sumMs += ms;
        maxMs = Math.max(maxMs, longestMs);
    }

    Spread spread() {
        if (count == 0) return new Spread(0, null, null, null, null, null, null, faults);
        return new Spread(count, (double) sumMs / count, at(0.5), at(0.9), at(0.95), at(0.99), maxMs, faults);
    }

    /** Linear between the order statistics, as percentile_cont is. */
    private double at(double share) {
        double rank = share * (double) (count - 1);
        long below = (long) Math.floor(rank);
        double lower = ranked(below);
        double upper = below + 1 < count ? ranked(below + 1) : lower;
        return lower + (upper - lower) * (rank - (double) below);
    }

    /** @param rank 0 for the shortest */
    private double ranked(long rank) {
        long seen = 0;
        for (int bucket = 0; bucket < legs.length; bucket++) {
            seen += legs[bucket];
            if (seen > rank) return Math.min(valueOf(bucket), (double) maxMs);
        }
        throw new IllegalStateException("no rank " + rank + " among " + count);
    }
}
