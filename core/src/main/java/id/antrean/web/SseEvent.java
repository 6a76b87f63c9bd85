package id.antrean.web;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * One event as it goes over the wire: written once, and one piece of memory, to however many screens it is sent and
 * however long the slow ones take. The memory lies outside the heap, for what lies in it is copied at each write.
 */
public final class SseEvent {
    private static final String CHUNK_END = "\r\n";

    private final ByteBuf bytes; // never released by hand: it goes with the last who refers to it
    private final int from;
    private final int size;

    private SseEvent(String text) {
        var body = text.getBytes(StandardCharsets.UTF_8);
        var length = (Integer.toHexString(body.length) + CHUNK_END).getBytes(StandardCharsets.US_ASCII);
        from = length.length;
        size = body.length;
        bytes = Unpooled.unreleasableBuffer(
                Unpooled.wrappedBuffer(ByteBuffer.allocateDirect(from + size + CHUNK_END.length())
                        .put(length)
                        .put(body)
                        .put(CHUNK_END.getBytes(StandardCharsets.US_ASCII))
                        .flip()));
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
        return new SseEvent(text);
    }

    /** Shared: nobody writes to it. */
    ByteBuf asChunk() {
        return bytes.duplicate();
    }

    /** For a client of HTTP/1.0, which knows no chunks. */
    ByteBuf bare() {
        return bytes.slice(from, size);
    }

    /** Of the event itself, in bytes. */
    int size() {
        return size;
    }
}
