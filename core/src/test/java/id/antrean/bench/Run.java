package id.antrean.bench;

import java.util.Collection;

/**
 * What one contender did in one measurement.
 *
 * @param perSecond done
 * @param p50 milliseconds; NaN where it was not looked at
 * @param p99 milliseconds; NaN where it was not looked at
 * @param turnedAway answered with "too busy": not counted as done
 */
public record Run(long done, double perSecond, double p50, double p99, double most, long turnedAway) {
    private static final double NANOS_A_MILLI = 1_000_000;

    static Run of(long[] sorted, double seconds, long turnedAway) {
        return new Run(
                sorted.length,
                sorted.length / seconds,
                sorted[sorted.length / 2] / NANOS_A_MILLI,
                sorted[(int) (sorted.length * 99L / 100)] / NANOS_A_MILLI,
                sorted[sorted.length - 1] / NANOS_A_MILLI,
                turnedAway);
    }

    /** Of something that only says how much it did. */
    public static Run of(long done, double perSecond) {
        return new Run(done, perSecond, Double.NaN, Double.NaN, Double.NaN, 0);
    }

    /** What several did at the same time; the latencies are those of the slowest. */
    static Run together(Collection<Run> runs) {
        return new Run(
                runs.stream().mapToLong(Run::done).sum(),
                runs.stream().mapToDouble(Run::perSecond).sum(),
                runs.stream().mapToDouble(Run::p50).max().orElse(Double.NaN),
                runs.stream().mapToDouble(Run::p99).max().orElse(Double.NaN),
                runs.stream().mapToDouble(Run::most).max().orElse(Double.NaN),
                runs.stream().mapToLong(Run::turnedAway).sum());
    }

    /** As a line for another program. */
    String written() {
        return done + " " + perSecond + " " + p50 + " " + p99 + " " + most + " " + turnedAway;
    }

    static Run read(String line) {
        var parts = line.split(" ", -1);
        return new Run(
                Long.parseLong(parts[0]),
                Double.parseDouble(parts[1]),
                Double.parseDouble(parts[2]),
                Double.parseDouble(parts[3]),
                Double.parseDouble(parts[4]),
                Long.parseLong(parts[5]));
    }

    @Override
    public String toString() {
        var rate = "%,.0f/s".formatted(perSecond);
        if (Double.isNaN(p50)) return rate;
        var busy = turnedAway == 0 ? "" : ", %,d turned away".formatted(turnedAway);
        return "%s, p50 %s ms, p99 %s ms, most %s ms%s"
                .formatted(rate, Spread.number(p50), Spread.number(p99), Spread.number(most), busy);
    }
}
