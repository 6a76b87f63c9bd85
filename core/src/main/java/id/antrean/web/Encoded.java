package id.antrean.web;

/**
 * A body that has been written as JSON already, so that one change sent to a thousand screens is written once.
 *
 * @param json one line
 */
public record Encoded(String json) {
    /** Writes an object once, to be sent many times. */
    public static Encoded of(Object body) {
        return new Encoded(Json.line(body));
    }
}
