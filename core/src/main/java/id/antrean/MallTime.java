package id.antrean;

import id.antrean.eventlog.EventLog;
import java.time.Clock;

/**
 * By which time a house's malls live.
 *
 * @param clock mall time; in a demo it runs faster than the wall's
 * @param speed mall seconds a wall second; 1 in real use
 */
public record MallTime(Clock clock, double speed) {
    /** Chooses mall time once the log can be asked for its last event, before which no clock may start. */
    @FunctionalInterface
    public interface Choice {
        MallTime choose(EventLog log);
    }

    /** Real time. */
    public static Choice real(Clock wallClock) {
        return log -> new MallTime(wallClock, 1);
    }
}
