package id.antrean.nation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.antrean.day.DayEvent;
import id.antrean.eventlog.EventCodec;
import id.antrean.eventlog.EventLog;
import id.antrean.eventlog.Recorded;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a cell tells of its days: every event of a day, in order, but no metadata, no clerk, and no reason in anybody's
 * own words. Safe for many threads.
 */
public final class Feed {
    /** Events looked at for one page, at most. */
    public static final int PAGE = 1_000;

    private static final ObjectMapper JSON = new ObjectMapper();
    /** What figures of a country have no use for, wherever in an event it stands, and what stands there instead. */
    private static final List<String> NOT_TOLD = List.of("clerk", "reason");

    private static final String UNTOLD = "-";
    /** By clerk, in a catalogue's policy. */
    private static final String WEIGHTS = "clerkWeights";

    private final EventLog log;
    private final EventCodec codec;

    public Feed(EventLog log, EventCodec codec) {
        this.log = log;
        this.codec = codec;
    }

    /**
     * What came after a position.
     *
     * @param after 0 for the beginning; may be beyond the head
     * @throws id.antrean.eventlog.EventsArchived if some of it is in an archive file
     */
    public FeedPage after(long after) {
        long head = log.head();
        var read = log.read(after, PAGE);
        var afterStamp = after == 0 || after > head ? null : stamp(log.between(after, after));
        var items = read.stream()
                .map(event -> event.as(DayEvent.class))
                .flatMap(Optional::stream)
                .map(this::item)
                .toList();
        long position = read.isEmpty() ? after : read.getLast().position();
        var stamp = read.isEmpty() ? afterStamp : stamp(read);
        return new FeedPage(after, afterStamp, position, stamp, Math.max(head, position), items);
    }

    /** By this a log is known again: another log, or one that was restored to an earlier time, has another there. */
    private static @Nullable String stamp(List<Recorded<?>> events) {
        if (events.isEmpty()) return null;
        var last = events.getLast();
        return last.stream() + "/" + last.version() + "@" + last.recordedAt();
    }

    private FeedPage.Item item(Recorded<DayEvent> event) {
        var encoded = codec.encode(event.event());
        return new FeedPage.Item(
                event.position(),
                event.stream(),
                event.version(),
                encoded.type(),
                encoded.revision(),
                withoutPersons(encoded.payload()));
    }

    private static String withoutPersons(String payload) {
        try {
            var event = JSON.readTree(payload);
            for (var field : NOT_TOLD) {
                for (var parent : event.findParents(field)) {
                    if (parent instanceof ObjectNode object
                            && object.path(field).isTextual()) object.put(field, UNTOLD);
                }
            }
            for (var parent : event.findParents(WEIGHTS)) ((ObjectNode) parent).putObject(WEIGHTS);
            return JSON.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event is no JSON", e);
        }
    }
}
