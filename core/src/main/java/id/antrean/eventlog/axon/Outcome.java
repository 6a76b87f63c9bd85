package id.antrean.eventlog.axon;

import java.time.Duration;

/** What came of sending a command. */
public sealed interface Outcome<D> {
    /** Its events are durable at these positions, both ends included. */
    record Written<D>(D decision, long first, long last) implements Outcome<D> {}

    /** Nothing was written, because of a decision that holds at this moment. */
    record NotWritten<D>(D decision) implements Outcome<D> {}

    /** The same request was answered before; its events are at these positions. */
    record Repeated<D>(long first, long last) implements Outcome<D> {}

    /** The same request was refused before, and nothing is done under its key any more. */
    record RefusedBefore<D>() implements Outcome<D> {}

    /** The idempotency key belongs to another request. */
    record KeyReused<D>() implements Outcome<D> {}

    /** Too many wrote at once, or the database is away. */
    record Overloaded<D>(Duration retryAfter) implements Outcome<D> {}
}
