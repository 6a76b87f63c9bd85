package id.antrean.eventlog;

/** Events were asked for that stand in an archive file and not in the database. The message says what to do. */
public final class EventsArchived extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param file its name when it was written */
    public EventsArchived(long first, long last, String file) {
        super("The events %d to %d are archived in %s: put them back with 'antrean archive restore FILE' first."
                .formatted(first, last, file));
    }
}
