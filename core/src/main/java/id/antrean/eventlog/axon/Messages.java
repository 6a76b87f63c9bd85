package id.antrean.eventlog.axon;

import id.antrean.eventlog.Recorded;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MetaData;

/** Recorded events as Axon's messages. */
final class Messages {
    private static final String RECORDED = "recorded";

    private Messages() {}

    /** What kind of aggregate a stream is of: {@code day} of {@code day:khatulistiwa:2026-11-24}. */
    static String kind(String stream) {
        int end = stream.indexOf(':');
        return end < 0 ? stream : stream.substring(0, end);
    }

    /** An event's id is not stored: its position is one. */
    static DomainEventMessage<?> of(Recorded<?> recorded) {
        return new GenericDomainEventMessage<>(
                kind(recorded.stream()),
                recorded.stream(),
                recorded.version() - 1,
                recorded.event(),
                MetaData.from(recorded.metadata()),
                "position-" + recorded.position(),
                recorded.recordedAt());
    }

    /** With its place in the log, for a processor; {@link #recorded} gives back what the log had. */
    static TrackedEventMessage<?> tracked(Recorded<?> recorded) {
        var message = of(recorded);
        return new GenericTrackedDomainEventMessage<>(
                new GlobalSequenceTrackingToken(recorded.position()),
                message.andMetaData(MetaData.with(RECORDED, recorded)));
    }

    static List<Recorded<?>> recorded(List<? extends Message<?>> messages) {
        var recorded = new ArrayList<Recorded<?>>(messages.size());
        for (var message : messages) recorded.add(recorded(message));
        return recorded;
    }

    private static Recorded<?> recorded(Message<?> message) {
        if (message.getMetaData().get(RECORDED) instanceof Recorded<?> recorded) return recorded;
        throw new IllegalStateException("not from the log: " + message.getIdentifier());
    }
}
