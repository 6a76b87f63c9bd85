package id.antrean.eventlog;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one command wants written: all of it, in one transaction, or nothing.
 *
 * @param expected version of the stream on which it was decided; 0 for a stream that has no event yet
 * @param events in order; none for a command that wants nothing but to know whether the stream still stands so
 * @param metadata the same for each of them
 * @param idempotency kept with them; null for none
 * @param lineage of the copy on which it was decided
 * @param by in real time, until when its writing may begin
 */
public record Append(
        String stream,
        int expected,
        List<?> events,
        Map<String, String> metadata,
        @Nullable Idempotency idempotency,
        Lineage lineage,
        Instant by) {
    public Append {
        events = List.copyOf(events);
        metadata = Map.copyOf(metadata);
    }

    /** Decided on a copy that nobody else decides on. */
    public static Append alone(
            String stream,
            int expected,
            List<?> events,
            Map<String, String> metadata,
            @Nullable Idempotency idempotency) {
        return new Append(stream, expected, events, metadata, idempotency, new Lineage(), Instant.MAX);
    }

    /** A command that writes nothing, and whose answer holds only if the stream still stands as it was decided on. */
    public static Append nothing(String stream, int expected, @Nullable Idempotency idempotency, Lineage lineage) {
        return new Append(stream, expected, List.of(), Map.of(), idempotency, lineage, Instant.MAX);
    }
}
