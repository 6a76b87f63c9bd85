package id.antrean.eventlog;

import org.jspecify.annotations.Nullable;

/**
 * How a stream stands at this moment.
 *
 * @param head version of its last event, 0 for none
 * @param known what is known of the idempotency key asked about; null for nothing
 */
public record Standing(int head, @Nullable KnownRequest known) {}
