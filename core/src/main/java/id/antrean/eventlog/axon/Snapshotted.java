package id.antrean.eventlog.axon;

/** An aggregate of which snapshots are kept. */
public interface Snapshotted {
    /**
     * Whether this is what a stream came to. It is not when its snapshot was damaged, or was kept in another shape
     * than its revision says.
     */
    boolean isOf(String stream, int version);
}
