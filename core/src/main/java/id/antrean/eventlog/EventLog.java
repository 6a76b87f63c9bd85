package id.antrean.eventlog;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * Reads the log. Events are only added, through commands; nothing here changes one. Safe for use by many threads. Every
 * method throws {@link LogUnavailable} while the database does not answer, and those that give events throw
 * {@link EventsArchived} rather than leave some out.
 */
public final class EventLog implements AutoCloseable {
    private static final int BATCH = 1_000;

    private final EventTable table;
    private final LogTail tail;
    private final RecentEvents recent = new RecentEvents();
    private final Counter streamReads;

    public EventLog(DataSource source, EventCodec codec, MeterRegistry meters) {
        table = new EventTable(source, codec);
        tail = new LogTail(this);
        streamReads = Counter.builder("antrean.log.stream.reads")
                .description("How often a stream was read to find out how it stands")
                .register(meters);
    }

    /** Position of the last event; 0 for an empty log. */
    public long head() {
        long known = recent.last();
        long head = table.newest().position();
        if (head < known) recent.forget(); // a database that lost what it had called durable
        return head;
    }

    /** What the log has come to: noted somewhere else, it says later whether anything up to there was changed. */
    public Seal newest() {
        return table.newest();
    }

    /** Position of the newest event this program knows of, without asking the table. */
    long knownHead() {
        return recent.last();
    }

    /** What this program has just made durable. */
    void committed(List<Recorded<?>> added) {
        recent.add(added);
        tail.grown();
    }

    /**
     * A whole stream, oldest first.
     *
     * @return empty if there is no such stream
     */
    public List<Recorded<?>> read(String stream) {
        return readFrom(stream, 0);
    }

    /** The events of a stream after a version of it, oldest first. */
    public List<Recorded<?>> readFrom(String stream, int afterVersion) {
        streamReads.increment();
        var events = new ArrayList<Recorded<?>>();
        int after = afterVersion;
        while (true) {
            var batch = table.ofStream(stream, after, BATCH);
            events.addAll(batch);
            if (batch.size() < BATCH) return events;
            after = batch.get(batch.size() - 1).version();
        }
    }

    /** The last event of a stream; empty if there is no such stream. */
    public Optional<Recorded<?>> last(String stream) {
        return Optional.ofNullable(table.lastOfStream(stream))
                .flatMap(events -> events.stream().findFirst());
    }

    /**
     * What came after a position, oldest first.
     *
     * @param after 0 for the beginning
     * @param limit at most so many, 1 to 10,000
     */
    public List<Recorded<?>> read(long after, int limit) {
        return table.after(after, limit);
    }

    /**
     * The same for whoever follows the log: from memory where this program wrote it or has read it already. Fewer than
     * {@code limit} do not mean that it is the end.
     */
    public List<Recorded<?>> next(long after, int limit) {
        var known = recent.after(after, limit);
        if (known != null) return known;
        var read = read(after, limit);
        recent.add(read);
        return read;
    }

    /** The events at these positions, both ends included. */
    public List<Recorded<?>> between(long first, long last) {
        return table.between(first, last);
    }

    /**
     * For whoever needs all there ever was.
     *
     * @throws EventsArchived if some of it stands in an archive file
     */
    public void requireWhole() {
        table.requireNotArchived(1, Long.MAX_VALUE);
    }

    /**
     * Kinds of events that this program cannot read, with their revisions: a newer one has written such, or has been about
     * to.
     */
    public List<String> unreadable() {
        return table.unreadable();
    }

    /** The names of all streams that begin so, in order: {@code mall:} for every mall. */
    public List<String> streams(String prefix) {
        return table.streams(prefix);
    }

    /**
     * Listens to everything after a position: in order, each event once, in batches, on one thread of the log's own.
     * Woken by each commit of this program and by {@link #wake(long)}; looks by itself every 100 ms.
     *
     * @param after 0 for the beginning
     * @param listener must not block for long; if it throws, it is stopped for good and {@link #stopped()} says so
     */
    public Subscription tail(long after, Consumer<List<Recorded<?>>> listener) {
        return tail.add(after, listener);
    }

    /** Calls back, on the same thread as the listeners, whenever the log has grown. Must not block. */
    public Subscription onGrowth(Runnable callback) {
        return tail.onGrowth(callback);
    }

    /** Says that another program has added to the log, up to this position; a word too many does no harm. */
    public void wake(long position) {
        tail.wake(position);
    }

    /** What went wrong with listeners that had to be stopped; empty when all is well. */
    public List<String> stopped() {
        return tail.stopped();
    }

    @Override
    public void close() {
        tail.close();
    }
}
