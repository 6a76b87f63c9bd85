package id.antrean.history;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Everything that is known of a run once it is over.
 *
 * @param rows the whole log by position
 * @param head the log's last position, by its own word
 * @param streamHeads version of each stream's last event, by its own word
 * @param kept the requests whose answers are kept
 */
public record Evidence(
        List<LogRow> rows,
        long head,
        Map<String, Integer> streamHeads,
        List<KeptRequest> kept,
        List<Exchange> exchanges,
        List<Screen> screens) {
    public Evidence {
        rows = List.copyOf(rows);
        streamHeads = Map.copyOf(streamHeads);
        kept = List.copyOf(kept);
        exchanges = List.copyOf(exchanges);
        screens = List.copyOf(screens);
    }

    /** A row of {@code idempotency}: the events from the first position to the last are its. */
    public record KeptRequest(String scope, String key, long first, long last) {}

    Map<String, List<LogRow>> rowsByRequest() {
        return rows.stream()
                .filter(row -> !row.requestId().isEmpty())
                .collect(Collectors.groupingBy(LogRow::requestId));
    }
}
