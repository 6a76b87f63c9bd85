package id.antrean.history;

/**
 * Something that must not be.
 *
 * @param invariant the sentence that does not hold
 * @param detail where
 */
public record Finding(String invariant, String detail) {
    @Override
    public String toString() {
        return invariant + ": " + detail;
    }
}
