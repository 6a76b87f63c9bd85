package id.antrean.cli;

import id.antrean.Closing;
import java.util.concurrent.CountDownLatch;

/** Ctrl-C, or a manager of services that asks the program to end: everything is closed in turn, in less than 5 s. */
final class Stop {
    private static final long CLOSE_MS_MAX = 4_800;

    private final Closing closing = new Closing();
    private final CountDownLatch asked = new CountDownLatch(1);

    private Stop() {}

    /** From here on a signal closes what {@link #closing()} was given. */
    static Stop onSignal() {
        var stop = new Stop();
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

    private void now() {
        asked.countDown();
        var closer = Thread.ofPlatform().daemon().name("close").start(closing::close);
        try {
            closer.join(CLOSE_MS_MAX); // whatever is not closed by then ends with the process; the data are safe
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
