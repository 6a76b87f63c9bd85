package id.antrean.eventlog;

import java.time.Instant;
import java.util.Map;

/**
 * An event as it was written, its payload not understood: for files that must give back exactly what the log had.
 *
 * @param revision of the payload's shape when it was written; never lifted
 * @param payload the JSON text, to the letter
 */
public record RawEvent(
        long position,
        String stream,
        int version,
        String type,
        int revision,
        Instant recordedAt,
        Map<String, String> metadata,
        String payload) {
    public RawEvent {
        metadata = Map.copyOf(metadata);
    }
}
