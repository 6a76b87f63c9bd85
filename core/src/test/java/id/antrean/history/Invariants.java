package id.antrean.history;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** All that must hold, held against what is known of a run. */
public final class Invariants {
    private static final List<Invariant> OF_A_RUN = List.of(
            new PositionsWithoutGap(),
            new AcknowledgedIsThere(),
            new NothingTwice(),
            new NumbersInOrder(),
            new TimeGoesForward(),
            new AnswersInOrder(),
            new ScreensSawEachCall());

    private static final List<Supplier<StepInvariant>> OF_EACH_STEP =
            List.of(LegalSteps::new, OneCounter::new, OrderOfCalls::new, LegsBalance::new);

    private Invariants() {}

    public static List<Finding> check(Evidence evidence) {
        var findings = new Findings();
        OF_A_RUN.forEach(invariant -> invariant.check(evidence, findings));
        walk(evidence, findings);
        return findings.all();
    }

    private static void walk(Evidence evidence, Findings findings) {
        Map<String, Day> days = new HashMap<>();
        for (var row : evidence.rows()) {
            if (row.ofDay()) days.computeIfAbsent(row.stream(), it -> new Day()).step(row, findings);
        }
    }

    /** One day, walked through step by step. */
    private static final class Day {
        private final Hall hall = new Hall();
        private final List<StepInvariant> invariants =
                OF_EACH_STEP.stream().map(Supplier::get).toList();

        void step(LogRow row, Findings findings) {
            invariants.forEach(invariant -> invariant.before(row, hall, findings));
            hall.enter(row);
            invariants.forEach(invariant -> invariant.after(row, hall, findings));
        }
    }
}
