package id.antrean.mall;

/**
 * How long a service can have taken, measured by its standard time.
 *
 * @param promptFactor after so many times the standard a clerk is asked whether the visitor is still there; 1 to 20
 * @param suspectFactor longer than so many times the standard nobody believes: counted apart, in no mean; 2 to 50
 * @param suspectSeconds shorter than this nobody believes either; 0 to 300
 */
public record Plausible(int promptFactor, int suspectFactor, int suspectSeconds) {
    /** Where a catalogue says nothing. */
    public static final Plausible USUAL = new Plausible(3, 8, 5);

    private static final long MS_A_SECOND = 1_000;

    /**
     * Whether nobody believes this.
     *
     * @param serviceMs at the counter, milliseconds, holds left out
     * @param standardMs of the service, milliseconds
     */
    public boolean isSuspect(long serviceMs, long standardMs) {
        return serviceMs < suspectSeconds * MS_A_SECOND || serviceMs > suspectFactor * standardMs;
    }
}
