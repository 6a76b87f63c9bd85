package id.antrean.eventlog;

/** What came of an append. Only {@link Written} changed anything. */
public sealed interface Appended {
    /** The events are durable at these positions, both ends included. */
    record Written(long first, long last) implements Appended {}

    /** Somebody else has written to the stream since. */
    record Conflict(int head) implements Appended {}

    /** The idempotency key was there already. */
    record Repeated(KnownRequest known) implements Appended {}
}
