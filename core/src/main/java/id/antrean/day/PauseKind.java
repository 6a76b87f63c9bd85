package id.antrean.day;

/** Why a counter pauses. */
public enum PauseKind {
    BREAK,
    PRAYER,
    OTHER
}
