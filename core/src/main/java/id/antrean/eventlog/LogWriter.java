package id.antrean.eventlog;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Adds to the log. Only the shells around the rules do so; everybody else sends commands. */
public final class LogWriter {
    /** How long an answer is kept for a repeat of its request. */
    static final Duration REQUESTS_KEPT = Duration.ofHours(24);

    private final LogTable table;
    private final EventCodec codec;
    private final EventLog log;
    private final Clock wallClock;
    private final Timer commits;

    /** @param log woken after each append */
    public LogWriter(DataSource source, EventCodec codec, EventLog log, Clock wallClock, MeterRegistry meters) {
        this.table = new LogTable(source);
        this.codec = codec;
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
        var rows = append.events().stream()
                .map(event -> codec.encode((Object) event))
                .toList();
        var recordedAt = wallClock.instant().truncatedTo(ChronoUnit.MILLIS);
        var metadata = new HashMap<>(append.metadata());
        metadata.put(EventTable.RECORDED_AT, recordedAt.toString());
        long begun = System.nanoTime();
        var appended = table.append(append, List.copyOf(rows), codec.text(metadata), recordedAt);
        if (appended instanceof Appended.Written) {
            commits.record(Duration.ofNanos(System.nanoTime() - begun));
            log.wake();
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
}
