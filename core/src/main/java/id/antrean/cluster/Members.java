package id.antrean.cluster;

import com.hazelcast.config.Config;

/** How Hazelcast is set up here: the members we name and no others, nothing told to the outside, little memory. */
final class Members {
    private static final String THREADS = "2";

    private Members() {}

    static Config config(ClusterPlace place) {
        var config = new Config().setClusterName("antrean").setLiteMember(place.lite());
        var network = config.getNetworkConfig().setPort(place.port()).setPortAutoIncrement(false);
        network.getInterfaces().setEnabled(true).addInterface(place.host());
        var join = network.getJoin();
        join.getAutoDetectionConfig().setEnabled(false);
        join.getMulticastConfig().setEnabled(false);
        join.getTcpIpConfig().setEnabled(true).setMembers(place.members());
        config.getMetricsConfig().setEnabled(false);
        return config.setProperty("hazelcast.phone.home.enabled", "false")
                .setProperty("hazelcast.logging.type", "slf4j")
                .setProperty("hazelcast.shutdownhook.enabled", "false")
                .setProperty("hazelcast.socket.bind.any", "false")
                .setProperty("hazelcast.wait.seconds.before.join", "0")
                .setProperty("hazelcast.operation.thread.count", THREADS)
                .setProperty("hazelcast.operation.generic.thread.count", THREADS)
                .setProperty("hazelcast.io.thread.count", "1")
                .setProperty("hazelcast.event.thread.count", "1");
    }
}
