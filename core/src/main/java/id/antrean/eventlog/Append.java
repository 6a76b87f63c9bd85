package id.antrean.eventlog;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one command wants written: all of it, in one transaction, or nothing.
 *
 * @param expected version of the stream on which it was decided; 0 for a stream that has no event yet
 * @param events at least one, in order
 * @param metadata the same for each of them
 * @param idempotency kept with them; null for none
 */
public record Append(
        String stream,
        int expected,
        List<?> events,
        Map<String, String> metadata,
        @Nullable Idempotency idempotency) {
    public Append {
        if (events.isEmpty()) throw new IllegalArgumentException("nothing to append to " + stream);
        events = List.copyOf(events);
        metadata = Map.copyOf(metadata);
    }
}
