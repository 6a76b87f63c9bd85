package id.antrean;

import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.access.SettableClock;
import id.antrean.database.Database;
import id.antrean.database.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ClockWatchTest {
    private static final Database database = TestDatabase.fresh();

    private final SettableClock clock = new SettableClock(database.now().toString());
    private final AtomicLong nanos = new AtomicLong();
    private final ClockWatch watch = new ClockWatch(database, clock, nanos::get);

    @AfterAll
    static void giveBack() {
        database.close();
    }

    @Test
    void a_clock_as_the_databases_is_relied_on() {
        assertThat(watch.getAsBoolean()).isTrue();
    }

    @Test
    void a_clock_that_jumps_is_not_relied_on_from_that_moment() {
        assertThat(watch.getAsBoolean()).isTrue();

        clock.set(database.now().plus(Duration.ofHours(9)));

        assertThat(watch.getAsBoolean()).isFalse();
    }

    @Test
    void nor_one_that_is_wrong_from_the_start() {
        clock.set(database.now().minus(Duration.ofDays(3)));

        assertThat(watch.getAsBoolean()).isFalse();
    }

    @Test
    void a_clock_that_is_set_right_is_relied_on_again_a_second_later() {
        Instant right = database.now();
        clock.set(right.plusSeconds(60));
        assertThat(watch.getAsBoolean()).isFalse();
        clock.set(database.now());
        assertThat(watch.getAsBoolean()).isFalse();

        pass(Duration.ofSeconds(1));

        assertThat(watch.getAsBoolean()).isTrue();
    }

    @Test
    void a_clock_that_drifts_away_from_the_databases_is_found_out_within_ten_seconds() {
        assertThat(watch.getAsBoolean()).isTrue();

        clock.set(clock.instant().plusSeconds(10)); // as it says itself, just the time that has passed
        pass(Duration.ofSeconds(10));

        assertThat(watch.getAsBoolean()).isFalse();
    }

    @Test
    void while_the_database_is_away_nothing_is_relied_on() {
        var gone = TestDatabase.fresh();
        gone.close();

        assertThat(new ClockWatch(gone, clock, nanos::get).getAsBoolean()).isFalse();
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
