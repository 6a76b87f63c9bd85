package id.antrean.eventlog;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;

/** A batch's events, column by column: one array each, so that the statement is the same whatever their number. */
final class EventColumns {
    private final long[] positions;
    private final long[] millis;
    private final int[] streams;
    private final int[] versions;
    private final short[] types;
    private final int[] origins;
    private final long[] requestIds;
    private final String[] more;
    private final String[] payloads;

    private EventColumns(int rows) {
        positions = new long[rows];
        millis = new long[rows];
        streams = new int[rows];
        versions = new int[rows];
        types = new short[rows];
        origins = new int[rows];
        requestIds = new long[rows];
        more = new String[rows];
        payloads = new String[rows];
    }

    /** @param ids of the streams, by their names */
    static EventColumns of(BatchPlan plan, Map<String, Integer> ids) {
        int many = plan.winners().stream()
                .mapToInt(winner -> winner.pending().rows().size())
                .sum();
        var rows = new EventColumns(many);
        int at = 0;
        for (var winner : plan.winners()) {
            var pending = winner.pending();
            int stream = Objects.requireNonNull(ids.get(pending.stream()));
            int version = pending.append().expected();
            for (var event : pending.rows()) {
                rows.streams[at] = stream;
                rows.versions[at] = ++version;
                rows.positions[at] =
                        winner.written().first() + version - pending.append().expected() - 1;
                rows.set(at++, event);
            }
        }
        return rows;
    }

    private void set(int at, EventRows.Prepared event) {
        millis[at] = event.recordedAt().toEpochMilli();
        types[at] = (short) event.type();
        origins[at] = event.origin();
        requestIds[at] = event.requestId();
        more[at] = event.more();
        payloads[at] = event.payload();
    }

    /** Sets nine parameters after a place; gives the place of the last. */
    int set(PreparedStatement statement, int after) throws SQLException {
        int at = after;
        statement.setObject(++at, positions);
        statement.setObject(++at, millis);
        statement.setObject(++at, streams);
        statement.setObject(++at, versions);
        statement.setObject(++at, types);
        statement.setObject(++at, origins);
        statement.setObject(++at, requestIds);
        statement.setObject(++at, more);
        statement.setObject(++at, payloads);
        return at;
    }
}
