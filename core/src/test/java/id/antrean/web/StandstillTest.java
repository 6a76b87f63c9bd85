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
    void and_so_may_what_is_read_in_the_two_seconds_after_that() {
        pass(9_000);
        standstill.tick();
        pass(250);
        standstill.tick();

        assertThat(standstill.waited()).isEqualTo(Duration.ofMillis(9_250));
        for (int n = 0; n < 8; n++) {
            pass(250);
            standstill.tick();
        }
        assertThat(standstill.waited()).isZero();
    }

    @Test
    void a_busy_moment_is_no_standstill() {
        pass(900);
        assertThat(standstill.waited()).isZero();
        standstill.tick();
        assertThat(standstill.waited()).isZero();
    }

    private void pass(long milliseconds) {
        nanos.addAndGet(Duration.ofMillis(milliseconds).toNanos());
    }
}
