package id.antrean.cluster;

import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.topic.ITopic;
import com.hazelcast.topic.Message;
import id.antrean.eventlog.EventLog;
import id.antrean.eventlog.Recorded;
import id.antrean.eventlog.Subscription;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says "the log is at n" to the other nodes, and hears it from them. Best effort: what is lost is found by the next
 * look at the log. Nobody waits for it, at start or later.
 */
public final class Wakeups implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Wakeups.class);
    private static final String TOPIC = "log-position";

    private final LongConsumer heard;
    /** The highest position told or heard: what all know by now is not told again, so that nodes do not echo. */
    private final AtomicLong known = new AtomicLong();

    private volatile @Nullable HazelcastInstance member;
    private volatile @Nullable ITopic<Long> topic;
    private volatile boolean closed;
    private @Nullable Subscription tail;

    private Wakeups(LongConsumer heard) {
        this.heard = heard;
    }

    /** Joins the others in the background: tells them how far this node's log is, wakes it when they are further. */
    public static Wakeups between(EventLog log, ClusterPlace place) {
        var wakeups = start(place, position -> log.wake());
        wakeups.tail = log.tail(log.head(), wakeups::grown);
        return wakeups;
    }

    /**
     * Joins the others in the background.
     *
     * @param heard called with a position that some other node has reached, on a thread of the cluster's; must not block
     */
    static Wakeups start(ClusterPlace place, LongConsumer heard) {
        var wakeups = new Wakeups(heard);
        Thread.ofPlatform().daemon().name("cluster-join").start(() -> wakeups.join(place));
        return wakeups;
    }

    /** Tells the other nodes, if there are any. Never blocks, never fails. */
    void tell(long position) {
        var to = topic;
        if (to == null || !isNews(position)) return;
        try {
            to.publishAsync(position).exceptionally(failure -> {
                LOG.debug("position {} was not told to the other nodes", position, failure);
                return null;
            });
        } catch (RuntimeException e) {
            LOG.debug("position {} was not told to the other nodes", position, e);
        }
    }

    /** Nodes in the cluster, this one included; 0 while this one has not joined. */
    public int members() {
        var joined = member;
        return joined == null || !joined.getLifecycleService().isRunning()
                ? 0
                : joined.getCluster().getMembers().size();
    }

    @Override
    public void close() {
        closed = true;
        if (tail != null) tail.close();
        leave();
    }

    private void join(ClusterPlace place) {
        try {
            var joined = Hazelcast.newHazelcastInstance(Members.config(place));
            member = joined;
            ITopic<Long> of = joined.getTopic(TOPIC);
            of.addMessageListener(this::hear);
            topic = of;
            if (closed) leave();
            else LOG.info("joined the cluster as {}: {} members", place.host() + ":" + place.port(), members());
        } catch (RuntimeException e) {
            LOG.warn("no cluster: this node looks at the log by itself ten times a second", e);
        }
    }

    private synchronized void leave() {
        var joined = member;
        topic = null;
        member = null;
        if (joined != null) joined.getLifecycleService().terminate();
    }

    private void grown(List<Recorded<?>> batch) {
        tell(batch.getLast().position());
    }

    private void hear(Message<Long> message) {
        var sender = message.getPublishingMember();
        if (sender != null && sender.localMember()) return;
        if (isNews(message.getMessageObject())) heard.accept(message.getMessageObject());
    }

    private boolean isNews(long position) {
        return known.getAndAccumulate(position, Math::max) < position;
    }
}
