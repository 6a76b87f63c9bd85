package id.antrean;

import id.antrean.cluster.Cluster;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a node does before anything in it is closed, so that nobody notices that it goes. To be closed first:
 * <ol><li>{@code /health/ready} says DRAINING, and each answer is the last one on its connection.
 *     <li>The other nodes decide the commands of its malls.
 *     <li>It goes on answering for as long as whoever sends requests to it needs to notice.</ol>
 */
public final class Draining implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Draining.class);

    private final House house;
    private final @Nullable Cluster cluster;
    private final Servers servers;
    private final Duration pause;

    /**
     * @param cluster null for a node that is alone
     * @param pause how long a load balancer takes to see that the node is not ready; zero for none
     */
    public Draining(House house, @Nullable Cluster cluster, Servers servers, Duration pause) {
        this.house = house;
        this.cluster = cluster;
        this.servers = servers;
        this.pause = pause;
    }

    @Override
    public void close() {
        house.health().drain();
        servers.drain();
        if (cluster != null) cluster.stepAside();
        if (!pause.isZero()) pause();
    }

    private void pause() {
        log.info("Draining: answering for {} s more", pause.toSeconds());
        try {
            Thread.sleep(pause);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }
}
