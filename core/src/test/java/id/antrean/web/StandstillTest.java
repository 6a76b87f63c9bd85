package id.antrean.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class StandstillTest {
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5_000_000_000L); // it may run over
    private final Standstill standstill = new Standstill(nanos::get);

    @Test
    void while_the_program_runs_nothing_has_waited() {
        for (int n = 0; n < 40; n++) {
            pass(250);
            assertThat(standstill.waited()).isZero();
            standstill.tick();
        }
    }

    @Test
    void what_is_read_first_after_it_stood_still_may_have_waited_all_the_while() {
        pass(250);
        standstill.tick();
        pass(9_000);

        assertThat(standstill.waited()).isEqualTo(Duration.ofSeconds(9));
    }

    @Test
    void and_so_may_what_is_read_until_it_has_run_for_a_second_again() {
        pass(9_000);
        standstill.tick();
        run(3);

        assertThat(standstill.waited()).isEqualTo(Duration.ofMillis(9_750));
        run(1);
        assertThat(standstill.waited()).isZero();
    }

    @Test
    void who_stands_still_again_at_once_has_not_read_all_in_between() {
        pass(7_000);
        standstill.tick();
        run(1);
        pass(1_200);

        assertThat(standstill.waited()).isEqualTo(Duration.ofMillis(8_450));
        standstill.tick();
        assertThat(standstill.waited()).isEqualTo(Duration.ofMillis(8_450));
        run(2);
        assertThat(standstill.waited()).as("since the second time").isEqualTo(Duration.ofMillis(1_700));
        run(2);
        assertThat(standstill.waited()).isZero();
    }

    /** Else a program that stutters would never take anything again. */
    @Test
    void one_that_stutters_on_and_on_counts_only_its_last_stops() {
        for (int n = 0; n < 100; n++) {
            pass(1_100);
            standstill.tick();
        }

        assertThat(standstill.waited()).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void a_busy_moment_is_no_standstill() {
        pass(900);
        assertThat(standstill.waited()).isZero();
        standstill.tick();
        assertThat(standstill.waited()).isZero();
    }

    private void run(int ticks) {
        for (int n = 0; n < ticks; n++) {
            pass(250);
            standstill.tick();
        }
    }

    private void pass(long milliseconds) {
        nanos.addAndGet(Duration.ofMillis(milliseconds).toNanos());
    }
}
