package id.antrean.figures;

/**
 * The line of one day.
 *
 * @param meanLegs time-weighted mean number of waiting legs, from the first joining to the last leaving
 * @param maxLegs most legs that waited at once
 * @param horizonMs from the first joining to the last leaving, milliseconds
 * @param waitedMs what all legs waited together, milliseconds
 */
public record LineLength(double meanLegs, long maxLegs, long horizonMs, long waitedMs) {
    /**
     * Little's law, a health check of the figures: on a day on which nobody waits any more, the waits over the horizon
     * are the mean line.
     */
    public boolean littleHolds() {
        return Math.abs(meanLegs * horizonMs - waitedMs) <= 1e-6 * Math.max(1, waitedMs);
    }
}
