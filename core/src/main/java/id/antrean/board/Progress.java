package id.antrean.board;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;

/** How far the log has been read, and a place to wait for it. A lock and not a monitor: virtual threads wait here. */
final class Progress {
    private final ReentrantLock lock = new ReentrantLock();
    private final java.util.concurrent.locks.Condition further = lock.newCondition();
    private volatile long position;

    long position() {
        return position;
    }

    void reached(long next) {
        lock.lock();
        try {
            position = Math.max(position, next);
            further.signalAll();
        } finally {
            lock.unlock();
        }
    }

    boolean await(long wanted, Duration atMost) {
        if (position >= wanted) return true;
        lock.lock();
        try {
            long nanos = atMost.toNanos();
            while (position < wanted && nanos > 0) nanos = further.awaitNanos(nanos);
            return position >= wanted;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }
}
