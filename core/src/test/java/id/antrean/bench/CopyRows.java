package id.antrean.bench;

import id.antrean.database.Database;
import id.antrean.database.TestDatabase;
import java.io.IOException;
import java.io.StringReader;
import java.sql.SQLException;
import java.time.Duration;
import org.postgresql.PGConnection;

/** How fast PostgreSQL takes rows of that shape, with the same keys, when nobody decides anything: COPY, 5,000 a commit. */
final class CopyRows implements Contender {
    private static final int ROWS = 5_000;

    private final Database database = TestDatabase.fresh();

    CopyRows() throws SQLException {
        try (var connection = database.dataSource().getConnection();
                var create = connection.createStatement()) {
            create.execute(OneRow.TABLE);
        }
    }

    /** By one connection, however many clients there are. */
    @Override
    public Run run(int clients, Duration lasts) throws SQLException, IOException {
        var row = "1\tticket-issued\t3\t2026-11-24T02:00:01.417Z\t" + OneRow.PAYLOAD + "\t" + OneRow.METADATA + "\n";
        var chunk = row.repeat(ROWS);
        long begun = System.nanoTime();
        long copied = 0;
        try (var connection = database.dataSource().getConnection()) {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            while (System.nanoTime() - begun < lasts.toNanos()) {
                copied += copy.copyIn(
                        "COPY one_row (stream, type, revision, at, payload, metadata) FROM STDIN",
                        new StringReader(chunk));
            }
        }
        return Run.of(copied, copied * 1e9 / (System.nanoTime() - begun));
    }

    @Override
    public void close() {
        database.close();
    }
}
