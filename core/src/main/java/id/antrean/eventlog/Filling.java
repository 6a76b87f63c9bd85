package id.antrean.eventlog;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;

/**
 * Fills a generation's empty tables from the log, as fast as the machine can: rounds of {@value #ROUND} events. A round
 * is read in pieces at the same time, and applied in {@value #PARTS} parts at the same time: what the view calls one
 * part stays together and in order. While one round is applied the next is read, so two are in memory at most.
 */
final class Filling implements AutoCloseable {
    static final int PARTS = 2;
    private static final int ROUND = 32_000;
    private static final int PIECE = 4_000;

    private final EventLog log;
    private final SqlTable tables;
    private final ViewDefinition view;
    private final int generation;
    private final ExecutorService readers = threads("rebuild-reads");
    private final ExecutorService writers = threads("rebuild-writes");

    Filling(EventLog log, SqlTable tables, ViewDefinition view, int generation) {
        this.log = log;
        this.tables = tables;
        this.view = view;
        this.generation = generation;
    }

    private static ExecutorService threads(String name) {
        return Executors.newFixedThreadPool(
                PARTS, Thread.ofPlatform().daemon().name(name + "-", 1).factory());
    }

    /**
     * Applies everything up to a position, which the log has reached.
     *
     * @param progress is told the position reached, after each round
     */
    void upTo(long head, LongConsumer progress) {
        var next = read(0, head);
        for (long reached = 0; reached < head; ) {
            var events = gathered(next);
            long to = Math.min(head, reached + ROUND);
            next = read(to, head);
            apply(events);
            moveTo(to);
            progress.accept(to);
            reached = to;
        }
    }

    /** Begins to read the round after a position. Positions have no gaps, so a piece is a range of them. */
    private List<Future<List<Recorded<?>>>> read(long after, long head) {
        var pieces = new ArrayList<Future<List<Recorded<?>>>>();
        long end = Math.min(head, after + ROUND);
        for (long first = after + 1; first <= end; first += PIECE) {
            long from = first;
            long to = Math.min(end, first + PIECE - 1);
            pieces.add(readers.submit(() -> log.between(from, to)));
        }
        return pieces;
    }

    private static List<Recorded<?>> gathered(List<Future<List<Recorded<?>>>> pieces) {
        var events = new ArrayList<Recorded<?>>(ROUND);
        for (var piece : pieces) events.addAll(done(piece));
        return events;
    }

    private void apply(List<Recorded<?>> events) {
        var parts = new TreeMap<Integer, List<Recorded<?>>>();
        for (var event : events) {
            int part = Math.floorMod(view.apartBy(event.stream()).hashCode(), PARTS);
            parts.computeIfAbsent(part, unused -> new ArrayList<>()).add(event);
        }
        var applied = parts.values().stream().map(this::applying).toList();
        for (var part : applied) done(part); // a failed one fails the rebuild, and its tables never answer
    }

    private Future<Integer> applying(List<Recorded<?>> part) {
        Callable<Integer> work = () -> tables.inTransaction(connection -> {
            view.apply(part, connection, generation);
            return part.size();
        });
        return writers.submit(work);
    }

    private void moveTo(long position) {
        tables.inTransaction(connection -> {
            ViewTable.moveTo(connection, view.name(), generation, position);
            return position;
        });
    }

    private static <T> T done(Future<T> work) {
        try {
            return work.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) throw failure;
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the rebuild was interrupted", e);
        }
    }

    /** What is still under way is let go: a rebuild that ends early leaves tables that nobody reads. */
    @Override
    public void close() {
        readers.shutdownNow();
        writers.shutdownNow();
    }
}
