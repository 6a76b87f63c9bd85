package id.antrean.nation;

/** A cell does not answer for now. */
final class CellAway extends Exception {
    private static final long serialVersionUID = 1L;

    CellAway(String message) {
        super(message);
    }
}
