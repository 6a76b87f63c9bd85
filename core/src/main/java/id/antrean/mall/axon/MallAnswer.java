package id.antrean.mall.axon;

import java.time.Duration;
import java.util.List;

/** What came of publishing a catalogue. */
public sealed interface MallAnswer {
    /** @param replayed true if an earlier request with the same idempotency key published it */
    record Published(PublishedCatalogue published, boolean replayed) implements MallAnswer {}

    /** @param problems what is wrong with the catalogue, one sentence each; the old one stays */
    record Refused(List<String> problems) implements MallAnswer {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /** The idempotency key was used for another request. */
    record KeyReused() implements MallAnswer {}

    /** Nothing is known to have changed. Ask again, with the same key. */
    record Overloaded(Duration retryAfter) implements MallAnswer {}
}
