package id.antrean.bench;

import java.util.concurrent.Callable;

/** The same thing again and again until the program has become no quicker; nothing of it is counted. */
final class WarmUp {
    private static final int TIMES_MOST = 15;
    private static final double SAME = 0.1;

    private WarmUp() {}

    /** @return what was done in the last window */
    static Run steady(Report report, String name, Callable<Run> window) throws Exception {
        var last = window.call();
        report.say("  warm-up  %s: %s".formatted(name, last));
        for (int times = 2; times <= TIMES_MOST; times++) {
            var next = window.call();
            report.say("  warm-up  %s: %s".formatted(name, next));
            if (apart(last, next) < SAME) return next;
            last = next;
        }
        report.say("  %s is still not steady after %d windows.".formatted(name, TIMES_MOST));
        return last;
    }

    private static double apart(Run one, Run other) {
        return Math.abs(one.perSecond() - other.perSecond()) / Math.max(one.perSecond(), other.perSecond());
    }
}
