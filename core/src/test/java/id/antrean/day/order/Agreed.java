package id.antrean.day.order;

import id.antrean.mall.CounterId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was agreed on with a visitor who waits.
 *
 * @param outUntil has stepped out until then; null for one who is there
 * @param counter waits for this one alone; null for any
 * @param clerk waits for this one alone; null for any
 * @param keptUntil after which anybody may call; null where nobody is waited for alone
 */
record Agreed(
        @Nullable Instant outUntil,
        @Nullable CounterId counter,
        @Nullable String clerk,
        @Nullable Instant keptUntil) {
    static final Agreed NOTHING = new Agreed(null, null, null, null);

    Agreed outUntil(Instant until) {
        return new Agreed(until, counter, clerk, keptUntil);
    }

    boolean isOut(Instant now) {
        return outUntil != null && now.isBefore(outUntil);
    }

    boolean isForAnother(CounterId than, String itsClerk, Instant now) {
        if (keptUntil == null || !now.isBefore(keptUntil)) return false;
        return (counter != null && !counter.equals(than)) || (clerk != null && !clerk.equals(itsClerk));
    }
}
