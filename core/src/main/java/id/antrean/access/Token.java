package id.antrean.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A token that exists, without its secret.
 *
 * @param id public name, safe to print and log
 * @param lastUsedAt to ten minutes; null if never
 * @param revokedAt null while it works
 */
public record Token(
        String id,
        Grant grant,
        Instant createdAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt) {
    /**
     * A token just made.
     *
     * @param secret what the device sends as {@code Authorization: Bearer …}; shown here and never again
     */
    public record Made(String id, String secret) {}
}
