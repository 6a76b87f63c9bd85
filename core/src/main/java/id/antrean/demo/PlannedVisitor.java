package id.antrean.demo;

import id.antrean.mall.Language;
import id.antrean.mall.ServiceId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One visitor as the seed made him or her.
 *
 * @param arrives at the kiosk, mall time
 * @param priorityClass the class claimed; null for none
 * @param habit what he or she does besides
 * @param pace how long the service takes, as a factor of its standard time: lognormal, mean 1
 * @param walk from the call to the counter
 * @param patience how long an impatient one waits, or a forgetful one is away
 * @param onward the second service of one who goes on; null for everybody else
 */
record PlannedVisitor(
        Instant arrives,
        ServiceId service,
        @Nullable String priorityClass,
        Language language,
        Habit habit,
        double pace,
        Duration walk,
        Duration patience,
        @Nullable ServiceId onward) {
    PlannedVisitor(Instant arrives, ServiceId service, double pace, Duration walk) {
        this(arrives, service, null, Language.ID, Habit.ORDINARY, pace, walk, Duration.ZERO, null);
    }

    PlannedVisitor as(Habit other) {
        return new PlannedVisitor(arrives, service, priorityClass, language, other, pace, walk, patience, onward);
    }
}
