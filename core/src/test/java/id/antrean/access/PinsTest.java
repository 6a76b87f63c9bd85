package id.antrean.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class PinsTest {
    @Test
    void to_check_a_clerk_who_is_not_there_takes_the_same_work() {
        var somebody = Pins.hash("280411");

        assertThat(workOf(Pins.NOBODY)).isEqualTo(workOf(somebody));
        assertThat(Pins.NOBODY).hasSameSizeAs(somebody);
    }

    @Test
    void only_the_right_pin_matches() {
        var pins = new Pins();
        var hash = Pins.hash("280411");

        assertThat(pins.matches("280411", hash)).isTrue();
        assertThat(pins.matches("280412", hash)).isFalse();
        assertThat(pins.matches("280411", Pins.NOBODY)).isFalse();
    }

    /** The hash function, its rounds and its length: what stands before the salt. */
    private static String workOf(String hash) {
        return hash.substring(0, hash.indexOf('$', hash.indexOf('$', 1) + 1));
    }
}
