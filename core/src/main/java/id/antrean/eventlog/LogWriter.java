package id.antrean.eventlog;

import id.antrean.trace.Spans;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;

/** Adds to the log. Only the shells around the rules do so; everybody else sends commands. */
public final class LogWriter implements AutoCloseable {
    /** How long an answer is kept for a repeat of its request. */
    static final Duration REQUESTS_KEPT = Duration.ofHours(24);

    private final LogTable table;
    private final EventRows rows;
    private final EventPartitions partitions;
    private final Clock wallClock;
    private final GroupCommit commits;

    /** An append that was handed in. */
    public interface Handed {
        /**
         * Waits until it is durable, or known not to be written; commits it on this thread if nobody else does.
         *
         * @throws LogUnavailable if the database did not answer in time; whether it was written is not known
         */
        Appended await();
    }

    /** @param log told of each append */
    public LogWriter(DataSource source, EventCodec codec, EventLog log, Clock wallClock, MeterRegistry meters) {
        this(source, new EventPartitions(source), codec, log, wallClock, meters);
    }

    /** With partitions of another size, for a test. */
    LogWriter(
            DataSource source,
            EventPartitions partitions,
            EventCodec codec,
            EventLog log,
            Clock wallClock,
            MeterRegistry meters) {
        this.partitions = partitions;
        this.table = new LogTable(source, partitions);
        this.rows = new EventRows(source, codec);
        this.wallClock = wallClock;
        this.commits = new GroupCommit(table, log::committed, wallClock, meters);
    }

    /**
     * Hands an append in, behind those handed in before it for its stream. Does not wait: whoever hands in must wait
     * for the result some time, for it may be nobody else who commits it.
     */
    public Handed submit(Append append) {
        var recordedAt = wallClock.instant().truncatedTo(ChronoUnit.MILLIS);
        var prepared = append.events().isEmpty()
                ? List.<EventRows.Prepared>of()
                : rows.prepare(append.events(), append.metadata(), recordedAt);
        var pending = new Pending(append, prepared, recordedAt, System.nanoTime(), new CompletableFuture<>());
        commits.submit(pending);
        return () -> settled(pending);
    }

    private Appended settled(Pending pending) {
        var appended = commits.await(pending);
        if (appended instanceof Appended.Written) {
            Spans.committed(pending.append().metadata(), pending.since(), pending.stream());
        }
        return appended;
    }

    /**
     * Writes, durable when this returns.
     *
     * @throws LogUnavailable as {@link Handed#await}
     */
    public Appended append(Append append) {
        return submit(append).await();
    }

    /**
     * Housekeeping: deletes answers kept for 24 hours, the oldest first.
     *
     * @param atMost so many in one go, so that it never takes long
     * @return how many there were; call again while it is {@code atMost}
     */
    public int forgetOldRequests(int atMost) {
        Instant before = wallClock.instant().minus(REQUESTS_KEPT);
        return table.forget(before, atMost);
    }

    /** Housekeeping: makes room in the event table ahead of the log's head. */
    public int makeRoom() {
        return partitions.makeAhead();
    }

    @Override
    public void close() {
        commits.close();
    }
}
