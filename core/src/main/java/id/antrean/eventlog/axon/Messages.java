package id.antrean.eventlog.axon;

import id.antrean.eventlog.Recorded;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.MetaData;

/** Recorded events as Axon's messages. */
final class Messages {
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

    /** With its place in the log. */
    static TrackedEventMessage<?> tracked(Recorded<?> recorded) {
        return new GenericTrackedDomainEventMessage<>(
                new GlobalSequenceTrackingToken(recorded.position()), of(recorded));
    }

    /** All events of a step in one message, whose place in the log is that of the last. */
    static TrackedEventMessage<LogStep> step(LogStep step) {
        return new GenericTrackedEventMessage<>(
                new GlobalSequenceTrackingToken(step.last()), GenericEventMessage.asEventMessage(step));
    }
}
