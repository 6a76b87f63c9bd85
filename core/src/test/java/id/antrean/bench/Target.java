package id.antrean.bench;

import java.util.Locale;

/**
 * What a ratio should come to.
 *
 * @param id as in docs/benchmarks.md: {@code B1a}
 * @param what the ratio, in words: what is divided by what
 * @param least true when it should be so much at least, false when at most
 */
public record Target(String id, String what, boolean least, double bound) {
    public static Target atLeast(String id, String what, double bound) {
        return new Target(id, what, true, bound);
    }

    public static Target atMost(String id, String what, double bound) {
        return new Target(id, what, false, bound);
    }

    boolean reachedBy(double ratio) {
        return least ? ratio >= bound : ratio <= bound;
    }

    @Override
    public String toString() {
        return (least ? "≥ " : "≤ ")
                + (bound < 0.01 ? String.format(Locale.ROOT, "%.5f", bound) : Spread.number(bound));
    }
}
