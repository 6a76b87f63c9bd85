package id.antrean.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WakeupsTest {
    private static final Duration JOINED = Duration.ofSeconds(60);

    private final List<Long> kioskHeard = new CopyOnWriteArrayList<>();
    private final List<Long> displayHeard = new CopyOnWriteArrayList<>();

    @Test
    void a_node_that_watches_hears_at_once_how_far_the_log_is_and_nobody_echoes_it() {
        var places = TestCluster.places(2);
        var kiosk = new Wakeups(kioskHeard::add);
        var display = new Wakeups(displayHeard::add);
        try (var kioskNode = TestCluster.join(places.get(0), kiosk::joined);
                var displayNode = TestCluster.join(TestCluster.watching(places.get(1)), display::joined)) {
            await().atMost(JOINED).until(() -> kioskNode.members() == 2 && displayNode.members() == 2);

            await().atMost(JOINED)
                    .until(
                            () -> { // the listener's registration travels on its own
                                kiosk.tell(displayHeard.size() + kioskHeard.size() + System.nanoTime());
                                return !displayHeard.isEmpty();
                            });
            long told = displayHeard.getLast();
            display.tell(told);

            kiosk.tell(Long.MAX_VALUE);
            await().until(() -> displayHeard.contains(Long.MAX_VALUE));
            assertThat(displayHeard).isSorted().doesNotHaveDuplicates();
            assertThat(kioskHeard).isEmpty();
        }
    }

    @Test
    void a_node_that_finds_nobody_under_the_service_s_name_goes_on_alone() {
        var port = TestCluster.places(1).getFirst().port();
        var place = new ClusterPlace("127.0.0.1", port, new ClusterPlace.Others.OfService("localhost"), false);
        var wakeups = new Wakeups(displayHeard::add);
        try (var alone = TestCluster.join(place, wakeups::joined)) {
            wakeups.tell(1);
            await().atMost(JOINED).until(() -> alone.members() == 1);
            wakeups.tell(2);
            assertThat(displayHeard).isEmpty();
        }
    }
}
