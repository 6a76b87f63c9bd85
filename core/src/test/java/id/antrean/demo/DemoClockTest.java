package id.antrean.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DemoClockTest {
    private static final Instant START = Instant.parse("2026-11-24T00:25:00Z");
    private final AtomicReference<Instant> wall = new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));
    private final DemoClock clock = new DemoClock(START, 60, wall::get);

    @Test
    void it_stands_until_it_is_started() {
        pass(10);
        assertThat(clock.instant()).isEqualTo(START);
    }

    @Test
    void it_runs_sixty_times_as_fast() {
        clock.run();
        pass(10);
        assertThat(clock.instant()).isEqualTo(START.plusSeconds(600));
    }

    @Test
    void it_stands_again_when_held_and_goes_on_from_there() {
        clock.run();
        pass(1);
        clock.hold();
        pass(5);
        assertThat(clock.instant()).isEqualTo(START.plusSeconds(60));
        clock.run();
        pass(1);
        assertThat(clock.instant()).isEqualTo(START.plusSeconds(120));
    }

    @Test
    void it_never_goes_back_even_when_the_wall_clock_does() {
        clock.run();
        pass(10);
        var before = clock.instant();
        pass(-5);
        assertThat(clock.instant()).isEqualTo(before);
    }

    private void pass(long seconds) {
        wall.updateAndGet(now -> now.plusSeconds(seconds));
    }
}
