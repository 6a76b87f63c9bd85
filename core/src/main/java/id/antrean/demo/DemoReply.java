package id.antrean.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Instant;

/**
 * What a server answered.
 *
 * @param status as in HTTP
 * @param body the JSON; a missing node when there is none
 */
record DemoReply(int status, JsonNode body) {
    static final int NOBODY_WAITING = 204;
    static final int REFUSED = 409;

    DemoReply(int status) {
        this(status, MissingNode.getInstance());
    }

    boolean succeeded() {
        return status / 100 == 2;
    }

    boolean hasContent() {
        return succeeded() && status != NOBODY_WAITING;
    }

    /** Why it was refused: {@code counter-busy}; the status when no reason is given. */
    String code() {
        return body.path("code").asText("http-" + status);
    }

    String text(String field) {
        return body.path(field).asText();
    }

    Instant instant(String field) {
        return Instant.parse(text(field));
    }
}
