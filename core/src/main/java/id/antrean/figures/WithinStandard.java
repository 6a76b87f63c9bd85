package id.antrean.figures;

import org.jspecify.annotations.Nullable;

/**
 * How many were served within their service's standard time.
 *
 * @param served completed legs
 * @param within of these, with a service time up to the standard
 * @param share within ÷ served, 0 to 1; null when nobody was served
 */
public record WithinStandard(
        long served, long within, @Nullable Double share) {
    static WithinStandard of(long served, long within) {
        return new WithinStandard(served, within, Share.of(within, served));
    }
}
