package id.antrean.cluster;

import com.hazelcast.cluster.Member;
import com.hazelcast.cluster.MembershipAdapter;
import com.hazelcast.cluster.MembershipEvent;
import com.hazelcast.core.HazelcastInstance;
import id.antrean.day.axon.DayCommands;
import id.antrean.eventlog.EventCodec;
import id.antrean.eventlog.EventLog;
import id.antrean.eventlog.Subscription;
import id.antrean.mall.MallId;
import id.antrean.mall.axon.MallCommands;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * This node among the others on the same log: it tells them how far the log is and hears it from them, and it takes
 * commands to the node that their mall belongs to. Joins in the background; until it has, and after it has left, this
 * node decides everything by itself.
 */
public final class Cluster implements AutoCloseable {
    private static final Duration TELL = Duration.ofMillis(500);
    private static final Duration LEAVE = Duration.ofSeconds(1);

    private static final Logger LOG = LoggerFactory.getLogger(Cluster.class);

    private final Parts parts;
    private final Node node = new Node();
    private final Wakeups wakeups;
    private final Forwarding forwarding;
    private final Subscription tail;
    private Map<MallId, UUID> owners = Map.of();

    /**
     * What of a node the cluster needs.
     *
     * @param malls those that are known by now
     */
    public record Parts(
            EventLog log,
            EventCodec codec,
            DayCommands dayCommands,
            MallCommands mallCommands,
            Supplier<Set<MallId>> malls,
            MeterRegistry meters) {}

    private Cluster(Parts parts) {
        this.parts = parts;
        wakeups = new Wakeups(parts.log()::wake);
        var codec = new CommandCodec(parts.codec());
        forwarding = new Forwarding(parts.dayCommands(), parts.mallCommands(), codec, node::instance, parts.meters());
        tail = parts.log()
                .tail(parts.log().head(), batch -> wakeups.tell(batch.getLast().position()));
    }

    /** Joins the others in the background. */
    public static Cluster join(ClusterPlace place, Parts parts) {
        var cluster = new Cluster(parts);
        Gauge.builder("antrean.cluster.members", cluster, Cluster::members)
                .description("Nodes in the cluster, this one included; 0 while it has not joined")
                .register(parts.meters());
        cluster.node.join(Members.config(place, cluster.forwarding.post()), cluster::joined);
        cluster.forwarding.begin();
        return cluster;
    }

    /** Nodes in the cluster, this one included; 0 while this one has not joined. */
    public int members() {
        return node.members();
    }

    /** On the thread that joined. */
    private void joined(HazelcastInstance member) {
        wakeups.joined(member);
        member.getCluster().addMembershipListener(new MembershipAdapter() {
            @Override
            public void memberAdded(MembershipEvent event) {
                countMoves(event.getMembers());
            }

            @Override
            public void memberRemoved(MembershipEvent event) {
                forwarding.gone(event.getMember().getUuid());
                countMoves(event.getMembers());
            }
        });
        countMoves(member.getCluster().getMembers());
    }

    /** Malls whose commands went elsewhere before. */
    private synchronized void countMoves(Set<Member> members) {
        var now = new HashMap<MallId, UUID>();
        for (var mall : parts.malls().get()) {
            Owners.of(mall, members).ifPresent(owner -> now.put(mall, owner.getUuid()));
        }
        long moved = now.entrySet().stream()
                .filter(it -> owners.containsKey(it.getKey()) && !it.getValue().equals(owners.get(it.getKey())))
                .count();
        parts.meters().counter("antrean.cluster.moves").increment((double) moved);
        owners = now;
    }

    /**
     * Before leaving: from now on the others decide its malls' new commands, also those that clients still bring here;
     * what the others have asked, or ask before they know, is answered. Blocks for at most half a second.
     */
    public void stepAside() {
        var instance = node.instance();
        if (instance == null) return;
        try {
            forwarding.post().announceLeaving(instance, TELL);
        } catch (RuntimeException e) { // Hazelcast is not at work here any more: they know
            LOG.debug("the others were not told that this node leaves", e);
        }
    }

    /**
     * Leaves: answers what other nodes have asked, for at most a second, and says good-bye, so that its malls are
     * elsewhere at once. From then on this node decides by itself.
     */
    @Override
    public void close() {
        tail.close();
        forwarding.post().leave(LEAVE);
        forwarding.end();
        node.leave();
    }

    /** As if the process had died; for tests. */
    void die() {
        tail.close();
        node.die();
    }
}
