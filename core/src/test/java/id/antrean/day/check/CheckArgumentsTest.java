package id.antrean.day.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CheckArgumentsTest {
    @Test
    void how_often_and_the_seed_may_be_typed() {
        assertThat(read("2_000", "7")).isEqualTo(new CheckArguments(2_000, 7));
        assertThat(read("2000").times()).isEqualTo(2_000);
        assertThat(read().times()).isEqualTo(1_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-5", "many", "1 2 3", ""})
    void what_is_no_number_above_none_is_refused(String typed) {
        assertThatThrownBy(() -> read(typed.split(" "))).isInstanceOf(IllegalArgumentException.class);
    }

    private static CheckArguments read(String... typed) {
        return CheckArguments.read(typed, 1_000);
    }
}
