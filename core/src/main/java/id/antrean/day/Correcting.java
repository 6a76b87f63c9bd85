package id.antrean.day;

import static id.antrean.day.Decision.accept;
import static id.antrean.day.Decision.refuse;

import id.antrean.day.DayCommand.CorrectCompletion;
import id.antrean.day.DayEvent.CompletionCorrected;
import id.antrean.day.Refusal.Kind;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A forgotten <i>complete</i>.
 *
 * <ol>
 *   <li>After so many times the standard the clerk is asked whether the visitor is still there.
 *   <li>Who completes late may say when the visitor really left: after service began, not after now.
 *   <li>Until the counter completes the next one, its last completion may be corrected, with a reason. What was said
 *       first stays in the log; the figures take the corrected end.
 * </ol>
 */
public final class Correcting {
    private Correcting() {}

    static Decision correct(CorrectCompletion correct, DayState day) {
        var served = day.served().get(correct.counter());
        var number = correct.ticket().number();
        if (served == null || !served.leg().ticket().equals(correct.ticket())) {
            return refuse(Kind.NOTHING_TO_CORRECT, "ticket", number);
        }
        var endedAt = correct.endedAt().truncatedTo(ChronoUnit.MILLIS);
        if (!isPossible(served.leg(), endedAt, served.completedAt())) {
            return refuse(Kind.END_IMPOSSIBLE, "ticket", number);
        }
        return accept(new CompletionCorrected(
                correct.day(),
                correct.ticket(),
                served.leg().leg(),
                served.leg().service(),
                correct.counter(),
                served.clerk(),
                endedAt,
                correct.reason(),
                day.timeOf(correct)));
    }

    /** Whether a service can have ended then. */
    static boolean isPossible(Leg leg, Instant endedAt, Instant saidAt) {
        var started = leg.startedAt();
        return started != null && !endedAt.isBefore(started) && !endedAt.isAfter(saidAt);
    }

    /** When the clerk is asked whether the visitor is still there; null while nobody is served. */
    public static @Nullable Instant promptAt(Leg leg, DayState day) {
        var started = leg.startedAt();
        if (started == null || leg.state() != LegState.SERVING) return null;
        var catalogue = day.requireCatalogue();
        long standard = catalogue.service(leg.service()).map(it -> it.minutes()).orElse(0);
        return standard == 0
                ? null
                : started.plusSeconds(
                        60 * standard * catalogue.policy().plausible().promptFactor());
    }
}
