package id.antrean.day.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Makes a failing sequence short: drops half of it, a quarter, an eighth … and at last each single step, as long as the
 * rest still fails. What is left fails, and would not without any one of its steps (Zeller's delta debugging).
 */
final class Shrinker {
    private Shrinker() {}

    /** @param fails true for the whole sequence */
    static <T> List<T> shortest(List<T> sequence, Predicate<List<T>> fails) {
        var steps = List.copyOf(sequence);
        int chunk = Math.max(1, steps.size() / 2);
        while (true) {
            var shorter = without(steps, chunk, fails);
            if (shorter.size() == steps.size() && chunk == 1) return steps;
            if (shorter.size() == steps.size()) chunk = Math.max(1, chunk / 2);
            steps = shorter;
        }
    }

    /** One pass from the end: what comes last is missed least. */
    private static <T> List<T> without(List<T> steps, int chunk, Predicate<List<T>> fails) {
        var left = steps;
        for (int end = left.size(); end > 0; end -= chunk) {
            var fewer = new ArrayList<>(left.subList(0, Math.max(0, end - chunk)));
            fewer.addAll(left.subList(end, left.size()));
            if (fails.test(fewer)) left = List.copyOf(fewer);
        }
        return left;
    }
}
