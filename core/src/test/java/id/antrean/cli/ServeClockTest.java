package id.antrean.cli;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.antrean.cli.Failures.Mistake;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ServeClockTest {
    @Test
    void a_node_whose_clock_is_not_the_databases_does_not_start_and_says_what_to_do() {
        assertThatThrownBy(() -> Serve.requireRightClock(Duration.ofDays(-1)))
                .isInstanceOf(Mistake.class)
                .hasMessageContaining("86400.0 s between this machine and the database")
                .hasMessageContaining("NTP");
        assertThatCode(() -> Serve.requireRightClock(Duration.ofMillis(-900))).doesNotThrowAnyException();
    }
}
