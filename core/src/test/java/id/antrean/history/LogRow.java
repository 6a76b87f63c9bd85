package id.antrean.history;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * One row of the log, as it stands there.
 *
 * @param stream {@code day:kecil:2026-11-24}
 * @param type {@code ticket-issued}
 * @param requestId of the request it came from; empty for none
 */
public record LogRow(long position, String stream, int version, String type, JsonNode payload, String requestId) {
    private static final String DAY = "day:";

    public boolean ofDay() {
        return stream.startsWith(DAY);
    }

    public String mall() {
        return stream.split(":", 3)[1];
    }

    /** Service date as the stream says; only of a day's row. */
    public String date() {
        return stream.split(":", 3)[2];
    }

    public boolean is(String... types) {
        return List.of(types).contains(type);
    }

    /** Empty where there is none. */
    public String text(String field) {
        return payload.path(field).asText();
    }

    public Instant at() {
        return instant("at");
    }

    Instant instant(String field) {
        return Instant.parse(text(field));
    }

    int leg() {
        return payload.path("leg").asInt();
    }

    List<String> texts(String field) {
        var texts = new ArrayList<String>();
        payload.path(field).forEach(one -> texts.add(one.asText()));
        return texts;
    }

    String told() {
        return position + " " + stream + " " + type + " " + text("ticket") + " " + text("counter");
    }
}
