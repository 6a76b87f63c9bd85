package id.antrean.mall;

/**
 * What happens to a visitor who was called and did not come.
 *
 * @param graceMinutes how long a ticket that was set aside waits for its visitor, before it is a no-show; 1 to 120. The
 *     classes and zones that need longer add to it
 * @param returnCalls a no-show who comes back stands behind as many waiting visitors of the service; 1 to 50
 * @param returnMinutes or by so many minutes behind the first of them, whichever is sooner; 0 to 240
 */
public record Absence(int graceMinutes, int returnCalls, int returnMinutes) {
    /** Where a catalogue says nothing. */
    public static final Absence USUAL = new Absence(10, 3, 20);
}
