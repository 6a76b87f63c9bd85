package id.antrean.planted.view;

/** A table that anybody may use. */
public final class OpenTable {
    private OpenTable() {}
}
