package id.antrean.demo;

import id.antrean.mall.CounterId;
import java.time.Instant;
import java.util.List;

/**
 * One clerk's day at one counter.
 *
 * @param clerk which of the demo's clerks, 0 for the first
 * @param begins when he or she sits down
 * @param breaks in order; taken when the counter is free, or not at all when too late
 * @param pace how long a service takes this clerk, as a factor, about 1
 */
record Shift(CounterId counter, int clerk, Instant begins, List<Break> breaks, double pace) {
    Shift {
        breaks = List.copyOf(breaks);
    }

    /** @param kind {@code break} or {@code prayer}, as the API names it */
    record Break(Instant from, Instant to, String kind) {}
}
