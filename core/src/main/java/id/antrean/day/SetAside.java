package id.antrean.day;

import id.antrean.mall.CounterId;
import java.time.Duration;
import java.time.Instant;

/**
 * Who was called and has not come yet.
 *
 * @param counter to which it was called
 * @param clerk who called it
 * @param since when it was set aside
 * @param backBy when it becomes a no-show
 * @param reminded whether it has been called again since
 */
public record SetAside(CounterId counter, ClerkId clerk, Instant since, Instant backBy, boolean reminded) {
    /** When it is due to be called again: half-way through the grace. */
    Instant remindAt() {
        return since.plus(Duration.between(since, backBy).dividedBy(2));
    }

    SetAside afterReminder() {
        return new SetAside(counter, clerk, since, backBy, true);
    }
}
