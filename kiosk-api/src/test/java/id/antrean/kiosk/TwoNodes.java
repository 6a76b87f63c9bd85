package id.antrean.kiosk;

import static org.awaitility.Awaitility.await;

import id.antrean.cluster.Cluster;
import id.antrean.cluster.ClusterPlace;
import id.antrean.cluster.TestCluster;
import id.antrean.database.Database;
import id.antrean.database.TestDatabase;
import id.antrean.day.SmallMall;
import java.time.Duration;
import java.util.List;

/** {@link SmallMall} with two kiosk-apis on one database: one that owns the mall, and another. */
final class TwoNodes implements AutoCloseable {
    private static final Duration JOINED = Duration.ofSeconds(60);

    private final List<OpenMall> malls;
    private final List<Cluster> clusters;
    private final int owner;

    private TwoNodes(List<ClusterPlace> places) {
        var address = TestDatabase.freshAddress();
        malls = List.of(new OpenMall(Database.open(address)), new OpenMall(Database.open(address)));
        clusters = places.stream()
                .map(place -> node(places.indexOf(place)).house().join(place))
                .toList();
        owner = places.isEmpty() ? 0 : TestCluster.owner(SmallMall.MALL, places);
        var position =
                owner().publish(SmallMall.catalogue()).body().path("position").asLong();
        malls.forEach(mall -> mall.house().live().awaitPosition(position, Duration.ofSeconds(10)));
    }

    static TwoNodes joined() {
        var two = new TwoNodes(TestCluster.places(2));
        await().atMost(JOINED).until(() -> two.clusters.stream().allMatch(it -> it.members() == 2));
        return two;
    }

    /** Neither knows of the other: each takes itself for the owner, as the halves of a split cluster do. */
    static TwoNodes split() {
        return new TwoNodes(List.of());
    }

    private OpenMall node(int index) {
        return malls.get(index);
    }

    /** The one and the other, in turn. */
    OpenMall inTurn(int turn) {
        return node(turn % 2);
    }

    OpenMall owner() {
        return malls.get(owner);
    }

    OpenMall other() {
        return malls.get(1 - owner);
    }

    /** As kill -9 does: nothing is said, nothing is finished. */
    void killOwner() {
        TestCluster.kill(clusters.get(owner));
        owner().close();
    }

    /** What SIGTERM does first. */
    void ownerStepsAside() {
        clusters.get(owner).stepAside();
    }

    /** As SIGTERM does, for what the cluster sees of it. */
    void ownerLeaves() {
        clusters.get(owner).close();
    }

    /** Commands of one kind that have been decided. */
    double decided(String command) {
        return decided(owner(), command) + decided(other(), command);
    }

    /** Commands of one kind that a node has decided. */
    static double decided(OpenMall node, String command) {
        return node.house().meters().find("antrean.commands").tag("command", command).counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }

    static double meter(OpenMall node, String counter) {
        return node.house().meters().counter(counter).count();
    }

    @Override
    public void close() {
        clusters.forEach(TestCluster::kill);
        malls.forEach(OpenMall::close);
    }
}
