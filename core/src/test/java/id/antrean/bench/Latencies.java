package id.antrean.bench;

import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** How long each of many took, nanoseconds, exactly. */
final class Latencies {
    private final Queue<Recorder> recorders = new ConcurrentLinkedQueue<>();

    /** Those of one thread. */
    static final class Recorder {
        private long[] nanos = new long[256];
        private int many;

        void add(long one) {
            if (many == nanos.length) nanos = Arrays.copyOf(nanos, 2 * many);
            nanos[many++] = one;
        }

        private long[] all() {
            return Arrays.copyOf(nanos, many);
        }
    }

    Recorder recorder() {
        var recorder = new Recorder();
        recorders.add(recorder);
        return recorder;
    }

    /** For a thread that has only this one. */
    void add(long one) {
        var recorder = new Recorder();
        recorder.nanos = new long[] {one};
        recorder.many = 1;
        recorders.add(recorder);
    }

    /** Once all are done. */
    long[] sorted() {
        return recorders.stream()
                .map(Recorder::all)
                .flatMapToLong(Arrays::stream)
                .sorted()
                .toArray();
    }
}
