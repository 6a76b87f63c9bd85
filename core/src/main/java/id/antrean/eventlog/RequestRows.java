package id.antrean.eventlog;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** What is kept of a batch's requests, column by column. */
final class RequestRows {
    private static final Appended.Written NOTHING = new Appended.Written(0, 0);

    private record Row(Idempotency request, Appended.Written written, long millis) {
        static Stream<Row> of(Pending pending, Appended.Written written) {
            var request = pending.append().idempotency();
            return request == null
                    ? Stream.empty()
                    : Stream.of(new Row(request, written, pending.recordedAt().toEpochMilli()));
        }
    }

    private final List<Row> rows;

    private RequestRows(List<Row> rows) {
        this.rows = rows;
    }

    static RequestRows of(BatchPlan plan) {
        var written = plan.winners().stream().flatMap(winner -> Row.of(winner.pending(), winner.written()));
        var refused = plan.refused().stream().flatMap(pending -> Row.of(pending, NOTHING));
        return new RequestRows(Stream.concat(written, refused).toList());
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Sets six parameters after a place; gives the place of the last. */
    int set(PreparedStatement statement, int after) throws SQLException {
        int at = after;
        statement.setObject(++at, texts(row -> row.request.scope()));
        statement.setObject(++at, texts(row -> row.request.key()));
        statement.setObject(++at, texts(row -> row.request.requestHash()));
        statement.setObject(++at, numbers(row -> row.written.first()));
        statement.setObject(++at, numbers(row -> row.written.last()));
        statement.setObject(++at, numbers(Row::millis));
        return at;
    }

    private String[] texts(Function<Row, String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }

    private long[] numbers(ToLongFunction<Row> column) {
        return rows.stream().mapToLong(column).toArray();
    }
}
