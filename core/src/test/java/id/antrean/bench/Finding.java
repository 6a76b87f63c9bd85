package id.antrean.bench;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What came of one target: the ratio of two things measured in the same run, round by round.
 *
 * @param ours what was measured, with its unit
 * @param rival what it was measured against
 */
public record Finding(Target target, String ours, String rival, Spread ratio) {
    /** One thing, in one unit, once a round. */
    public record Series(String name, String unit, List<Double> values) {
        @Override
        public String toString() {
            return name + " " + Spread.of(values) + " " + unit;
        }
    }

    /** The first divided by the second, each round by itself: what slows both down is no difference. */
    public static Finding of(Target target, Series ours, Series rival) {
        int rounds = Math.min(ours.values().size(), rival.values().size());
        var ratios = IntStream.range(0, rounds)
                .mapToObj(n -> ours.values().get(n) / rival.values().get(n))
                .toList();
        return new Finding(target, ours.toString(), rival.toString(), Spread.of(ratios));
    }

    public boolean reached() {
        return target.reachedBy(ratio.median());
    }

    @Override
    public String toString() {
        return """
                %s  %s
                    measured  %s
                    rival     %s
                    ratio     %s; target %s: %s
                """.formatted(target.id(), target.what(), ours, rival, ratio, target, reached() ? "reached" : "missed");
    }

    /** As a row of docs/benchmarks.md. */
    String row() {
        return "| %s | %s | %s | %s | %s – %s | %s | %s |"
                .formatted(
                        target.id(),
                        target.what(),
                        target,
                        Spread.number(ratio.median()),
                        Spread.number(ratio.least()),
                        Spread.number(ratio.most()),
                        reached() ? "reached" : "**missed**",
                        ours + "; " + rival);
    }
}
