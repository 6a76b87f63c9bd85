package id.antrean.cli;

import id.antrean.Closing;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ctrl-C, or a manager of services that asks the program to end: everything is closed in turn, in less than 5 s
 * beside a pause that was asked for. */
final class Stop {
    private static final Logger log = LoggerFactory.getLogger(Stop.class);
    private static final long CLOSE_MS_MAX = 3_800;
    private static final long WORK_MS_MAX = 1_000;

    /** Something that takes long and can be interrupted. */
    @FunctionalInterface
    interface Work {
        void run() throws InterruptedException;
    }

    private final Closing closing = new Closing();
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch workOver = new CountDownLatch(1);
    private volatile @Nullable Thread worker;

    private final Duration pause;

    private Stop(Duration pause) {
        this.pause = pause;
    }

    /** From here on a signal closes what {@link #closing()} was given. */
    static Stop onSignal() {
        return onSignal(Duration.ZERO);
    }

    /** @param pause how much longer it may take, for something that waits on purpose */
    static Stop onSignal(Duration pause) {
        var stop = new Stop(pause);
        Runtime.getRuntime().addShutdownHook(new Thread(stop::now, "stop"));
        return stop;
    }

    Closing closing() {
        return closing;
    }

    boolean isAsked() {
        return asked.getCount() == 0;
    }

    /** Blocks until somebody asks the program to end. */
    void await() throws InterruptedException {
        asked.await();
    }

    /**
     * Works on this thread, which is interrupted when somebody asks the program to end; things are closed after that.
     *
     * @throws InterruptedException then
     */
    void unlessAsked(Work work) throws InterruptedException {
        worker = Thread.currentThread();
        try {
            work.run();
        } finally {
            worker = null;
            workOver.countDown();
        }
    }

    private void now() {
        asked.countDown();
        try {
            interruptWork();
            var closer = Thread.ofPlatform().daemon().name("close").start(closing::close);
            closer.join(pause.toMillis()
                    + CLOSE_MS_MAX); // whatever is not closed by then ends with the process; the data are safe
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void interruptWork() throws InterruptedException {
        var working = worker;
        if (working == null) return;
        working.interrupt();
        if (!workOver.await(WORK_MS_MAX, TimeUnit.MILLISECONDS)) log.debug("Work goes on while things are closed");
    }
}
