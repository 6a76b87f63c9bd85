package id.antrean.figures;

import org.jspecify.annotations.Nullable;

/**
 * What tickets promised, beside what came of it.
 *
 * @param compared legs that were called and whose ticket promised a range
 * @param inside of these, called inside the range, its ends included
 * @param coverage inside ÷ compared, 0 to 1: a range of 80 % should hold 0.78 to 0.82 over a month; null for none
 * @param meanAbsoluteErrorMs mean distance of the real wait from the middle of the range; null for none
 * @param biasMs mean of the real wait less the middle of the range: above 0, people waited longer; null for none
 */
public record ForecastHonesty(
        long compared,
        long inside,
        @Nullable Double coverage,
        @Nullable Double meanAbsoluteErrorMs,
        @Nullable Double biasMs) {}
