package id.antrean.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Many who do the same, each on a virtual thread of its own. */
public final class Load {
    private static final double NANOS_A_SECOND = 1e9;

    private Load() {}

    /** One thing that is done; from many threads at once. */
    public interface Act {
        /** False when it was turned away because there was too much to do; it is not counted then. */
        boolean done() throws Exception;
    }

    /** Each does one thing after another: how much the whole can do. */
    public static Run closed(int clients, Duration lasts, Act act) throws Exception {
        var latencies = new Latencies();
        var turnedAway = new AtomicLong();
        long begun = System.nanoTime();
        long until = begun + lasts.toNanos();
        Callable<Integer> client = () -> {
            var own = latencies.recorder();
            while (System.nanoTime() < until) {
                long sent = System.nanoTime();
                if (act.done()) own.add(System.nanoTime() - sent);
                else turnedAway.incrementAndGet();
            }
            return 0;
        };
        all(clients, client);
        return run(begun, latencies, turnedAway);
    }

    /**
     * So many a second, whether the earlier ones are done or not: how long each takes at that load, from the moment at
     * which it was due, so that what waits behind a pause is counted with its wait.
     */
    public static Run paced(double perSecond, Duration lasts, Act act) throws Exception {
        var latencies = new Latencies();
        var turnedAway = new AtomicLong();
        long begun = System.nanoTime();
        long many = (long) (perSecond * lasts.toNanos() / NANOS_A_SECOND);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var sent = new ArrayList<Future<?>>();
            for (long n = 0; n < many; n++) {
                long due = begun + (long) (n * NANOS_A_SECOND / perSecond);
                for (long now = System.nanoTime(); now < due; now = System.nanoTime()) LockSupport.parkNanos(due - now);
                sent.add(threads.submit(() -> {
                    if (act.done()) latencies.add(System.nanoTime() - due);
                    else turnedAway.incrementAndGet();
                    return 0;
                }));
            }
            for (var one : sent) get(one);
        }
        return run(begun, latencies, turnedAway);
    }

    private static void all(int clients, Callable<Integer> client) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<?>>();
            for (int i = 0; i < clients; i++) running.add(threads.submit(client));
            for (var one : running) get(one);
        }
    }

    private static void get(Future<?> one) throws Exception {
        try {
            one.get();
        } catch (ExecutionException failure) {
            throw new IllegalStateException("a client failed: " + failure.getCause(), failure.getCause());
        }
    }

    private static Run run(long begun, Latencies latencies, AtomicLong turnedAway) {
        double seconds = (System.nanoTime() - begun) / NANOS_A_SECOND;
        var sorted = latencies.sorted();
        if (sorted.length == 0) throw new IllegalStateException("nothing was done");
        return Run.of(sorted, seconds, turnedAway.get());
    }
}
