package id.antrean.day.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ShrinkerTest {
    private static final List<Integer> HUNDRED = IntStream.range(0, 100).boxed().toList();

    @Test
    void of_a_long_sequence_only_what_the_fault_needs_is_left_in_its_order() {
        assertThat(Shrinker.shortest(HUNDRED, steps -> steps.containsAll(List.of(3, 58, 97))))
                .containsExactly(3, 58, 97);
    }

    @Test
    void a_fault_that_needs_many_steps_keeps_just_as_many() {
        assertThat(Shrinker.shortest(HUNDRED, steps -> steps.size() >= 40)).hasSize(40);
    }

    @Test
    void a_fault_that_needs_nothing_is_told_by_nothing() {
        assertThat(Shrinker.shortest(HUNDRED, steps -> true)).isEmpty();
    }

    @Test
    void what_cannot_be_shortened_stays() {
        assertThat(Shrinker.shortest(List.of(1, 2), steps -> steps.equals(List.of(1, 2))))
                .containsExactly(1, 2);
    }
}
