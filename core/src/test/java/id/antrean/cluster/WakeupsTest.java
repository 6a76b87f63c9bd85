package id.antrean.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WakeupsTest {
    private static final String HERE = "127.0.0.1";
    private static final Duration JOINED = Duration.ofSeconds(60);

    private final List<Long> kioskHeard = new CopyOnWriteArrayList<>();
    private final List<Long> displayHeard = new CopyOnWriteArrayList<>();

    @Test
    void a_node_that_watches_hears_at_once_how_far_the_log_is_and_nobody_echoes_it() {
        int kioskPort = freePort();
        int displayPort = freePort();
        var members = List.of(HERE + ":" + kioskPort, HERE + ":" + displayPort);
        try (var kiosk = Wakeups.start(new ClusterPlace(HERE, kioskPort, members, false), kioskHeard::add);
                var display = Wakeups.start(new ClusterPlace(HERE, displayPort, members, true), displayHeard::add)) {
            await().atMost(JOINED).until(() -> kiosk.members() == 2 && display.members() == 2);

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
    void without_the_others_a_node_goes_on() {
        int port = freePort();
        var place = new ClusterPlace(HERE, port, List.of(HERE + ":" + freePort()), true);
        try (var alone = Wakeups.start(place, displayHeard::add)) {
            alone.tell(1);
            await().atMost(JOINED).until(() -> alone.members() == 1);
            alone.tell(2);
            assertThat(displayHeard).isEmpty();
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
