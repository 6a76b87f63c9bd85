package id.antrean.eventlog;

import id.antrean.eventlog.BatchPlan.Ground;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * How events get into the log: one batch, one transaction.
 *
 * <pre>
 *   nobody else has written since we did:  one trip, which writes only if that is so
 *   otherwise:                             one that locks the log and reads how it stands, one that writes and commits
 * </pre>
 */
final class LogTable extends SqlTable {
    private static final String UNIQUE_VIOLATION = "23505";

    /** Of a request that was answered before. */
    private static final class KeyKnown extends RuntimeException {
        private static final long serialVersionUID = 1;

        KeyKnown() {
            super("answered before", null, false, false);
        }
    }

    private final EventPartitions partitions;
    private final LastSeen lastSeen = new LastSeen();

    LogTable(DataSource source, EventPartitions partitions) {
        super(source);
        this.partitions = partitions;
    }

    /** Writes those of a batch that can be written; durable when this returns. One at a time. */
    BatchPlan commit(List<Pending> batch) {
        try {
            var plan = atOnce(batch);
            return plan != null ? plan : locked(batch);
        } catch (RuntimeException | Error failure) {
            lastSeen.forget();
            partitions.forget();
            throw failure;
        }
    }

    /** In one trip; null if it cannot be done so, and nothing was written. */
    private @Nullable BatchPlan atOnce(List<Pending> batch) {
        if (!lastSeen.isCurrent()) return null;
        var heads = lastSeen.heads(batch);
        if (!BatchPlan.allWrite(heads, batch)) return null;
        var before = lastSeen.last();
        var plan = BatchPlan.of(new Ground(before, heads, Map.of()), batch);
        if (!partitions.covers(plan.position())) return null;
        var links = Chain.over(before, plan);
        if (!links.seals().isEmpty()) return null; // rare, and a statement more
        var ids = lastSeen.ids(batch);
        try {
            boolean ours = inTransaction(connection -> isWrittenFirst(connection, plan, before, links.last(), ids));
            if (ours) lastSeen.wrote(plan, ids, links.last());
            else lastSeen.overtaken();
            return ours ? plan : null;
        } catch (KeyKnown repeated) {
            return null; // which of them, and what it was answered, is read under the lock
        }
    }

    private static boolean isWrittenFirst(
            Connection connection, BatchPlan plan, Seal before, Seal now, Map<String, Integer> ids)
            throws SQLException {
        try {
            return LogSql.isWritten(connection, plan, before, now, ids);
        } catch (SQLException refused) {
            if (UNIQUE_VIOLATION.equals(refused.getSQLState())) throw new KeyKnown();
            throw refused;
        }
    }

    private BatchPlan locked(List<Pending> batch) {
        return inTransaction(connection -> {
            var locked = LogSql.lock(connection, batch);
            var plan = BatchPlan.of(locked.ground(), batch);
            var links = Chain.over(locked.ground().last(), plan);
            if (!plan.isEmpty()) writeLocked(connection, plan, locked, links);
            lastSeen.read(locked.ground(), plan, locked.ids(), links.last());
            return plan;
        });
    }

    private void writeLocked(Connection connection, BatchPlan plan, LogSql.Locked locked, Chain.Links links)
            throws SQLException {
        partitions.cover(connection, plan.position());
        var ids = locked.ids();
        var begun = plan.moved().keySet().stream()
                .filter(stream -> !ids.containsKey(stream))
                .toList();
        if (!begun.isEmpty()) LogSql.begin(connection, begun, ids);
        for (var seal : links.seals()) LogSql.keep(connection, seal);
        if (!LogSql.isWritten(connection, plan, locked.ground().last(), links.last(), ids))
            throw new LogUnavailable(new SQLException("held up until it was too late to write"));
    }

    /** Deletes at most so many requests answered before an instant. */
    int forget(Instant before, int atMost) {
        return inTransaction(connection -> {
            try (var delete = connection.prepareStatement("""
                    DELETE FROM idempotency WHERE ctid = ANY (ARRAY(
                        SELECT ctid FROM idempotency WHERE at < ? ORDER BY at LIMIT ?))""")) {
                delete.setObject(1, before.atOffset(ZoneOffset.UTC));
                delete.setInt(2, atMost);
                return delete.executeUpdate();
            }
        });
    }
}
