package id.antrean.backup;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import id.antrean.eventlog.LogExport.Range;
import id.antrean.eventlog.RowDigest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line of a log file; exactly one of its parts is there.
 *
 * @param head the first line
 * @param event in the order of positions
 * @param mark after each so many events
 * @param row of a table beside the log, after the events
 * @param view how a view stood, after the rows
 * @param end the last line
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LogFileLine(
        @JsonProperty("antrean") @Nullable Head head,
        @JsonProperty("event") @Nullable Event event,
        @JsonProperty("mark") @Nullable Mark mark,
        @JsonProperty("row") @Nullable Row row,
        @JsonProperty("view") @Nullable ViewState view,
        @JsonProperty("end") @Nullable End end) {

    /**
     * What file it is.
     *
     * @param kind a back-up or a part taken out of the log
     * @param first position of its first event
     * @param last position of its last one; less than {@code first} in the back-up of an empty log
     * @param archived parts of the log that stand in other files, and of which only some events are here
     */
    record Head(int format, String kind, long first, long last, String madeAt, List<Range> archived) {}

    /** As the log had it; the payload is its text, to the letter. */
    record Event(
            long position,
            String stream,
            int version,
            String type,
            int revision,
            String recordedAt,
            Map<String, String> metadata,
            String payload) {}

    /** SHA-256 over all lines of events so far, up to this position. */
    record Mark(long position, String log) {}

    /** A row as PostgreSQL writes it in JSON. */
    record Row(String table, String json) {}

    /** What a view's tables held when it had come to the file's last position. */
    record ViewState(String name, int shape, Map<String, RowDigest> tables) {}

    /**
     * How much there was.
     *
     * @param log SHA-256 over the lines of all events
     * @param file SHA-256 over all lines before this one
     */
    record End(long events, long rows, String log, String file) {}

    static LogFileLine of(Head head) {
        return new LogFileLine(head, null, null, null, null, null);
    }

    static LogFileLine of(Event event) {
        return new LogFileLine(null, event, null, null, null, null);
    }

    static LogFileLine of(Mark mark) {
        return new LogFileLine(null, null, mark, null, null, null);
    }

    static LogFileLine of(Row row) {
        return new LogFileLine(null, null, null, row, null, null);
    }

    static LogFileLine of(ViewState view) {
        return new LogFileLine(null, null, null, null, view, null);
    }

    static LogFileLine of(End end) {
        return new LogFileLine(null, null, null, null, null, end);
    }
}
