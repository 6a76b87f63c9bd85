package id.antrean;

import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.access.SettableClock;
import id.antrean.database.Database;
import id.antrean.database.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
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
    private final ClockWatch watch = new ClockWatch(database::now, clock, nanos::get);

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

        assertThat(new ClockWatch(gone::now, clock, nanos::get).getAsBoolean()).isFalse();
    }

    @Test
    void while_it_hangs_one_asks_for_all_who_wait() throws InterruptedException {
        var gone = TestDatabase.fresh();
        gone.close();
        var askers = new ArrayList<Thread>();
        var asked = new AtomicInteger();
        var hanging = new ClockWatch(() -> hang(gone, askers, asked), clock, nanos::get);
        for (int i = 0; i < 50; i++) askers.add(Thread.ofPlatform().unstarted(hanging::getAsBoolean));

        askers.forEach(Thread::start);
        for (var asker : askers) asker.join();

        assertThat(asked).hasValue(1);
    }

    /** As long as it takes until all wait; by then any answer before is too old. */
    private Instant hang(Database gone, List<Thread> askers, AtomicInteger asked) {
        asked.incrementAndGet();
        while (askers.stream().anyMatch(asker -> asker.getState() != Thread.State.WAITING)) Thread.onSpinWait();
        pass(Duration.ofSeconds(5));
        return gone.now();
    }

    @Test
    void while_an_answer_holds_nobody_asks() {
        var asked = new AtomicInteger();
        var counting = new ClockWatch(
                () -> {
                    asked.incrementAndGet();
                    return clock.instant();
                },
                clock,
                nanos::get);
        assertThat(counting.getAsBoolean()).isTrue();

        clock.set(clock.instant().plusSeconds(9));
        pass(Duration.ofSeconds(9));

        assertThat(counting.getAsBoolean()).isTrue();
        assertThat(asked).hasValue(1);
    }

    @Test
    void a_clock_that_creeps_away_is_measured_from_the_databases_and_not_from_its_own_last_reading() {
        clock.set(database.now().plusMillis(1_500));
        assertThat(watch.getAsBoolean()).isTrue();

        clock.set(clock.instant().plusMillis(1_500));

        assertThat(watch.getAsBoolean()).isFalse();
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
