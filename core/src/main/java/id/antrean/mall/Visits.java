package id.antrean.mall;

/**
 * What is agreed with visitors who need more than one step.
 *
 * @param keptMinutes by how much a transfer to another agency that keeps the arrival may stand before one who comes
 *     now; inside the agency and on a planned visit there is no such limit; 0 to 480
 * @param reservedMinutes how long a ticket that was sent to one counter or clerk waits for that one alone; 1 to 60
 * @param postponeMinutes the longest that a waiting visitor may step out of the line for, keeping the place; 0 to 60
 */
public record Visits(int keptMinutes, int reservedMinutes, int postponeMinutes) {
    /** Where a catalogue says nothing. */
    public static final Visits USUAL = new Visits(60, 15, 15);
}
