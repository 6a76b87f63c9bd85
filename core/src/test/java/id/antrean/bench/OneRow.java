package id.antrean.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import id.antrean.database.Database;
import id.antrean.database.DatabaseAddress;
import id.antrean.database.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;

/**
 * The least that a durable ticket can cost without batching: one row of the shape and size of a ticket's event with the
 * keys of the log, one commit, by JDBC with a connection for each client.
 */
final class OneRow implements Contender {
    /** PostgreSQL only becomes slower with more. */
    static final int CONNECTIONS_MAX = 64;

    /** As the log wrote it when it was one table; a rival's row, so it stays as it is. */
    static final String TABLE = """
            CREATE SEQUENCE one_row_position;
            CREATE TABLE one_row (
                position bigint PRIMARY KEY DEFAULT nextval('one_row_position'), stream int NOT NULL,
                version int NOT NULL DEFAULT currval('one_row_position'), type text NOT NULL,
                revision smallint NOT NULL, at timestamptz NOT NULL, payload text NOT NULL, metadata text NOT NULL,
                UNIQUE (stream, version))""";

    /** As long as a ticket's event is; without a colon, behind which pgbench sees a variable. */
    static final String PAYLOAD = """
            {"day"={"mall"="mal-17","date"="2026-11-24"},"ticket"="2026-11-24-A0042","leg"=1,"service"="layanan-10",\
            "zone"="timur","channel"="KIOSK","language"="ID","creditMs"=0,"standing"="2026-11-24T020001417Z",\
            "graceMs"=600000,"ahead"=3,"late"=false,"at"="2026-11-24T020001417Z"}""";

    static final String METADATA = """
            {"who"="kiosk-1","role"="KIOSK","requestId"="5f0c6f0e","recordedAt"="2026-11-24T020001419Z"}""";

    static final String INSERT = "INSERT INTO one_row (stream, type, revision, at, payload, metadata)"
            + " VALUES (1, 'ticket-issued', 3, now(), '" + PAYLOAD + "', '" + METADATA + "')";

    private final Database database = TestDatabase.fresh();
    private final HikariDataSource pool = pool(database.address(), CONNECTIONS_MAX);

    OneRow() throws SQLException {
        try (var connection = pool.getConnection();
                var create = connection.createStatement()) {
            create.execute(TABLE);
        }
    }

    static HikariDataSource pool(DatabaseAddress address, int connections) {
        return new HikariDataSource(settings(address, connections));
    }

    static HikariConfig settings(DatabaseAddress address, int connections) {
        var config = new HikariConfig();
        config.setJdbcUrl(address.url());
        config.setUsername(address.user());
        config.setPassword(address.password());
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(0);
        return config;
    }

    @Override
    public Run run(int clients, Duration lasts) throws Exception {
        var run = Load.closed(clients, lasts, this::insert);
        pool.getHikariPoolMXBean().softEvictConnections(); // the others need some as well
        return run;
    }

    private boolean insert() throws SQLException {
        try (var connection = pool.getConnection();
                var insert = connection.prepareStatement(INSERT)) {
            return insert.executeUpdate() == 1;
        }
    }

    @Override
    public void close() {
        pool.close();
        database.close();
    }
}
