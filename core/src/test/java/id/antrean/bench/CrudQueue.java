package id.antrean.bench;

import com.zaxxer.hikari.HikariDataSource;
import id.antrean.database.Database;
import id.antrean.database.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** A queue as it is mostly written: the mall's counter is raised, and the ticket is a row with that number. */
final class CrudQueue implements Contender {
    private static final int CONNECTIONS = 20;
    private static final String TABLES = """
            CREATE TABLE counter (mall int PRIMARY KEY, last int NOT NULL);
            CREATE TABLE ticket (
                mall int, number int, service text NOT NULL, channel text NOT NULL, language text NOT NULL,
                state text NOT NULL, issued_at timestamptz NOT NULL, PRIMARY KEY (mall, number));
            CREATE INDEX ticket_waiting ON ticket (mall, service, issued_at) WHERE state = 'waiting';
            INSERT INTO counter SELECT n, 0 FROM generate_series(0, 9999) AS n""";

    private final int malls;
    private final Database database = TestDatabase.fresh();
    private final HikariDataSource pool;

    CrudQueue(int malls) throws SQLException {
        this.malls = malls;
        var settings = OneRow.settings(database.address(), CONNECTIONS);
        settings.setAutoCommit(false);
        pool = new HikariDataSource(settings);
        try (var connection = database.dataSource().getConnection();
                var create = connection.createStatement()) {
            create.execute(TABLES);
        }
    }

    @Override
    public Run run(int clients, Duration lasts) throws Exception {
        var run = Load.closed(clients, lasts, this::take);
        pool.getHikariPoolMXBean().softEvictConnections();
        return run;
    }

    private boolean take() throws SQLException {
        int mall = ThreadLocalRandom.current().nextInt(malls);
        try (var connection = pool.getConnection();
                var raise = connection.prepareStatement(
                        "UPDATE counter SET last = last + 1 WHERE mall = ? RETURNING last");
                var insert = connection.prepareStatement("""
                        INSERT INTO ticket (mall, number, service, channel, language, state, issued_at)
                        VALUES (?, ?, 'layanan-10', 'KIOSK', 'ID', 'waiting', now())""")) {
            raise.setInt(1, mall);
            try (var raised = raise.executeQuery()) {
                raised.next();
                insert.setInt(1, mall);
                insert.setInt(2, raised.getInt(1));
            }
            insert.executeUpdate();
            connection.commit();
            return true;
        }
    }

    @Override
    public void close() {
        pool.close();
        database.close();
    }
}
