package id.antrean.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.metrics.micrometer.MicrometerMetricsTrackerFactory;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import javax.sql.DataSource;

/**
 * The house's PostgreSQL: known to be durable, migrated to this program's version, and reached through a bounded pool.
 * Every connection has a limit on each statement, lock and idle transaction, so nothing waits for ever.
 */
public final class Database implements AutoCloseable {
    /** How far a node's clock may be from the server's: further away, it would write times its neighbours find absurd. */
    public static final Duration SKEW_MAX = Duration.ofSeconds(2);

    /** Connections held at most; PostgreSQL's own default limit is 100 for everybody. */
    private static final int CONNECTIONS_MAX = 20;

    private static final String STATEMENT_LIMITS =
            "-c statement_timeout=30s -c lock_timeout=10s -c idle_in_transaction_session_timeout=60s";

    private final DatabaseAddress address;
    private final HikariDataSource pool;

    private Database(DatabaseAddress address, HikariDataSource pool) {
        this.address = address;
        this.pool = pool;
    }

    /**
     * Checks the server, migrates the database and opens the pool. One that a newer program has migrated is used as it
     * is, for nodes are upgraded one after another.
     *
     * @throws UnusableDatabase if the server cannot be reached, refuses the login, is not durable, or cannot be migrated
     */
    public static Database open(DatabaseAddress address) {
        if (!isCurrent(address)) Migrations.make(address);
        return pooled(address);
    }

    /** Opens the pool on a database that is known to be migrated: the tests' copies of a template. */
    static Database pooled(DatabaseAddress address) {
        var config = new HikariConfig();
        config.setPoolName("antrean");
        config.setJdbcUrl(address.url());
        config.setUsername(address.user());
        config.setPassword(address.password());
        config.setMaximumPoolSize(CONNECTIONS_MAX);
        config.setMinimumIdle(2);
        config.setConnectionTimeout(Login.CONNECT_SECONDS_MAX * 1_000L);
        config.setDataSourceProperties(Login.limits());
        config.addDataSourceProperty("options", STATEMENT_LIMITS);
        try {
            return new Database(address, new HikariDataSource(config));
        } catch (RuntimeException failure) {
            throw new UnusableDatabase("The database at " + address.shown() + " gives no connection.", failure);
        }
    }

    /** Whether it has this program's version, if it can be used at all. */
    private static boolean isCurrent(DatabaseAddress address) {
        try (var connection = Login.to(address)) {
            Durability.require(connection, address);
            return Migrations.areMade(connection);
        } catch (SQLException failure) {
            throw new UnusableDatabase(Login.whyNot(address, failure), failure);
        }
    }

    /** The pool. A connection taken from it must be closed again; waiting for one ends after 5 s with SQLException. */
    public DataSource dataSource() {
        return pool;
    }

    /** Lets a registry see how the pool is used; the first one that asks, for a pool tells only one. */
    public void measure(MeterRegistry meters) {
        if (pool.getMetricsTrackerFactory() == null)
            pool.setMetricsTrackerFactory(new MicrometerMetricsTrackerFactory(meters));
    }

    /** Where it is. */
    public DatabaseAddress address() {
        return address;
    }

    /**
     * The server's own clock, against which a node's is checked.
     *
     * @throws UnusableDatabase if the database does not answer
     */
    public Instant now() {
        try (Connection connection = pool.getConnection();
                var query = connection.prepareStatement("SELECT clock_timestamp()");
                var row = query.executeQuery()) {
            row.next();
            return row.getObject(1, OffsetDateTime.class).toInstant();
        } catch (SQLException failure) {
            throw new UnusableDatabase("The database at " + address.shown() + " does not answer.", failure);
        }
    }

    /** Gives all connections back. The database itself goes on. */
    @Override
    public void close() {
        pool.close();
    }
}
