package id.antrean.backup;

/** Is told how far it has come: events done, of so many. */
@FunctionalInterface
public interface Progress {
    /** So many events between two calls. */
    int EVERY = 10_000;

    void at(long events, long of);
}
