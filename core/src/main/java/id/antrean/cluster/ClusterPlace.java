package id.antrean.cluster;

import java.util.List;

/**
 * Where a node stands among the others.
 *
 * @param host address it listens on for other nodes, such as {@code 10.0.0.4}; not one the public can reach
 * @param port port it listens on, 1 to 65535; if it is taken, there is no cluster for this node
 * @param others how it finds them
 * @param lite true for a node that only watches: no mall's commands go to it
 */
public record ClusterPlace(String host, int port, Others others, boolean lite) {
    /** Hazelcast's own. */
    public static final int DEFAULT_PORT = 5701;

    /** How the other nodes are found. */
    public sealed interface Others {
        /** @param members every node's {@code host:port}, this one's among them or not; at least one */
        record Named(List<String> members) implements Others {
            public Named {
                members = List.copyOf(members);
                if (members.isEmpty()) throw new IllegalArgumentException("a cluster has at least one other member");
            }
        }

        /**
         * All nodes listen on one port.
         *
         * @param name DNS name of a headless Kubernetes service, which stands for the addresses of all nodes
         */
        record OfService(String name) implements Others {}
    }

    public ClusterPlace {
        if (port < 1 || port > 65_535) throw new IllegalArgumentException("no port: " + port);
    }
}
