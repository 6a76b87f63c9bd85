package id.antrean.kiosk;

import id.antrean.eventlog.Subscription;
import id.antrean.web.Sse;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Sends the newest view after a change, and again after the next: changes that come while one is being sent are one
 * change. Holds the virtual thread it is called on until the stream ends.
 */
final class Latest {
    /** A person cannot read faster; a busy mall changes thirty times a second. */
    private static final int APART_MS = 200;

    private static final int LOOK_MS = 5_000;

    private Latest() {}

    /** @param subscribe given what to run at each change, quickly and without blocking */
    static void follow(Sse sse, Function<Runnable, Subscription> subscribe, Runnable send) {
        var changed = new Semaphore(1);
        var subscription = subscribe.apply(() -> signal(changed));
        try {
            sse.onClose(() -> signal(changed));
            while (sse.isOpen()) {
                if (!changed.tryAcquire(LOOK_MS, TimeUnit.MILLISECONDS)) continue;
                changed.drainPermits();
                if (sse.isOpen()) send.run();
                TimeUnit.MILLISECONDS.sleep(APART_MS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            sse.close();
        } finally {
            subscription.close();
        }
    }

    private static void signal(Semaphore changed) {
        if (changed.availablePermits() == 0) changed.release();
    }
}
