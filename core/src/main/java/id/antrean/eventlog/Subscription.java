package id.antrean.eventlog;

/** Something that listens until it is closed. */
public interface Subscription extends AutoCloseable {
    /** Listens no more; closing twice does nothing. A call to the listener that has begun may still end. */
    @Override
    void close();
}
