package id.antrean.cluster;

import com.hazelcast.config.Config;
import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** This node in the cluster. It joins in the background: nobody waits for it, at start or later. */
final class Node {
    private static final Logger LOG = LoggerFactory.getLogger(Node.class);

    private volatile @Nullable HazelcastInstance member;
    private volatile boolean left;

    /** @param joined called once, on a thread of its own, when this node has found the others or knows that it is alone */
    void join(Config config, Consumer<HazelcastInstance> joined) {
        Thread.ofPlatform().daemon().name("cluster-join").start(() -> begin(config, joined));
    }

    private void begin(Config config, Consumer<HazelcastInstance> joined) {
        try {
            var instance = Hazelcast.newHazelcastInstance(config);
            joined.accept(instance);
            member = instance;
            if (left) leave();
            else LOG.info("joined the cluster: {} members", members());
        } catch (RuntimeException e) {
            LOG.warn("no cluster: this node decides by itself, and looks at the log by itself ten times a second", e);
        }
    }

    /** Null while it has not joined, and after it has left. */
    @Nullable
    HazelcastInstance instance() {
        var joined = member;
        return joined != null && joined.getLifecycleService().isRunning() ? joined : null;
    }

    /** Nodes in the cluster, this one included; 0 while this one has not joined. */
    int members() {
        var joined = instance();
        return joined == null ? 0 : joined.getCluster().getMembers().size();
    }

    /** The others are told, and do not have to find out. */
    void leave() {
        left = true;
        end(HazelcastInstance::shutdown);
    }

    /** As if the process had died. */
    void die() {
        left = true;
        end(instance -> instance.getLifecycleService().terminate());
    }

    private synchronized void end(Consumer<HazelcastInstance> how) {
        var joined = member;
        member = null;
        if (joined != null) how.accept(joined);
    }
}
