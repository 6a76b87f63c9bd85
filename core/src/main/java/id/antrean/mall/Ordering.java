package id.antrean.mall;

/** How priority and regular visitors share a line. What is next within that, the standing says. */
public sealed interface Ordering {
    /** One line: priority stands earlier by its credit. */
    record ByStanding() implements Ordering {}

    /**
     * In the line of each service, priority and regular visitors take turns.
     *
     * @param priorityCalls so many priority calls, then one regular; 1 to 10
     */
    record Alternating(int priorityCalls) implements Ordering {}

    /** Where a catalogue says nothing. */
    Ordering USUAL = new ByStanding();
}
