package id.antrean.cluster;

import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.topic.ITopic;
import com.hazelcast.topic.Message;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says "the log is at n" to the other nodes, and hears it from them. Best effort: what is lost is found by the next
 * look at the log.
 */
final class Wakeups {
    private static final Logger LOG = LoggerFactory.getLogger(Wakeups.class);
    private static final String TOPIC = "log-position";

    private final LongConsumer heard;
    /** The highest position told or heard: what all know by now is not told again, so that nodes do not echo. */
    private final AtomicLong known = new AtomicLong();

    private volatile @Nullable ITopic<Long> topic;

    /** @param heard called with a position that some other node has reached, on a thread of the cluster's; must not block */
    Wakeups(LongConsumer heard) {
        this.heard = heard;
    }

    void joined(HazelcastInstance member) {
        ITopic<Long> of = member.getTopic(TOPIC);
        of.addMessageListener(this::hear);
        topic = of;
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

    private void hear(Message<Long> message) {
        var sender = message.getPublishingMember();
        if (sender != null && sender.localMember()) return;
        if (isNews(message.getMessageObject())) heard.accept(message.getMessageObject());
    }

    private boolean isNews(long position) {
        return known.getAndAccumulate(position, Math::max) < position;
    }
}
