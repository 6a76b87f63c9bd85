package id.antrean.eventlog;

import id.antrean.trace.Spans;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Adds to the log. Only the shells around the rules do so; everybody else sends commands. */
public final class LogWriter {
    /** How long an answer is kept for a repeat of its request. */
    static final Duration REQUESTS_KEPT = Duration.ofHours(24);

    private final LogTable table;
    private final EventRows rows;
    private final EventPartitions partitions;
    private final EventLog log;
    private final Clock wallClock;
    private final Timer commits;

    /** @param log woken after each append */
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
        this.log = log;
        this.wallClock = wallClock;
        this.commits = Timer.builder("antrean.commit")
                .description("From the lock of the log to a durable commit")
                .publishPercentileHistogram()
                .register(meters);
    }

    /**
     * Writes, durable when this returns.
     *
     * @throws LogUnavailable if the database did not answer; whether it was written is not known
     */
    public Appended append(Append append) {
        var recordedAt = wallClock.instant().truncatedTo(ChronoUnit.MILLIS);
        var events = rows.prepare(append.events(), append.metadata(), recordedAt);
        long begun = System.nanoTime();
        var appended = table.append(append, events, recordedAt);
        if (appended instanceof Appended.Written) {
            commits.record(Duration.ofNanos(System.nanoTime() - begun));
            log.wake();
            var caller = append.metadata();
            Spans.ended(caller.get(Spans.KEY), caller.get(EventRows.REQUEST_ID), "commit", begun, append.stream());
        }
        return appended;
    }

    /** How a stream stands now, and whether a request was answered before. */
    public Standing standing(String stream, @Nullable Idempotency idempotency) {
        return table.standing(stream, idempotency);
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
}
