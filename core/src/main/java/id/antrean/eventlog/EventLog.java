package id.antrean.eventlog;

import java.util.List;
import java.util.function.Consumer;

/** Reads the log. Events are only added, through commands; nothing here changes one. Safe for use by many threads. */
@SuppressWarnings("DoNotCallSuggester") // bodies follow
public final class EventLog implements AutoCloseable {
    EventLog() {}

    /** Position of the last event; 0 for an empty log. */
    public long head() {
        throw new UnsupportedOperationException("being written");
    }

    /**
     * A whole stream, oldest first.
     *
     * @return empty if there is no such stream
     */
    public List<Recorded<?>> read(String stream) {
        throw new UnsupportedOperationException("being written: " + stream);
    }

    /**
     * What came after a position, oldest first.
     *
     * @param after 0 for the beginning
     * @param limit at most so many, 1 to 10,000
     */
    public List<Recorded<?>> read(long after, int limit) {
        throw new UnsupportedOperationException("being written: " + after + " " + limit);
    }

    /** The events at these positions, both ends included. */
    public List<Recorded<?>> between(long first, long last) {
        throw new UnsupportedOperationException("being written: " + first + " " + last);
    }

    /** The names of all streams that begin so, in order: {@code mall:} for every mall. */
    public List<String> streams(String prefix) {
        throw new UnsupportedOperationException("being written: " + prefix);
    }

    /**
     * Listens to everything after a position: in order, each event once, in batches, on one thread of the log's own.
     * Woken by each commit of this program and by {@link #wake()}; looks by itself every 100 ms.
     *
     * @param after 0 for the beginning
     * @param listener must not block for long; if it throws, it is stopped for good and {@link #stopped()} says so
     */
    public Subscription tail(long after, Consumer<List<Recorded<?>>> listener) {
        throw new UnsupportedOperationException("being written: " + after + listener);
    }

    /** Says that something may have been added, by this program or another. */
    public void wake() {
        throw new UnsupportedOperationException("being written");
    }

    /** What went wrong with listeners that had to be stopped; empty when all is well. */
    public List<String> stopped() {
        throw new UnsupportedOperationException("being written");
    }

    @Override
    public void close() {}
}
