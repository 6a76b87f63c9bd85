package id.antrean.bench;

import java.util.concurrent.Callable;

/** The same thing again and again until the program has become no quicker; nothing of it is counted. */
final class WarmUp {
    private static final int TIMES_MOST = 30;
    private static final double QUICKER = 1.1;
    /** One slow window after another is no proof: where others use the machine two may be alike by chance. */
    private static final int NO_QUICKER = 3;

    private WarmUp() {}

    /** @return what was done in the last window */
    static Run steady(Report report, String name, Callable<Run> window) throws Exception {
        double best = 0;
        int noQuicker = 0;
        for (int times = 1; ; times++) {
            var run = window.call();
            report.say("  warm-up  %s: %s".formatted(name, run));
            boolean quicker = run.perSecond() > best * QUICKER;
            if (quicker) best = run.perSecond();
            noQuicker = quicker ? 0 : noQuicker + 1;
            if (noQuicker == NO_QUICKER) return run;
            if (times == TIMES_MOST) {
                report.say("  %s is still not steady after %d windows.".formatted(name, TIMES_MOST));
                return run;
            }
        }
    }
}
