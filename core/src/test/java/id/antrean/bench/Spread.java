package id.antrean.bench;

import java.util.Collection;
import java.util.Locale;

/** The same thing measured some times: the middle, and how far apart the others lie. */
public record Spread(double least, double median, double most, int times) {
    private static final double NANOS_A_MILLI = 1_000_000;

    /** What is measured once. */
    public interface Work {
        int run() throws Exception;
    }

    /** How long it took, milliseconds. */
    public static double timed(Work work) {
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

    /** @param values one at least */
    public static Spread of(Collection<Double> values) {
        var sorted = values.stream().sorted().toList();
        double median = (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2;
        return new Spread(sorted.getFirst(), median, sorted.getLast(), sorted.size());
    }

    /** As many digits as mean something. */
    public static String number(double value) {
        double size = Math.abs(value);
        var format = size >= 100 ? "%,.0f" : size >= 10 ? "%,.1f" : size >= 0.1 ? "%.2f" : size == 0 ? "%.0f" : "%.2g";
        return String.format(Locale.ROOT, format, value);
    }

    @Override
    public String toString() {
        return "%s (%s to %s, %d times)".formatted(number(median), number(least), number(most), times);
    }
}
