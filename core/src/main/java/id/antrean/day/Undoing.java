package id.antrean.day;

import static id.antrean.day.Decision.accept;

import id.antrean.day.DayCommand.UndoLastStep;
import id.antrean.day.DayEvent.StepUndone;
import id.antrean.day.Refusal.Kind;
import java.time.Duration;
import java.util.Optional;

/**
 * Taking back the last step.
 *
 * <ol>
 *   <li>Only the counter's last step, only with the ticket it was about, only within the policy's seconds.
 *   <li>Nothing is deleted: the undoing is an event of its own.
 *   <li>What others have done since stands: a transferred or held visitor whom another counter has taken stays there.
 * </ol>
 */
final class Undoing {
    private Undoing() {}

    static Decision undo(UndoLastStep undo, DayState day) {
        return Seat.at(undo, day, seat -> {
            var last = seat.counter().last();
            if (last == null || !last.before().ticket().equals(undo.ticket())) {
                return seat.refuse(Kind.NOTHING_TO_UNDO);
            }
            var at = day.timeOf(undo);
            int seconds = day.requireCatalogue().policy().undoSeconds();
            if (Duration.between(last.at(), at).compareTo(Duration.ofSeconds(seconds)) > 0) {
                return seat.refuse(Kind.UNDO_TOO_LATE, "seconds", String.valueOf(seconds));
            }
            var leg = last.before();
            return takenSince(last, seat.counter(), day)
                    .map(kind -> seat.refuse(kind, "ticket", leg.ticket().number()))
                    .orElseGet(() -> accept(new StepUndone(
                            undo.day(),
                            leg.ticket(),
                            leg.leg(),
                            leg.service(),
                            undo.counter(),
                            seat.counter().clerk(),
                            last.step(),
                            at)));
        });
    }

    /** Why the ticket is no longer where the step left it; empty when it is. */
    private static Optional<Kind> takenSince(LastStep last, CounterState counter, DayState day) {
        var before = last.before();
        if (SeveralLines.isElsewhere(before, day)) return Optional.of(Kind.VISIT_ELSEWHERE);
        var now = day.legs().find(before.ticket());
        boolean where =
                switch (last.step()) {
                    case CALL, START -> counter.has(before.ticket());
                    case COMPLETE -> now.isEmpty() || isNextLeg(before, now);
                    case NO_SHOW -> {
                        var missed = day.noShows().get(before.ticket());
                        yield missed != null && missed.leg() == before.leg();
                    }
                    case HOLD -> isAwayFrom(counter, LegState.HELD, now);
                    case SET_ASIDE -> isAwayFrom(counter, LegState.SET_ASIDE, now);
                    case TRANSFER -> isNextLeg(before, now);
                };
        return where ? Optional.empty() : Optional.of(Kind.ALREADY_CALLED_ELSEWHERE);
    }

    private static boolean isNextLeg(Leg before, Optional<Leg> now) {
        return now.filter(leg -> leg.state() == LegState.WAITING && leg.calls() == 0)
                .filter(leg -> leg.leg() == before.leg() + 1)
                .isPresent();
    }

    /** Another counter may have taken the visitor and sent him away again. */
    private static boolean isAwayFrom(CounterState counter, LegState away, Optional<Leg> now) {
        return now.filter(leg -> leg.state() == away)
                .filter(leg -> counter.counter().equals(leg.counter()))
                .isPresent();
    }
}
