package id.antrean.eventlog;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * What many events have in common, kept once under a number: what an event is, and who sent it. A number is for ever,
 * so both ways are remembered; there are as many as there are kinds of events and callers.
 */
final class EventDictionary extends SqlTable {
    /** Beyond so many callers, all are looked up again as they come. */
    private static final int REMEMBERED_MAX = 50_000;

    record Type(String name, int revision) {}

    /** Who, role and device: "" for what is not known. */
    record Caller(String who, String role, String device) {
        /** As an event's metadata has it. */
        Map<String, String> texts() {
            var texts = new HashMap<String, String>();
            if (!who.isEmpty()) texts.put(EventRows.WHO, who);
            if (!role.isEmpty()) texts.put(EventRows.ROLE, role);
            if (!device.isEmpty()) texts.put(EventRows.DEVICE, device);
            return texts;
        }
    }

    private final Map<Type, Integer> types = new ConcurrentHashMap<>();
    private final Map<Integer, Type> typesByNumber = new ConcurrentHashMap<>();
    private final Map<Caller, Integer> callers = new ConcurrentHashMap<>();
    private final Map<Integer, Caller> callersByNumber = new ConcurrentHashMap<>();

    EventDictionary(DataSource source) {
        super(source);
    }

    int of(Type type) {
        var known = types.get(type);
        if (known != null) return known;
        int number = reading(connection -> number(connection, type));
        types.put(type, number);
        return number;
    }

    int of(Caller caller) {
        var known = callers.get(caller);
        if (known != null) return known;
        int number = reading(connection -> number(connection, caller));
        if (callers.size() >= REMEMBERED_MAX) callers.clear();
        callers.put(caller, number);
        return number;
    }

    /** On a connection of the caller's, remembered nowhere: its transaction may come to nothing. */
    static int number(Connection connection, Type type) throws SQLException {
        return number(
                connection,
                "SELECT id FROM event_type WHERE name = ? AND revision = ?",
                "INSERT INTO event_type (name, revision) VALUES (?, ?) ON CONFLICT DO NOTHING RETURNING id",
                type.name,
                (short) type.revision);
    }

    static int number(Connection connection, Caller caller) throws SQLException {
        return number(
                connection,
                "SELECT id FROM event_origin WHERE who = ? AND role = ? AND device = ?",
                "INSERT INTO event_origin (who, role, device) VALUES (?, ?, ?) ON CONFLICT DO NOTHING RETURNING id",
                caller.who,
                caller.role,
                caller.device);
    }

    /** Every kind of event that was ever about to be written. */
    List<Type> types() {
        return reading(connection -> {
            try (var query = connection.prepareStatement(
                            "SELECT name, revision FROM event_type ORDER BY name, revision");
                    var rows = query.executeQuery()) {
                var found = new ArrayList<Type>();
                while (rows.next()) found.add(new Type(rows.getString(1), rows.getInt(2)));
                return found;
            }
        });
    }

    Type type(int number) {
        var known = typesByNumber.get(number);
        if (known != null) return known;
        var type = row(
                "SELECT name, revision FROM event_type WHERE id = ?",
                number,
                row -> new Type(row.getString(1), row.getInt(2)));
        typesByNumber.put(number, type);
        return type;
    }

    Caller caller(int number) {
        var known = callersByNumber.get(number);
        if (known != null) return known;
        var caller = row(
                "SELECT who, role, device FROM event_origin WHERE id = ?",
                number,
                row -> new Caller(row.getString(1), row.getString(2), row.getString(3)));
        if (callersByNumber.size() >= REMEMBERED_MAX) callersByNumber.clear();
        callersByNumber.put(number, caller);
        return caller;
    }

    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> T row(String select, int number, Row<T> row) {
        return reading(connection -> {
            try (var query = connection.prepareStatement(select)) {
                query.setInt(1, number);
                try (var rows = query.executeQuery()) {
                    if (!rows.next()) throw new IllegalStateException("the log knows no number " + number);
                    return row.read(rows);
                }
            }
        });
    }

    /** Looked for first: an insert that meets a row takes a number from the table all the same. */
    private static int number(Connection connection, String select, String insert, Object... words)
            throws SQLException {
        var found = first(connection, select, words);
        if (found.isEmpty()) found = first(connection, insert, words);
        if (found.isEmpty()) found = first(connection, select, words); // somebody else was faster
        return found.orElseThrow(() -> new IllegalStateException("a word of the log is there and is not"));
    }

    private static Optional<Integer> first(Connection connection, String sql, @Nullable Object... words)
            throws SQLException {
        try (var query = connection.prepareStatement(sql)) {
            for (int i = 0; i < words.length; i++) query.setObject(i + 1, words[i]);
            try (var rows = query.executeQuery()) {
                return rows.next() ? Optional.of(rows.getInt(1)) : Optional.empty();
            }
        }
    }
}
