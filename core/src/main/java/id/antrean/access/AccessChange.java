package id.antrean.access;

import id.antrean.mall.AgencyId;
import id.antrean.mall.MallId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody changed who may do what.
 *
 * @param who as in the events: {@code staff:…}, {@code token:…} or {@code command-line}
 * @param mall of whoever was changed; null for every mall
 * @param agency of whoever was changed, after it or, if removed, before; null for every agency
 * @param subject the person's key or the token's public name; never a person's name, which can be forgotten
 * @param before the role; null if it was not there
 * @param after the role; null if it is not there any more
 */
public record AccessChange(
        Instant at,
        String who,
        @Nullable MallId mall,
        @Nullable AgencyId agency,
        Kind kind,
        String subject,
        @Nullable Role before,
        @Nullable Role after) {
    /** What was changed. */
    public enum Kind {
        STAFF,
        /** A new PIN; the role stays. */
        PIN,
        TOKEN
    }
}
