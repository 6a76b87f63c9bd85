package id.antrean.eventlog;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Reads events. Every query goes along an index and ends after so many rows. */
final class EventTable extends SqlTable {
    private final EventRows rows;

    private static final String OF_STREAM = EventRows.SELECT + """
            WHERE e.stream = ? AND e.version BETWEEN ? AND ? AND e.position BETWEEN ? AND ? ORDER BY e.version""";

    /** Where a stream's events are: between these positions, both included, and in no other partition. */
    private record Stream(int id, int head, long first, long last) {}

    private interface Parameters {
        void set(PreparedStatement query) throws SQLException;
    }

    EventTable(DataSource source, EventCodec codec) {
        super(source);
        this.rows = new EventRows(source, codec);
    }

    Seal newest() {
        return reading(connection -> {
            try (var query = connection.prepareStatement("SELECT position, chain FROM log_head");
                    var rows = query.executeQuery()) {
                rows.next();
                return new Seal(rows.getLong(1), rows.getString(2));
            }
        });
    }

    List<String> unreadable() {
        return rows.unreadable();
    }

    /**
     * Positions have no gaps, so a number of events is a range of positions: few partitions are looked into, and what is
     * missing before the head is archived.
     */
    List<Recorded<?>> after(long position, int limit) {
        var found = inRange(position + 1, position + limit);
        long missing = found.isEmpty() ? 1 : found.getLast().position() - position - found.size();
        if (missing > 0) requireNotArchived(position + 1, position + limit);
        return found;
    }

    List<Recorded<?>> between(long first, long last) {
        var found = inRange(first, last);
        if (found.size() < last - first + 1) requireNotArchived(first, last);
        return found;
    }

    private List<Recorded<?>> inRange(long first, long last) {
        return query(EventRows.SELECT + "WHERE e.position BETWEEN ? AND ? ORDER BY e.position", query -> {
            query.setLong(1, first);
            query.setLong(2, last);
        });
    }

    /** @throws EventsArchived if some of these positions are in an archive file */
    void requireNotArchived(long first, long last) {
        reading(connection -> {
            try (var query = connection.prepareStatement("SELECT first_position, last_position, file FROM log_archive"
                    + " WHERE last_position >= ? AND first_position <= ? ORDER BY 1 LIMIT 1")) {
                query.setLong(1, first);
                query.setLong(2, last);
                try (var archived = query.executeQuery()) {
                    if (!archived.next()) return true;
                    throw new EventsArchived(archived.getLong(1), archived.getLong(2), archived.getString(3));
                }
            }
        });
    }

    List<Recorded<?>> ofStream(String name, int afterVersion, int limit) {
        var found = stream(name);
        if (found.isEmpty() || found.get().head <= afterVersion) return List.of();
        var stream = found.get();
        int last = (int) Math.min(stream.head, (long) afterVersion + limit);
        var events = query(OF_STREAM, query -> {
            query.setInt(1, stream.id);
            query.setInt(2, afterVersion + 1);
            query.setInt(3, last);
            query.setLong(4, stream.first);
            query.setLong(5, stream.last);
        });
        if (events.size() < last - afterVersion) requireNotArchived(0, stream.last);
        return events;
    }

    List<Recorded<?>> lastOfStream(String name) {
        return stream(name).map(stream -> between(stream.last, stream.last)).orElse(List.of());
    }

    private Optional<Stream> stream(String name) {
        return reading(connection -> {
            try (var query = connection.prepareStatement(
                    "SELECT id, head, first_position, last_position FROM stream WHERE name = ?")) {
                query.setString(1, name);
                try (var found = query.executeQuery()) {
                    if (!found.next()) return Optional.empty();
                    return Optional.of(
                            new Stream(found.getInt(1), found.getInt(2), found.getLong(3), found.getLong(4)));
                }
            }
        });
    }

    List<String> streams(String prefix) {
        return reading(connection -> {
            try (var query =
                    connection.prepareStatement("SELECT name FROM stream WHERE name >= ? AND name < ? ORDER BY name")) {
                query.setString(1, prefix);
                query.setString(2, prefix + '\uffff');
                try (var rows = query.executeQuery()) {
                    var names = new ArrayList<String>();
                    while (rows.next()) names.add(rows.getString(1));
                    return names;
                }
            }
        });
    }

    private List<Recorded<?>> query(String sql, Parameters parameters) {
        var read = reading(connection -> {
            try (var query = connection.prepareStatement(sql)) {
                parameters.set(query);
                try (var found = query.executeQuery()) {
                    var events = new ArrayList<EventRows.Row>();
                    while (found.next()) events.add(EventRows.row(found));
                    return events;
                }
            }
        });
        var events = new ArrayList<Recorded<?>>(read.size());
        for (var row : read) events.add(rows.recorded(row));
        return events;
    }
}
