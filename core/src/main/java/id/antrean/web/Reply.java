package id.antrean.web;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a handler answers. A value: nothing is sent before the handler has returned. */
public final class Reply {
    private static final byte[] NOTHING = {};

    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;
    private final @Nullable Consumer<Sse> events;
    private final boolean page;

    private Reply(int status, Map<String, String> headers, byte[] body, @Nullable Consumer<Sse> events, boolean page) {
        this.status = status;
        this.headers = Map.copyOf(headers);
        this.body = body;
        this.events = events;
        this.page = page;
    }

    /** 200 with the object as JSON. */
    public static Reply ok(Object body) {
        return json(200, body);
    }

    /** The object as JSON. */
    public static Reply json(int status, Object body) {
        return bytes(status, "application/json", Json.bytes(body));
    }

    /** 201 with the object as JSON and where the new thing is found. */
    public static Reply created(String location, Object body) {
        return json(201, body).with("Location", location);
    }

    public static Reply noContent() {
        return new Reply(204, Map.of(), NOTHING, null, false);
    }

    public static Reply redirect(String location) {
        return new Reply(303, Map.of("Location", location), NOTHING, null, false);
    }

    /** @param mediaType with its charset, such as {@code text/html; charset=utf-8} */
    public static Reply text(int status, String mediaType, String text) {
        return bytes(status, mediaType, text.getBytes(StandardCharsets.UTF_8));
    }

    /** @param body given away: the caller does not change it any more */
    public static Reply bytes(int status, String mediaType, byte[] body) {
        return new Reply(status, Map.of("Content-Type", mediaType), body, null, false);
    }

    /** Nothing but a status and headers, such as 304. */
    public static Reply bare(int status) {
        return new Reply(status, Map.of(), NOTHING, null, false);
    }

    /**
     * A stream of events. The consumer is called once, on a virtual thread, when the stream is open; what it subscribes
     * to it ends with {@link Sse#onClose}.
     */
    public static Reply events(Consumer<Sse> open) {
        return new Reply(200, Map.of("Content-Type", "text/event-stream"), NOTHING, open, false);
    }

    public Reply with(String header, String value) {
        var more = new HashMap<>(headers);
        more.put(header, value);
        return new Reply(status, more, body, events, page);
    }

    /** A page that may load scripts, styles and pictures of this site. */
    Reply asPage() {
        return new Reply(status, headers, body, events, true);
    }

    boolean isPage() {
        return page;
    }

    public int status() {
        return status;
    }

    public Map<String, String> headers() {
        return headers;
    }

    /** The body as text, for tests and logs. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    byte[] body() {
        return body;
    }

    @Nullable
    Consumer<Sse> events() {
        return events;
    }
}
