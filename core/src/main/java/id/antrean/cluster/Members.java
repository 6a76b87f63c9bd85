package id.antrean.cluster;

import com.hazelcast.config.Config;
import com.hazelcast.config.ExecutorConfig;
import com.hazelcast.config.JavaSerializationFilterConfig;
import com.hazelcast.config.JoinConfig;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How Hazelcast is set up here: the members we name and no others, nothing told to the outside, little memory. A member
 * that is silent for five seconds is taken for gone, and after a split the halves find each other within some seconds:
 * nothing but speed hangs on it.
 */
final class Members {
    private static final String THREADS = "2";
    /** Letters that wait to be opened; each takes no time, for whatever it asks is done elsewhere. */
    private static final int LETTERS_MAX = 10_000;

    private Members() {}

    static Config config(ClusterPlace place, Post post) {
        var config = new Config().setClusterName("antrean").setLiteMember(place.lite());
        var network = config.getNetworkConfig().setPort(place.port()).setPortAutoIncrement(false);
        network.getInterfaces().setEnabled(true).addInterface(place.host());
        find(place, network.getJoin());
        config.getMetricsConfig().setEnabled(false);
        config.addExecutorConfig(
                new ExecutorConfig(Post.NAME, 2).setQueueCapacity(LETTERS_MAX).setStatisticsEnabled(false));
        config.getSerializationConfig()
                .addDataSerializableFactory(Letter.FACTORY, type -> type == Mail.CLASS ? new Mail() : new Letter())
                // no classes from the network but Java's and Hazelcast's own, and of those none known to be misused
                .setJavaSerializationFilterConfig(new JavaSerializationFilterConfig());
        config.setUserContext(new ConcurrentHashMap<>(Map.of(Post.NAME, post)));
        return properties(config);
    }

    private static void find(ClusterPlace place, JoinConfig join) {
        join.getAutoDetectionConfig().setEnabled(false);
        join.getMulticastConfig().setEnabled(false);
        switch (place.others()) {
            case ClusterPlace.Others.Named(var members) ->
                join.getTcpIpConfig().setEnabled(true).setMembers(members);
            case ClusterPlace.Others.OfService(var name) ->
                join.getKubernetesConfig()
                        .setEnabled(true)
                        .setProperty("service-dns", name)
                        .setProperty("service-port", Integer.toString(place.port()));
        }
    }

    private static Config properties(Config config) {
        return config.setProperty("hazelcast.phone.home.enabled", "false")
                .setProperty("hazelcast.logging.type", "slf4j")
                .setProperty("hazelcast.shutdownhook.enabled", "false")
                .setProperty("hazelcast.socket.bind.any", "false")
                .setProperty("hazelcast.wait.seconds.before.join", "0")
                .setProperty("hazelcast.heartbeat.interval.seconds", "1")
                .setProperty("hazelcast.max.no.heartbeat.seconds", "5")
                .setProperty("hazelcast.merge.first.run.delay.seconds", "5")
                .setProperty("hazelcast.merge.next.run.delay.seconds", "5")
                .setProperty("hazelcast.graceful.shutdown.max.wait", "1")
                .setProperty("hazelcast.operation.thread.count", THREADS)
                .setProperty("hazelcast.operation.generic.thread.count", THREADS)
                .setProperty("hazelcast.io.thread.count", "1")
                .setProperty("hazelcast.event.thread.count", "1");
    }
}
