package id.antrean.eventlog;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a command came from. All but the idempotency is kept as metadata of each event it causes.
 *
 * @param who the caller's key, such as a clerk's or a device's; never a full name
 * @param role what the caller may do: {@code CLERK}
 * @param device the device it was sent from; null when not known
 * @param requestId the one id of this request, from HTTP to the event
 * @param idempotency how a repeat of this request is known; null for a sender that never repeats
 * @param trace what the events of a sampled request remember of its trace; null for all others
 * @param by in real time, until when anybody waits for it: later nothing is written; null for whenever it is done
 */
public record Origin(
        String who,
        String role,
        @Nullable String device,
        String requestId,
        @Nullable Idempotency idempotency,
        @Nullable String trace,
        @Nullable Instant by) {
    /** Of a request that nobody follows, and that is done whenever it can be. */
    public Origin(
            String who, String role, @Nullable String device, String requestId, @Nullable Idempotency idempotency) {
        this(who, role, device, requestId, idempotency, null, null);
    }
}
