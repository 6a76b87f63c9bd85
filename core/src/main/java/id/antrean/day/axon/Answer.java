package id.antrean.day.axon;

import id.antrean.day.DayEvent;
import id.antrean.day.Refusal;
import java.time.Duration;
import java.util.List;

/** What came of a command. */
public sealed interface Answer {
    /**
     * It is in the log, durable.
     *
     * @param events what it caused, in order, at least one; the first may be the opening of the day
     * @param position of the last of them
     * @param replayed true if they were caused by an earlier request with the same idempotency key
     */
    record Done(List<DayEvent> events, long position, boolean replayed) implements Answer {
        public Done {
            events = List.copyOf(events);
        }
    }

    /** Nothing changed, and at this moment the day is such that nothing may. */
    record Refused(Refusal refusal) implements Answer {}

    /** The idempotency key was used for another request. */
    record KeyReused() implements Answer {}

    /**
     * Nothing is known to have changed: too many wrote at once, or the database is away. Ask again, with the same key.
     *
     * @param retryAfter how long to wait before
     */
    record Overloaded(Duration retryAfter) implements Answer {}
}
