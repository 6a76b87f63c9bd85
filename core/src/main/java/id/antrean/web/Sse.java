package id.antrean.web;

/**
 * One client's open stream of server-sent events. A client that does not read fast enough is disconnected; it comes
 * back with {@code Last-Event-ID} and resumes.
 */
public interface Sse {
    /**
     * Queues one event. Never blocks; does nothing once the stream is closed.
     *
     * @param id where to resume after this event: a position in the log
     * @param event its name
     * @param body written as JSON
     */
    default void send(long id, String event, Object body) {
        send(SseEvent.of(id, event, body));
    }

    /** Queues an event that others are sent too. Never blocks; does nothing once the stream is closed. */
    void send(SseEvent event);

    /** Runs once when the stream has ended, whoever ended it; at once if it already has. */
    void onClose(Runnable ended);

    void close();

    boolean isOpen();
}
