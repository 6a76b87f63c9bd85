package id.antrean.eventlog;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * An event as the log keeps it.
 *
 * @param position in the whole log: 1 for the first, then one more for each, without gaps
 * @param stream whose event it is: {@code day:khatulistiwa:2026-11-24}
 * @param version in its stream: 1 for the first, then one more for each
 * @param metadata who, role, device, requestId, reason: those that are known
 * @param recordedAt wall time at which it was written; the event's own {@code at} is mall time
 */
public record Recorded<E>(
        long position, String stream, int version, E event, Map<String, String> metadata, Instant recordedAt) {
    public Recorded {
        metadata = Map.copyOf(metadata);
    }

    /** This, if its event is of the type; so a reader can pick the events it understands. */
    public <T> Optional<Recorded<T>> as(Class<T> type) {
        return type.isInstance(event)
                ? Optional.of(new Recorded<>(position, stream, version, type.cast(event), metadata, recordedAt))
                : Optional.empty();
    }
}
