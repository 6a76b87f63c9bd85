package id.antrean.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.mall.MallId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OwnersTest {
    private static final int MALLS = 500;
    private static final List<String> NODES = List.of("[10.0.0.1]:5701", "[10.0.0.2]:5701", "[10.0.0.3]:5701");

    private static String owner(int mall, List<String> nodes) {
        var id = new MallId("mal-" + mall);
        return nodes.stream()
                .max(Comparator.comparingLong(node -> Owners.rank(id, node)))
                .orElseThrow();
    }

    @Test
    void each_of_three_nodes_has_about_a_third_of_the_malls() {
        var shares = IntStream.range(0, MALLS)
                .boxed()
                .collect(Collectors.groupingBy(mall -> owner(mall, NODES), Collectors.counting()));
        assertThat(shares.values()).hasSize(3).allMatch(share -> share > 130 && share < 205);
    }

    @Test
    void when_a_node_goes_only_its_own_malls_move() {
        var left = List.of(NODES.get(0), NODES.get(2));
        for (int mall = 0; mall < MALLS; mall++) {
            var before = owner(mall, NODES);
            if (left.contains(before)) assertThat(owner(mall, left)).isEqualTo(before);
        }
    }
}
