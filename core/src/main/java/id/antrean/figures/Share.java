package id.antrean.figures;

import org.jspecify.annotations.Nullable;

/** A part of a whole. */
final class Share {
    private Share() {}

    /** 0 to 1; null when there is no whole. */
    static @Nullable Double of(long part, long whole) {
        return whole == 0 ? null : (double) part / whole;
    }
}
