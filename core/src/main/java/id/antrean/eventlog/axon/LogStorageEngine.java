package id.antrean.eventlog.axon;

import id.antrean.eventlog.Append;
import id.antrean.eventlog.EventLog;
import id.antrean.eventlog.LogUnavailable;
import id.antrean.eventlog.LogWriter;
import id.antrean.eventlog.Snapshots;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.serialization.AnnotationRevisionResolver;
import org.axonframework.serialization.RevisionResolver;
import org.jspecify.annotations.Nullable;

/**
 * Axon's event storage on the event log. Axon counts a stream's events from 0, the log from 1: the difference is made
 * here and nowhere else.
 */
final class LogStorageEngine implements EventStorageEngine {
    private static final int READ_MAX = 1_000;

    private final EventLog log;
    private final LogWriter writer;
    private final Snapshots snapshots;
    private final Map<String, Class<? extends Snapshotted>> snapshotTypes;
    private final RevisionResolver revisions = new AnnotationRevisionResolver();

    /** @param snapshotTypes the aggregate class behind each kind of stream that has snapshots, by its prefix */
    LogStorageEngine(
            EventLog log,
            LogWriter writer,
            Snapshots snapshots,
            Map<String, Class<? extends Snapshotted>> snapshotTypes) {
        this.log = log;
        this.writer = writer;
        this.snapshots = snapshots;
        this.snapshotTypes = Map.copyOf(snapshotTypes);
    }

    /**
     * All events of one command, which are those of one aggregate: in one transaction, or none of them. They are handed
     * in here and not durable yet: the aggregate decides on, and the sender waits for its receipt.
     */
    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        if (events.isEmpty()) return;
        var first = (DomainEventMessage<?>) events.get(0);
        var stream = first.getAggregateIdentifier();
        if (!events.stream()
                .allMatch(event -> event instanceof DomainEventMessage<?> domain
                        && domain.getAggregateIdentifier().equals(stream))) {
            throw new IllegalStateException("one command, one stream: not only " + stream);
        }
        var receipt = Receipt.current();
        receipt.handedIn(writer.submit(new Append(
                stream,
                Math.toIntExact(first.getSequenceNumber()),
                events.stream().map(EventMessage::getPayload).toList(),
                receipt.sender(),
                receipt.idempotency(),
                receipt.lineage(),
                receipt.by())));
    }

    @Override
    public DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber) {
        var events = log.readFrom(aggregateIdentifier, Math.toIntExact(firstSequenceNumber));
        return DomainEventStream.of(events.stream().map(Messages::of).toList());
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken token, boolean mayBlock) {
        return log.read(LogStream.positionOf(token), READ_MAX).stream().map(Messages::tracked);
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        int version = Math.toIntExact(snapshot.getSequenceNumber() + 1);
        snapshots.keep(
                snapshot.getAggregateIdentifier(), version, revision(snapshot.getPayloadType()), snapshot.getPayload());
    }

    /**
     * A snapshot that is in another shape or cannot be had is left aside: the whole stream says the same.
     *
     * @throws IllegalStateException if it cannot be understood; Axon then says so in the log and reads the whole stream
     */
    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
        var type = snapshotTypes.get(Messages.kind(aggregateIdentifier));
        if (type == null) return Optional.empty();
        try {
            return snapshots
                    .find(aggregateIdentifier, revision(type), type)
                    .map(snapshot -> message(aggregateIdentifier, snapshot));
        } catch (LogUnavailable e) {
            return Optional.empty(); // reading the stream is next, and says so
        }
    }

    private static DomainEventMessage<?> message(String stream, Snapshots.Snapshot<? extends Snapshotted> snapshot) {
        if (!snapshot.state().isOf(stream, snapshot.version())) {
            throw new IllegalStateException("this is not what " + stream + " came to at " + snapshot.version());
        }
        return new GenericDomainEventMessage<>(Messages.kind(stream), stream, snapshot.version() - 1, snapshot.state());
    }

    private int revision(Class<?> type) {
        return Integer.parseInt(revisions.revisionOf(type));
    }
}
