package id.antrean.web;

import io.vertx.core.buffer.Buffer;

/**
 * One event as it goes over the wire: written once, and one piece of memory, to however many screens it is sent and
 * however long the slow ones take.
 */
public final class SseEvent {
    private final Buffer bytes;

    private SseEvent(Buffer bytes) {
        this.bytes = bytes;
    }

    /**
     * @param id where to resume after this event: a position in the log
     * @param name of the event
     * @param body written as JSON
     */
    public static SseEvent of(long id, String name, Object body) {
        return text("id: " + id + "\nevent: " + name + "\ndata: " + Json.line(body) + "\n\n");
    }

    /** What is no event: a comment, or how soon to come back. */
    static SseEvent text(String text) {
        return new SseEvent(Buffer.buffer(text));
    }

    /** Shared: nobody writes to it. */
    Buffer bytes() {
        return bytes;
    }
}
