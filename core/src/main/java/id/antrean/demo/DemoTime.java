package id.antrean.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** How the demo's people pass time: in mall time, whatever the speed of the mall's clock. */
record DemoTime(Clock clock, double speed) {
    /** The longest sleep at a stretch, so that a clock that stands still is noticed. */
    private static final Duration LONGEST_NAP = Duration.ofMillis(500);

    private static final Duration SHORTEST_NAP = Duration.ofMillis(1);

    Instant now() {
        return clock.instant();
    }

    void sleep(Duration mallTime) throws InterruptedException {
        sleepUntil(now().plus(mallTime));
    }

    void sleepUntil(Instant then) throws InterruptedException {
        for (var now = now(); now.isBefore(then); now = now()) Thread.sleep(nap(Duration.between(now, then)));
    }

    /** Waits before looking again: {@code mallTime}, but not less than {@code wall} for the server's sake. */
    void rest(Duration mallTime, Duration wall) throws InterruptedException {
        var until = now().plus(mallTime);
        Thread.sleep(wall);
        sleepUntil(until);
    }

    private Duration nap(Duration mallTime) {
        var wall = Duration.ofNanos(Math.round(mallTime.toNanos() / speed));
        if (wall.compareTo(LONGEST_NAP) > 0) return LONGEST_NAP;
        return wall.compareTo(SHORTEST_NAP) < 0 ? SHORTEST_NAP : wall;
    }
}
