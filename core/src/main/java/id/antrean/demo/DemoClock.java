package id.antrean.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Mall time in the demo: stands at an instant until it is started, then runs {@code speed} times as fast as the wall's
 * clock, and stands again when it is held. It never goes back, even when the wall's clock does.
 */
public final class DemoClock extends Clock {
    private record Reading(Instant mall, @Nullable Instant wall) {}

    private final InstantSource wall;
    private final double speed;
    private final ZoneId zone;
    private final AtomicReference<Reading> reading;

    /**
     * @param start where it stands at first
     * @param speed mall seconds a wall second, more than 0
     */
    public DemoClock(Instant start, double speed, InstantSource wall) {
        this(wall, speed, ZoneOffset.UTC, new AtomicReference<>(new Reading(start, null)));
        if (!(speed > 0)) throw new IllegalArgumentException("speed must be more than 0: " + speed);
    }

    private DemoClock(InstantSource wall, double speed, ZoneId zone, AtomicReference<Reading> reading) {
        this.wall = wall;
        this.speed = speed;
        this.zone = zone;
        this.reading = reading;
    }

    public double speed() {
        return speed;
    }

    /** Lets it run; a running clock runs on. */
    public void run() {
        var now = wall.instant();
        reading.updateAndGet(old -> old.wall() == null ? new Reading(old.mall(), now) : old);
    }

    /** Stops it where it is. */
    public void hold() {
        reading.set(new Reading(instant(), null));
    }

    /** Passes over a time in which nothing happens; an instant that is over already changes nothing. */
    public void skipTo(Instant mall) {
        var now = wall.instant();
        reading.updateAndGet(old -> {
            var current = advanced(old, now);
            return mall.isAfter(current.mall()) ? new Reading(mall, current.wall()) : current;
        });
    }

    @Override
    public Instant instant() {
        var now = wall.instant();
        return reading.updateAndGet(old -> advanced(old, now)).mall();
    }

    private Reading advanced(Reading old, Instant now) {
        if (old.wall() == null || !now.isAfter(old.wall())) return old;
        var passed = Duration.between(old.wall(), now);
        return new Reading(old.mall().plusNanos(Math.round(passed.toNanos() * speed)), now);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new DemoClock(wall, speed, other, reading);
    }
}
