package id.antrean.web;

import java.time.Duration;

/**
 * How much a server takes at once. What is above is answered 503 with Retry-After, never left waiting.
 *
 * @param requests under way at once, 1 or more
 * @param streams open at once, 1 or more
 * @param heartbeat between two signs of life on a quiet stream; as often its caller is looked at again
 */
public record Limits(int requests, int streams, Duration heartbeat) {
    /** Requests for two malls that have gone mad, each with the most it may have inside, and room for the others. */
    public static final Limits USUAL = new Limits(3_000, 12_000, Duration.ofSeconds(5));

    /** Beside those with a stream: for everybody who asks something. */
    private static final int OTHER_CONNECTIONS = 4_000;

    /** Connections open at once. */
    public int connections() {
        return streams + OTHER_CONNECTIONS;
    }
}
