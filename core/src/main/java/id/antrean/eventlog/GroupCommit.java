package id.antrean.eventlog;

import id.antrean.trace.LogIds;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Writes everything that became ready while the last commit was on its way to disk in one commit.
 *
 * <pre>
 *   nobody commits:  whoever waits for its append commits it itself, at once
 *   somebody does:   it waits in the queue ──▶ the next commit takes all that wait, a bounded number
 * </pre>
 *
 * One commit at a time, so the log's lock is never waited for by this program's own. One append that the database
 * refuses fails alone: the batch is written again in halves.
 */
final class GroupCommit implements AutoCloseable {
    private static final int APPENDS_MAX = 512;
    private static final int ROWS_MAX = 4_000;
    /** Above the database's own limits of a statement and a lock together: then nobody knows any more. */
    private static final long PATIENCE_S = 15;

    private static final long GATHER_NANOS_MAX = 500_000;

    private final LogTable table;
    private final Consumer<List<Recorded<?>>> grown;
    private final Clock wallClock;
    private final CommitMeters meters;
    private final CommitQueue queue = new CommitQueue();
    private final AtomicBoolean busy = new AtomicBoolean();
    private final Thread writer;
    private volatile boolean writersTurn; // busy, and it is the writer who is
    private volatile boolean closed;
    private volatile int lastBatch;
    private volatile long lastNanos;
    private volatile int wanted = Integer.MAX_VALUE; // so many and the writer need not gather on

    /** @param grown told what each commit added, before anybody else hears of it */
    GroupCommit(LogTable table, Consumer<List<Recorded<?>>> grown, Clock wallClock, MeterRegistry registry) {
        this.table = table;
        this.grown = grown;
        this.wallClock = wallClock;
        this.meters = new CommitMeters(registry, queue::size);
        this.writer = Thread.ofPlatform().daemon().name("log-writer").start(this::write);
    }

    /** Hands an append in: its place in its stream is settled. Never blocks. */
    void submit(Pending pending) {
        if (queue.add(pending) >= wanted) LockSupport.unpark(writer);
    }

    /**
     * Waits until it is known what came of an append.
     *
     * @throws LogUnavailable if it is not known
     */
    Appended await(Pending pending) {
        if (!pending.result().isDone() && busy.compareAndSet(false, true)) {
            if (lastBatch <= 1) LogIds.without(this::commitNext); // for others, too
            passOn();
        }
        try {
            return pending.result().get(PATIENCE_S, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof LogUnavailable away) throw new LogUnavailable(away);
            throw new IllegalStateException(failed.getCause());
        } catch (TimeoutException late) {
            throw new LogUnavailable(late);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new LogUnavailable(stop);
        }
    }

    /** Lets go of the turn, or gives it to the writer when somebody waits already. */
    private void passOn() {
        if (queue.isEmpty()) {
            busy.set(false);
            // whoever came in between has found it busy, and relies on us
            if (queue.isEmpty() || !busy.compareAndSet(false, true)) return;
        }
        writersTurn = true;
        LockSupport.unpark(writer);
    }

    private void write() {
        while (!closed) {
            if (!writersTurn) {
                LockSupport.park(this);
                continue;
            }
            gather();
            commitNext();
            writersTurn = false;
            passOn();
        }
    }

    /**
     * Those whom the last commit has answered come back with their next command in a moment, one by one. Who began with
     * the first of them would leave the others to wait for a whole commit; so wait for about as many, for a fraction of
     * what a commit takes.
     */
    private void gather() {
        int as = Math.min(lastBatch, APPENDS_MAX);
        long until = System.nanoTime() + Math.min(lastNanos / 4, GATHER_NANOS_MAX);
        wanted = as;
        for (long left = 1; queue.size() < as && (left = until - System.nanoTime()) > 0; ) {
            LockSupport.parkNanos(this, left);
        }
        wanted = Integer.MAX_VALUE;
    }

    private void commitNext() {
        var batch = queue.take(APPENDS_MAX, ROWS_MAX);
        if (batch.isEmpty()) return;
        lastBatch = batch.size();
        long begun = System.nanoTime();
        batch.forEach(pending -> meters.waited(begun - pending.since()));
        commit(inTime(batch));
        lastNanos = System.nanoTime() - begun;
    }

    /** Those for which it is not too late. */
    private List<Pending> inTime(List<Pending> batch) {
        var now = wallClock.instant();
        var late = batch.stream().filter(pending -> pending.isLate(now)).toList();
        if (late.isEmpty()) return batch;
        fail(late, new LogUnavailable(new TimeoutException("waited too long for a commit")));
        return batch.stream().filter(pending -> !pending.isLate(now)).toList();
    }

    private void commit(List<Pending> batch) {
        if (batch.isEmpty()) return;
        long begun = System.nanoTime();
        BatchPlan plan;
        try {
            plan = table.commit(batch);
        } catch (LogUnavailable away) {
            fail(batch, away);
            return;
        } catch (RuntimeException | Error refused) { // one of them: which?
            if (batch.size() == 1) {
                fail(batch, refused);
                return;
            }
            commit(batch.subList(0, batch.size() / 2));
            commit(batch.subList(batch.size() / 2, batch.size()));
            return;
        }
        if (!plan.winners().isEmpty()) {
            meters.committed(plan.winners().size(), System.nanoTime() - begun);
            grown.accept(plan.recorded());
        }
        var results = plan.results();
        for (int i = 0; i < batch.size(); i++) batch.get(i).result().complete(results.get(i));
    }

    private static void fail(List<Pending> batch, Throwable why) {
        batch.forEach(Pending::loseEvents); // all of them before anybody hears of it and decides anew
        batch.forEach(pending -> pending.result().completeExceptionally(why));
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(writer);
        try {
            writer.join(TimeUnit.SECONDS.toMillis(PATIENCE_S));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
