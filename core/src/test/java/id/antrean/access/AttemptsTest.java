package id.antrean.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class AttemptsTest {
    private static final int FREE = 5;

    private final SettableClock clock = new SettableClock("2026-11-24T01:00:00Z");
    private final Attempts attempts = new Attempts(clock, FREE);

    @Test
    void the_first_five_guesses_are_free_and_the_sixth_waits() {
        for (int guess = 1; guess <= FREE; guess++) {
            assertThat(attempts.begin("siti")).as("guess %d", guess).isZero();
        }
        assertThat(attempts.begin("siti")).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void each_wrong_guess_after_that_doubles_the_wait_up_to_fifteen_minutes() {
        for (int guess = 1; guess <= FREE; guess++) attempts.begin("siti");
        var wait = Duration.ZERO;
        for (int guess = 1; guess <= 12; guess++) {
            wait = attempts.begin("siti");
            clock.pass(wait);
            assertThat(attempts.begin("siti")).isZero();
        }
        assertThat(wait).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void a_right_guess_forgets_the_wrong_ones() {
        for (int guess = 1; guess <= FREE; guess++) attempts.begin("siti");
        attempts.forget("siti");
        assertThat(attempts.begin("siti")).isZero();
    }

    @Test
    void one_persons_guesses_do_not_slow_another() {
        for (int guess = 1; guess <= FREE + 1; guess++) attempts.begin("siti");
        assertThat(attempts.begin("budi")).isZero();
    }

    @Test
    void right_guesses_from_one_place_do_not_add_up() {
        for (int guess = 1; guess <= 100; guess++) {
            assertThat(attempts.begin("counter PC")).isZero();
            attempts.takeBack("counter PC");
        }
    }

    @Test
    void an_hour_without_a_guess_forgets() {
        for (int guess = 1; guess <= FREE; guess++) attempts.begin("siti");
        clock.pass(Duration.ofHours(1));
        assertThat(attempts.begin("siti")).isZero();
    }

    @Test
    void guessing_under_ever_new_names_does_not_fill_the_memory() {
        for (int guess = 1; guess <= 20_000; guess++) attempts.begin("nobody " + guess);
        assertThat(attempts.remembered()).isEqualTo(10_000);
    }
}
