package id.antrean.nation;

/** What a cell sends cannot be taken, now or later: its part stands still until somebody has looked. */
final class CellBroken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CellBroken(String message) {
        super(message);
    }
}
