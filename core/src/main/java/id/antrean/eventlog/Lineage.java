package id.antrean.eventlog;

/**
 * All that was decided on one copy of a stream's state in memory, one after another, each on what the one before it will
 * have written. When one of them is not written after all, the copy has never been true: the line is broken, and all
 * that were decided later fall with it, even where the version they expect happens to be right again.
 */
public final class Lineage {
    private volatile boolean broken;

    /** Whether the copy is to be thrown away. */
    public boolean isBroken() {
        return broken;
    }

    void breakOff() {
        broken = true;
    }
}
