package id.antrean.eventlog;

/** What came of an append. Only {@link Written} changed anything. */
public sealed interface Appended {
    /** The events are durable at these positions, both ends included. */
    record Written(long first, long last) implements Appended {}

    /** It had no events, and the stream stands as expected; nothing is written under its key any more. */
    record Unchanged() implements Appended {}

    /**
     * Not on this state: somebody else has written to the stream since, or what it was decided on was never written.
     *
     * @param head version of the stream's last event now
     */
    record Conflict(int head) implements Appended {}

    /** The idempotency key was there already, of what was written or of what was refused. */
    record Repeated(KnownRequest known) implements Appended {}
}
