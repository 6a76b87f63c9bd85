package id.antrean.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SteadyMapTest {
    private static final int STEPS = 5_000;
    private static final int KEYS = 40;

    @Test
    void it_is_what_a_hash_map_is_after_the_same_changes() {
        long seed = System.nanoTime();
        var random = new SplittableRandom(seed);
        var map = SteadyMap.copyOf(Map.<Integer, Integer>of());
        var expected = new HashMap<Integer, Integer>();
        for (int step = 0; step < STEPS; step++) {
            int key = random.nextInt(KEYS);
            if (random.nextInt(4) == 0) {
                map = map.without(key);
                expected.remove(key);
            } else {
                map = map.with(key, step);
                expected.put(key, step);
            }
            assertThat(map).as("seed %d", seed).isEqualTo(expected);
            assertThat(map.hashCode()).isEqualTo(expected.hashCode());
            assertThat(map.values()).containsExactlyInAnyOrderElementsOf(expected.values());
            assertThat(map.containsKey(key)).isEqualTo(expected.containsKey(key));
            assertThat(map.getOrDefault(key, -1)).isEqualTo(expected.getOrDefault(key, -1));
        }
    }

    @Test
    void a_change_leaves_the_map_it_was_made_from_as_it_was() {
        var before = SteadyMap.copyOf(Map.of("a", 1, "b", 2));

        before.with("a", 3);
        before.with("c", 3);
        before.without("a");

        assertThat(before).containsOnly(Map.entry("a", 1), Map.entry("b", 2));
    }

    @Test
    void nobody_changes_it_from_outside_nor_through_the_map_it_was_copied_from() {
        var from = new HashMap<>(Map.of("a", 1));
        var map = SteadyMap.copyOf(from);
        from.put("a", 2);

        assertThat(map).containsOnly(Map.entry("a", 1));
        assertThatThrownBy(() -> map.put("b", 2)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> map.remove("a")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(map::clear).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> map.values().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> map.entrySet().iterator().next().setValue(2))
                .isInstanceOf(UnsupportedOperationException.class);
    }
}
