package id.antrean.eventlog;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * An append on its way to disk.
 *
 * @param rows its events, made ready by whoever wants them written
 * @param recordedAt wall time
 * @param since {@link System#nanoTime()} when it was handed in
 * @param result completed when it is durable, or is known not to be written, or nothing is known
 */
record Pending(
        Append append,
        List<EventRows.Prepared> rows,
        Instant recordedAt,
        long since,
        CompletableFuture<Appended> result) {
    /** Nobody waits for it any more, and whoever asked may have been told something else since. */
    boolean isLate(Instant now) {
        return now.isAfter(append.by());
    }

    String stream() {
        return append.stream();
    }

    /** A copy in memory that counted on these events has never been true. */
    void loseEvents() {
        if (!rows.isEmpty()) append.lineage().breakOff();
    }
}
