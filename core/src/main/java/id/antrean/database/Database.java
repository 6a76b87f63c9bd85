package id.antrean.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.metrics.micrometer.MicrometerMetricsTrackerFactory;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Properties;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * The house's PostgreSQL: known to be durable, migrated to this program's version, and reached through a bounded pool.
 * Every connection has a limit on each statement, lock and idle transaction, so nothing waits for ever.
 */
public final class Database implements AutoCloseable {
    /** Connections held at most; PostgreSQL's own default limit is 100 for everybody. */
    private static final int CONNECTIONS_MAX = 20;

    private static final int CONNECT_SECONDS_MAX = 5;
    private static final int ANSWER_SECONDS_MAX = 60;
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
        if (!isCurrent(address)) migrate(address);
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
        config.setConnectionTimeout(CONNECT_SECONDS_MAX * 1_000L);
        config.setDataSourceProperties(limits());
        config.addDataSourceProperty("options", STATEMENT_LIMITS);
        try {
            return new Database(address, new HikariDataSource(config));
        } catch (RuntimeException failure) {
            throw new UnusableDatabase("The database at " + address.shown() + " gives no connection.", failure);
        }
    }

    /** Whether it has this program's version, if it can be used at all. */
    private static boolean isCurrent(DatabaseAddress address) {
        try (var connection = DriverManager.getConnection(address.url(), login(address))) {
            Durability.require(connection, address);
            return Migrations.areMade(connection);
        } catch (SQLException failure) {
            throw new UnusableDatabase(whyNot(address, failure), failure);
        }
    }

    static String whyNot(DatabaseAddress address, SQLException failure) {
        var state = failure.getSQLState() == null ? "" : failure.getSQLState();
        if (state.startsWith("28"))
            return "The PostgreSQL at " + address.shown() + " refuses the login of " + address.user() + ".";
        if (state.equals("3D000")) return "There is no database at " + address.shown() + ": create it first.";
        if (state.startsWith("08"))
            return "No PostgreSQL answers at " + address.shown() + ": is it running, and are host and port right?";
        return "The PostgreSQL at " + address.shown() + " cannot be used: " + firstLine(failure.getMessage());
    }

    private static String firstLine(@org.jspecify.annotations.Nullable String message) {
        return message == null
                ? "it gave no reason."
                : message.lines().findFirst().orElse("");
    }

    static Flyway flyway(DatabaseAddress address) {
        return Flyway.configure()
                .loggers("slf4j")
                .dataSource(address.url(), address.user(), address.password())
                .locations("classpath:db/migration")
                .load();
    }

    private static void migrate(DatabaseAddress address) {
        try {
            flyway(address).migrate();
        } catch (FlywayException failure) {
            throw new UnusableDatabase(
                    "The database at " + address.shown() + " cannot be brought to this program's version: "
                            + firstLine(failure.getMessage()),
                    failure);
        }
    }

    /** As {@link #open} logs in. */
    static Properties login(DatabaseAddress address) {
        var properties = limits();
        properties.setProperty("user", address.user());
        properties.setProperty("password", address.password());
        return properties;
    }

    private static Properties limits() {
        var properties = new Properties();
        properties.setProperty("connectTimeout", String.valueOf(CONNECT_SECONDS_MAX));
        properties.setProperty("loginTimeout", String.valueOf(CONNECT_SECONDS_MAX));
        properties.setProperty("socketTimeout", String.valueOf(ANSWER_SECONDS_MAX));
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("ApplicationName", "antrean");
        return properties;
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
