package id.antrean.day.axon;

import id.antrean.day.DayCommand;
import io.micrometer.core.instrument.MeterRegistry;

/** Counts commands by what came of them, and refusals by their kind. */
final class CommandMeters {
    private final MeterRegistry meters;

    CommandMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    void count(DayCommand command, Answer answer) {
        meters.counter("antrean.commands", "command", command.getClass().getSimpleName(), "result", result(answer))
                .increment();
        if (answer instanceof Answer.Refused(var refusal)) {
            meters.counter("antrean.refusals", "kind", refusal.kind().slug()).increment();
        }
    }

    private static String result(Answer answer) {
        return switch (answer) {
            case Answer.Done done -> done.replayed() ? "replayed" : "done";
            case Answer.Refused refused -> "refused";
            case Answer.KeyReused reused -> "key-reused";
            case Answer.Overloaded overloaded -> "overloaded";
        };
    }
}
