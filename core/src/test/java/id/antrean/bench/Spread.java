package id.antrean.bench;

import java.util.List;

/** Milliseconds of the same thing done some times. */
record Spread(double least, double median, double most, int times) {
    private static final double NANOS_A_MILLI = 1_000_000;

    interface Work {
        int run() throws Exception;
    }

    /** How long it took, milliseconds. */
    static double timed(Work work) {
        long begun = System.nanoTime();
        try {
            if (work.run() < 1) throw new IllegalStateException("nothing was done");
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return (System.nanoTime() - begun) / NANOS_A_MILLI;
    }

    static Spread of(List<Double> milliseconds) {
        var sorted = milliseconds.stream().sorted().toList();
        return new Spread(sorted.getFirst(), sorted.get(sorted.size() / 2), sorted.getLast(), sorted.size());
    }

    @Override
    public String toString() {
        return "%,8.1f ms  (%,.1f to %,.1f, %d times)".formatted(median, least, most, times);
    }
}
