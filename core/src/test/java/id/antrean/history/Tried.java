package id.antrean.history;

import java.time.Duration;

/**
 * One try of a request, as its sender saw it.
 *
 * @param mall whose it was
 * @param began monotonic time, nanoseconds
 * @param ended of the answer, or of giving up
 * @param status of the answer; 0 for none
 * @param toldWhen whether the answer says when to come again
 */
public record Tried(String mall, long began, long ended, int status, boolean toldWhen) {
    public boolean isAccepted() {
        return status == 200 || status == 201;
    }

    public Duration took() {
        return Duration.ofNanos(ended - began);
    }
}
