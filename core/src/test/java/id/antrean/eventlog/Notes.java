package id.antrean.eventlog;

import static id.antrean.eventlog.EventNames.event;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The smallest events there can be, so that the log can be tested without any feature. */
final class Notes {
    static final Instant AT = Instant.parse("2026-11-24T01:00:00Z");

    private Notes() {}

    sealed interface Note {
        Instant at();
    }

    record Noted(String text, @Nullable String by, Instant at) implements Note {}

    record Struck(Author author, Map<Author, Integer> pages, Instant at) implements Note {}

    record Author(String value) {}

    static EventNames names(int revision) {
        return new EventNames(event("noted", revision, Noted.class), event("struck", 1, Struck.class));
    }

    static EventCodec codec() {
        return new EventCodec(names(1), List.of());
    }

    static Noted noted(String text) {
        return new Noted(text, null, AT);
    }

    /** Some notes for a stream that is at a version. */
    static Append append(String stream, int expected, int notes) {
        var events = java.util.stream.IntStream.range(0, notes)
                .mapToObj(i -> noted(stream + "#" + (expected + i + 1)))
                .toList();
        return Append.alone(stream, expected, events, Map.of("who", "tester"), null);
    }
}
