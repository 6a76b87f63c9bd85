package id.antrean.day;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was agreed on when a leg is called, and by whom.
 *
 * @param reserved for whom it waits; null for anybody
 * @param notBefore its visitor stepped out until then; null for one who is there
 * @param heldUntil when it goes back to the line from a hold; null for a hold without an end, and for no hold
 */
public record Terms(
        @Nullable Reserved reserved,
        @Nullable Instant notBefore,
        @Nullable Instant heldUntil) {
    static final Terms NONE = new Terms(null, null, null);

    boolean allow(CounterState by, Instant at) {
        return !isOut(at) && (reserved == null || reserved.allows(by, at));
    }

    /** Whether its visitor has stepped out. */
    public boolean isOut(Instant at) {
        return notBefore != null && at.isBefore(notBefore);
    }
}
