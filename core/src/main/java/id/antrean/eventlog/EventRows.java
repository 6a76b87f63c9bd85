package id.antrean.eventlog;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/** How an event is laid out as a row, both ways. A row is as lean as it can be and still be read with psql. */
final class EventRows {
    static final String WHO = "who";
    static final String ROLE = "role";
    static final String DEVICE = "device";
    static final String REQUEST_ID = "requestId";

    private static final Pattern NUMBER = Pattern.compile("[0-9a-f]{16}");

    private static final String COLUMNS =
            "position, recorded_at, request_id, stream, version, origin, type, more, payload";
    private static final String ROW = "(?, ?, ?, ?, ?, ?, ?, ?, ?)";

    /** Reads what {@link #recorded} understands; the caller adds a WHERE on {@code e} and {@code s}. */
    static final String SELECT = """
            SELECT e.position, e.recorded_at, e.request_id, s.name, e.version, e.origin, e.type, e.more, e.payload
            FROM event e JOIN stream s ON s.id = e.stream\s""";

    private final EventDictionary dictionary;
    private final EventCodec codec;

    /**
     * An event ready to be written, but for its place in the log and in its stream.
     *
     * @param content its hash, as {@link Chain} has it
     */
    record Prepared(
            int type, int origin, long requestId, String more, Instant recordedAt, String payload, String content) {}

    /** An event as its row has it, its words as numbers. */
    record Row(
            long position,
            Instant recordedAt,
            long requestId,
            String stream,
            int version,
            int origin,
            int type,
            String more,
            String payload) {}

    EventRows(DataSource source, EventCodec codec) {
        this.dictionary = new EventDictionary(source);
        this.codec = codec;
    }

    /** Kinds of events, written or about to be, that this program cannot read. */
    List<String> unreadable() {
        return dictionary.types().stream()
                .filter(type -> !codec.canRead(type.name(), type.revision()))
                .map(type -> type.name() + " " + type.revision())
                .toList();
    }

    /** Before the lock of the log is taken: what is new to the dictionary is added in a transaction of its own. */
    List<Prepared> prepare(List<?> events, Map<String, String> metadata, Instant recordedAt) {
        var rest = new HashMap<>(metadata);
        var caller = callerTaken(rest);
        int origin = dictionary.of(caller);
        long requestId = requestIdTaken(rest);
        var more = more(rest, codec);
        return events.stream()
                .map(event -> {
                    var encoded = codec.encode((Object) event);
                    var type = new EventDictionary.Type(encoded.type(), encoded.revision());
                    var payload = encoded.payload();
                    var content = Chain.content(type, caller, recordedAt, requestId, more, payload);
                    return new Prepared(dictionary.of(type), origin, requestId, more, recordedAt, payload, content);
                })
                .toList();
    }

    /** What has no column of its own; "" for nothing. */
    static String more(Map<String, String> rest, EventCodec codec) {
        return rest.isEmpty() ? "" : codec.text(rest);
    }

    static EventDictionary.Caller callerTaken(Map<String, String> rest) {
        return new EventDictionary.Caller(taken(rest, WHO), taken(rest, ROLE), taken(rest, DEVICE));
    }

    static String taken(Map<String, String> rest, String key) {
        var text = rest.get(key);
        if (text == null || text.isEmpty()) return "";
        rest.remove(key);
        return text;
    }

    /** As a number, if it is one that this program made; another one is left where it is. */
    static long requestIdTaken(Map<String, String> rest) {
        var text = rest.get(REQUEST_ID);
        if (text == null || !NUMBER.matcher(text).matches()) return 0;
        long number = HexFormat.fromHexDigitsToLong(text);
        if (number != 0) rest.remove(REQUEST_ID);
        return number;
    }

    /** The statement that writes so many rows. */
    static String insert(String table, int rows) {
        return "INSERT INTO " + table + " (" + COLUMNS + ") VALUES " + (ROW + ", ").repeat(rows - 1) + ROW;
    }

    /**
     * Sets one row of the statement.
     *
     * @param at the last parameter set before
     * @return the last parameter set now
     */
    static int set(PreparedStatement insert, int at, Prepared event, long position, int stream, int version)
            throws SQLException {
        insert.setLong(++at, position);
        insert.setObject(++at, event.recordedAt().atOffset(ZoneOffset.UTC));
        insert.setLong(++at, event.requestId());
        insert.setInt(++at, stream);
        insert.setInt(++at, version);
        insert.setInt(++at, event.origin());
        insert.setShort(++at, (short) event.type());
        insert.setString(++at, event.more());
        insert.setString(++at, event.payload());
        return at;
    }

    /** A row that {@link #SELECT} gave. */
    static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getLong(1),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                row.getLong(3),
                row.getString(4),
                row.getInt(5),
                row.getInt(6),
                row.getInt(7),
                row.getString(8),
                row.getString(9));
    }

    /**
     * The event of a row. Not while a connection is held: for a word that is not known yet another one is needed, and
     * where all who read hold one already nobody would get it.
     */
    Recorded<?> recorded(Row row) {
        try {
            var type = dictionary.type(row.type);
            return new Recorded<>(
                    row.position,
                    row.stream,
                    row.version,
                    codec.decode(type.name(), type.revision(), row.payload),
                    metadata(dictionary.caller(row.origin), row.requestId, row.more, codec),
                    row.recordedAt);
        } catch (LogUnavailable e) {
            throw e;
        } catch (RuntimeException e) {
            throw new IllegalStateException(
                    "cannot read position " + row.position + " of the log: " + e.getMessage(), e);
        }
    }

    static Map<String, String> metadata(EventDictionary.Caller caller, long requestId, String more, EventCodec codec) {
        var metadata = caller.texts();
        if (requestId != 0) metadata.put(REQUEST_ID, HexFormat.of().toHexDigits(requestId));
        if (!more.isEmpty()) metadata.putAll(codec.texts(more));
        return metadata;
    }
}
