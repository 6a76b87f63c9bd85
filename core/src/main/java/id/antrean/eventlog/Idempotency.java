package id.antrean.eventlog;

/**
 * How a repeated request is known. Kept with its events, in their transaction, for 24 hours.
 *
 * @param scope caller and mall; the same key in another scope is another request
 * @param key what the caller sent as {@code Idempotency-Key}
 * @param requestHash of the whole request; the same key with another hash is a mistake of the caller
 */
public record Idempotency(String scope, String key, String requestHash) {}
