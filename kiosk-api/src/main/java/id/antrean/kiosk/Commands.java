package id.antrean.kiosk;

import id.antrean.day.DayCommand;
import id.antrean.day.Refusal;
import id.antrean.day.axon.Answer;
import id.antrean.web.Exchange;
import id.antrean.web.Problem;
import id.antrean.web.ProblemKind;
import id.antrean.web.Reply;
import java.util.function.Function;

/** Sends a command and turns what came of it into an answer. */
final class Commands {
    private final Hall hall;

    Commands(Hall hall) {
        this.hall = hall;
    }

    /** @param done makes the answer from the events alone, so that a repeat gives the same */
    Reply send(DayCommand command, Exchange exchange, Function<Answer.Done, Reply> done) {
        var name = command.getClass().getSimpleName();
        var answer =
                exchange.command(exchange.mall(), name, origin -> hall.days().send(command, origin));
        return switch (answer) {
            case Answer.Done it -> it.replayed() ? done.apply(it).with("Idempotent-Replayed", "true") : done.apply(it);
            case Answer.Refused it -> refused(it.refusal());
            case Answer.KeyReused it ->
                throw Problem.of(ProblemKind.IDEMPOTENCY_KEY_REUSED).thrown();
            case Answer.Overloaded it ->
                throw Problem.of(ProblemKind.OVERLOADED)
                        .retryAfter(it.retryAfter())
                        .thrown();
        };
    }

    private static Reply refused(Refusal refusal) {
        if (refusal.kind() == Refusal.Kind.NOBODY_WAITING) return Reply.noContent();
        throw Problem.of(refusal).thrown();
    }
}
