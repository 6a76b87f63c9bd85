package id.antrean.nation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a cell's log, as far as figures are made of it.
 *
 * @param after the position it was asked for
 * @param afterStamp of the event at that position; null at 0, and where the log does not reach so far
 * @param position of the last event looked at, whether or not it is in here; {@code after} if there is none yet
 * @param stamp of the event at that position; null at 0
 * @param head of the log when it was asked
 * @param events in order
 */
public record FeedPage(
        long after,
        @Nullable String afterStamp,
        long position,
        @Nullable String stamp,
        long head,
        List<Item> events) {
    public FeedPage {
        events = List.copyOf(events);
    }

    /**
     * One event of a day, without who did it and why.
     *
     * @param payload JSON, at this revision of its type's shape
     */
    public record Item(long position, String stream, int version, String type, int revision, String payload) {}
}
