package id.antrean.eventlog;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Writes raw events as rows, with the dictionary's words added in the same transaction. */
final class RawRows {
    /** What is put back has been linked to the chain when it was first written. */
    private static final String NOT_LINKED = "";

    private final Connection connection;
    private final EventCodec codec;
    private final Map<EventDictionary.Type, Integer> types = new HashMap<>();
    private final Map<EventDictionary.Caller, Integer> callers = new HashMap<>();

    RawRows(Connection connection, EventCodec codec) {
        this.connection = connection;
        this.codec = codec;
    }

    /**
     * Inserts them in one statement.
     *
     * @param events at most 1,000, with streams that have a number
     */
    void insert(String table, List<RawEvent> events, Function<String, Integer> stream) throws SQLException {
        try (var insert = connection.prepareStatement(EventRows.insert(table, events.size()))) {
            int at = 0;
            for (var event : events) {
                at = EventRows.set(
                        insert, at, prepared(event), event.position(), stream.apply(event.stream()), event.version());
            }
            insert.executeUpdate();
        }
    }

    private EventRows.Prepared prepared(RawEvent event) throws SQLException {
        var rest = new HashMap<>(event.metadata());
        var caller = EventRows.callerTaken(rest);
        long requestId = EventRows.requestIdTaken(rest);
        return new EventRows.Prepared(
                type(new EventDictionary.Type(event.type(), event.revision())),
                caller(caller),
                requestId,
                EventRows.more(rest, codec),
                event.recordedAt(),
                event.payload(),
                NOT_LINKED);
    }

    private int type(EventDictionary.Type type) throws SQLException {
        var known = types.get(type);
        if (known != null) return known;
        int number = EventDictionary.number(connection, type);
        types.put(type, number);
        return number;
    }

    private int caller(EventDictionary.Caller caller) throws SQLException {
        var known = callers.get(caller);
        if (known != null) return known;
        int number = EventDictionary.number(connection, caller);
        callers.put(caller, number);
        return number;
    }
}
