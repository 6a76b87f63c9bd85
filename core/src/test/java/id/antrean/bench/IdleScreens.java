package id.antrean.bench;

import id.antrean.database.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What open screens take of a node's memory, and of the processors while nothing happens. */
final class IdleScreens {
    private static final long IDLE_MS = 20_000;
    private static final long IDLE_SHORT_MS = 6_000;
    private static final double GB = 1 << 30;

    private final Options options;
    private final Database database;
    private final HallPage hall;
    private final int screens;

    /** A node without screens and then with all of them: bytes of memory that those took and in all, and processors. */
    private record Idle(long grown, long memory, double cpuWithout, double cpuWith) {
        @Override
        public String toString() {
            return "%,.0f MB more of memory, %,.0f in all; %s of a processor, without screens %s"
                    .formatted(grown / 1e6, memory / 1e6, Spread.number(cpuWith), Spread.number(cpuWithout));
        }
    }

    IdleScreens(Options options, Database database, HallPage hall, int screens) {
        this.options = options;
        this.database = database;
        this.hall = hall;
        this.screens = screens;
    }

    void measure(Report report) throws Exception {
        var rounds = new ArrayList<Idle>();
        for (int round = 1; round <= options.rounds(); round++) {
            rounds.add(once(report, round == options.rounds() && options.profile()));
            report.say("  round %d  idle: %s".formatted(round, rounds.getLast()));
        }
        report.add(Finding.of(
                Target.atLeast("B9a", "screens for each GB of memory ÷ 100,000", 1),
                series("screens a GB", "", rounds, idle -> screens / (Math.max(idle.grown, 1) / GB)),
                series("100,000", "", rounds, idle -> 100_000)));
        report.add(Finding.of(
                Target.atMost("B17", "processors of a node with idle screens ÷ without any", 1.05),
                series("with " + screens, "processors", rounds, Idle::cpuWith),
                series("without", "processors", rounds, idle -> Math.max(idle.cpuWithout, 0.001))));
    }

    /** A node of its own each time: memory that was taken once is not given back. */
    private Idle once(Report report, boolean profile) throws Exception {
        try (var display = Served.start("display", database.address(), FanOut.HEAP)) {
            hall.warmUp(display, Math.min(screens, 500));
            double cpuWithout = processors(display);
            long before = display.memory();
            try (var all = hall.open(display.port(), screens)) {
                hall.work().act();
                double cpuWith = processors(display);
                long after = display.memory();
                if (profile)
                    OtherProfile.of(report, "with %,d idle screens".formatted(screens), display.handle(), () -> {
                        Thread.sleep(IDLE_MS);
                        return "%,d ms".formatted(IDLE_MS);
                    });
                if (all.gone() > 0) report.say("%,d screens were cut off.".formatted(all.gone()));
                return new Idle(after - before, after, cpuWithout, cpuWith);
            }
        }
    }

    /** Processors taken while nothing happens. */
    private double processors(Served display) throws InterruptedException {
        long lasts = options.quick() ? IDLE_SHORT_MS : IDLE_MS;
        Thread.sleep(lasts / 4);
        long before = display.cpu();
        long begun = System.nanoTime();
        Thread.sleep(lasts);
        return (display.cpu() - before) * 1e3 / (System.nanoTime() - begun);
    }

    private static Finding.Series series(String name, String unit, List<Idle> rounds, ToDoubleFunction<Idle> figure) {
        return new Finding.Series(
                name, unit, rounds.stream().map(figure::applyAsDouble).toList());
    }
}
