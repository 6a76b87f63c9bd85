package id.antrean.cluster;

import com.hazelcast.core.HazelcastInstance;
import id.antrean.FreePort;
import id.antrean.mall.MallId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Nodes of a real cluster, in this process and on this machine alone. */
public final class TestCluster {
    private static final String HERE = "127.0.0.1";

    private TestCluster() {}

    /** Places of so many nodes that know each other, on ports that are free now. */
    public static List<ClusterPlace> places(int nodes) {
        var ports = Stream.generate(FreePort::any).limit(nodes).toList();
        var others = new ClusterPlace.Others.Named(
                ports.stream().map(port -> HERE + ":" + port).toList());
        return ports.stream()
                .map(port -> new ClusterPlace(HERE, port, others, false))
                .toList();
    }

    /** The place of a node that only watches. */
    public static ClusterPlace watching(ClusterPlace place) {
        return new ClusterPlace(place.host(), place.port(), place.others(), true);
    }

    /** Which of the nodes at places of this machine a mall's commands go to: 0 for the first. */
    public static int owner(MallId mall, List<ClusterPlace> places) {
        return IntStream.range(0, places.size())
                .boxed()
                .max(Comparator.comparingLong(n -> Owners.rank(mall, address(places.get(n)))))
                .orElseThrow();
    }

    private static String address(ClusterPlace place) {
        return "[" + place.host() + "]:" + place.port();
    }

    /** As a kill -9 of its process would look to the others. */
    public static void kill(Cluster cluster) {
        cluster.die();
    }

    static Joined join(ClusterPlace place, Consumer<HazelcastInstance> joined) {
        return join(place, joined, new Post(Optional::of));
    }

    static Joined join(ClusterPlace place, Consumer<HazelcastInstance> joined, Post post) {
        var node = new Node();
        node.join(Members.config(place, post), joined);
        return new Joined(node);
    }

    record Joined(Node node) implements AutoCloseable {
        int members() {
            return node.members();
        }

        HazelcastInstance here() {
            var instance = node.instance();
            if (instance == null) throw new AssertionError("not joined");
            return instance;
        }

        void die() {
            node.die();
        }

        @Override
        public void close() {
            node.die();
        }
    }
}
