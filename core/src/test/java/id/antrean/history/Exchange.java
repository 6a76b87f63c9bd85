package id.antrean.history;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One request, with its repeats, and how it ended.
 *
 * @param key its Idempotency-Key, and its request id as well
 * @param step {@code take}, {@code call-next}, {@code complete} …
 * @param counter empty where there is none
 * @param began monotonic time of the first try, nanoseconds
 * @param ended of the last answer, or of giving up
 * @param tries 1 for no repeat
 * @param answer null node without one
 */
public record Exchange(
        String key,
        String mall,
        String step,
        String counter,
        long began,
        long ended,
        int tries,
        Outcome outcome,
        JsonNode answer) {
    /** How a request ended, as its sender knows it. */
    public enum Outcome {
        /** Accepted: it is for ever. */
        OK,
        /** Refused by a rule, or nobody waits: nothing happened. */
        REFUSED,
        /** No answer, or one that says to try later: it happened whole, or not at all. */
        UNKNOWN
    }

    boolean isOk() {
        return outcome == Outcome.OK;
    }

    long position() {
        return answer.path("position").asLong();
    }
}
