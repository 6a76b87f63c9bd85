package id.antrean.mall.axon;

import id.antrean.mall.MallRefusal;
import java.time.Duration;

/** What came of publishing a catalogue. */
public sealed interface MallAnswer {
    /** @param replayed true if an earlier request with the same idempotency key published it */
    record Published(PublishedCatalogue published, boolean replayed) implements MallAnswer {}

    /** The very catalogue that is in force was published again: all is as the sender wants it. */
    record Unchanged(PublishedCatalogue inForce) implements MallAnswer {}

    /** The old catalogue stays. */
    record Refused(MallRefusal refusal) implements MallAnswer {}

    /** The idempotency key was used for another request. */
    record KeyReused() implements MallAnswer {}

    /** Nothing is known to have changed. Ask again, with the same key. */
    record Overloaded(Duration retryAfter) implements MallAnswer {}
}
