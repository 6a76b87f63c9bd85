package id.antrean.board;

import id.antrean.day.Leg;
import org.jspecify.annotations.Nullable;

/** Why a call may be out of the order of the numbers, without a word about the visitor. */
public enum Mark {
    PRIORITY,
    /** The visit goes on here after another service. */
    OTHER_SERVICE;

    /** Null for a leg in the order of the numbers. */
    public static @Nullable Mark of(Leg leg) {
        if (leg.priority()) return PRIORITY;
        return leg.leg() > 1 ? OTHER_SERVICE : null;
    }
}
