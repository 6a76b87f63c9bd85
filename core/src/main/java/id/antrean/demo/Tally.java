package id.antrean.demo;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** What the demo's own people counted: tickets they took, and for each reason those who were turned away. */
final class Tally {
    private final LongAdder issued = new LongAdder();
    private final Map<String, LongAdder> turnedAway = new ConcurrentSkipListMap<>();

    void issued() {
        issued.increment();
    }

    /** @param reason the refusal's code: {@code kiosk-closed} */
    void turnedAway(String reason) {
        turnedAway.computeIfAbsent(reason, key -> new LongAdder()).increment();
    }

    long tickets() {
        return issued.sum();
    }

    /** How many were turned away, by reason. */
    Map<String, Long> refusals() {
        var refusals = new TreeMap<String, Long>();
        turnedAway.forEach((reason, count) -> refusals.put(reason, count.sum()));
        return refusals;
    }
}
