package id.antrean.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL from bundled binaries, for a house that was given none. The binaries' library is made for tests:
 * it switches durability off, trusts every login and deletes the data on close. All of that is turned round here:
 * every commit is on disk, logins need a password, and closing keeps the data.
 *
 * @see "docs/decisions: Embedded default"
 */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final String DATABASE = "antrean";
    private static final String USER = "postgres";
    private static final String HERE = "127.0.0.1";
    /** Of the bundled binaries. */
    static final int MAJOR_VERSION = 17;

    private static final int CONNECTIONS_MAX = 200;
    /** Long enough to replay the log of a server that was killed. */
    private static final Duration START_MAX = Duration.ofSeconds(60);

    private final DataDirectory directory;
    private final EmbeddedPostgres server;
    private final DatabaseAddress address;

    private EmbeddedDatabase(DataDirectory directory, EmbeddedPostgres server, DatabaseAddress address) {
        this.directory = directory;
        this.server = server;
        this.address = address;
    }

    /** Starts the database of a directory on any free port of this machine. */
    public static EmbeddedDatabase start(Path dataDirectory) {
        return start(dataDirectory, 0);
    }

    /**
     * Starts the database of a directory, which is made if there is none. A server left there by a killed run is
     * stopped first.
     *
     * @param port on the loopback address; 0 for any free one
     * @throws UnusableDatabase if another program uses the directory, or the server does not start
     */
    public static EmbeddedDatabase start(Path dataDirectory, int port) {
        return start(dataDirectory, HERE, port);
    }

    /**
     * The same, for programs on other machines as well: whoever reaches the address and has the password is let in.
     *
     * @param host address of this machine to listen on, beside the loopback address
     */
    public static EmbeddedDatabase start(Path dataDirectory, String host, int port) {
        var directory = DataDirectory.lock(dataDirectory);
        try {
            OrphanPostmaster.stop(directory.postgresql());
            directory.putUnfinishedAside();
            var password = directory.password();
            var chosenPort = port == 0 ? freePort() : port;
            var server = startServer(directory, password, host, chosenPort);
            var address = addressOn(chosenPort, password);
            if (!host.equals(HERE)) letIn(directory.postgresql(), address.named("postgres"));
            createOnce(address.named("postgres"), DATABASE);
            directory.markReady();
            return new EmbeddedDatabase(directory, server, address);
        } catch (IOException | SQLException failure) {
            throw giveUp(directory, failure);
        } catch (RuntimeException failure) {
            closeQuietly(directory);
            throw failure;
        }
    }

    /**
     * Deletes the database of a directory for good, and these files beside it. A server that a killed run left there is
     * stopped first.
     *
     * @param others names of files in the directory
     * @throws UnusableDatabase if another program uses the directory, or a file cannot be deleted
     */
    public static void wipe(Path dataDirectory, String... others) {
        try (var directory = DataDirectory.lock(dataDirectory)) {
            OrphanPostmaster.stop(directory.postgresql());
            directory.wipe(List.of(others));
        } catch (IOException failure) {
            throw new UnusableDatabase("The data in " + dataDirectory + " cannot be deleted: " + failure, failure);
        }
    }

    private static EmbeddedPostgres startServer(DataDirectory directory, String password, String host, int port)
            throws IOException {
        var output = ProcessBuilder.Redirect.appendTo(
                directory.directory().resolve("postgresql-start.log").toFile());
        try {
            return EmbeddedPostgres.builder()
                    .setDataDirectory(directory.postgresql())
                    .setOverrideWorkingDirectory(binaries().toFile())
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(START_MAX)
                    .setPort(port)
                    .setOutputRedirector(output)
                    // whatever is given here reaches initdb as --key=value, after the library's own -A trust
                    .setLocaleConfig("auth", "scram-sha-256")
                    .setLocaleConfig("pwfile", directory.passwordFile().toString())
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setLocaleConfig("locale", "C")
                    .setConnectConfig("password", password)
                    // and this reaches postgres as -c key=value, after the library's own -F
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("max_connections", String.valueOf(CONNECTIONS_MAX))
                    .setServerConfig(
                            "listen_addresses",
                            host.equals(HERE) ? "127.0.0.1,localhost" : "127.0.0.1,localhost," + host)
                    .setServerConfig("unix_socket_directories", "")
                    .setServerConfig("jit", "off")
                    .setServerConfig("logging_collector", "on")
                    .setServerConfig("log_filename", "postgresql-%a.log") // a week of them, then over again
                    .setServerConfig("log_truncate_on_rotation", "on")
                    .start();
        } catch (IllegalStateException | ExceptionInInitializerError failure) {
            throw new IOException(failure);
        }
    }

    /** Logins from other machines, by password as here. */
    private static void letIn(Path postgresql, DatabaseAddress maintenance) throws IOException, SQLException {
        var file = postgresql.resolve("pg_hba.conf");
        var lines = "host all all all scram-sha-256\nhost replication all all scram-sha-256\n";
        if (!Files.readString(file).contains(lines)) Files.writeString(file, lines, StandardOpenOption.APPEND);
        try (var connection =
                        DriverManager.getConnection(maintenance.url(), maintenance.user(), maintenance.password());
                var reload = connection.createStatement()) {
            reload.execute("SELECT pg_reload_conf()");
        }
    }

    /** Where the binaries are unpacked, once for all data directories of this user: 50 MB. */
    static Path binaries() throws IOException {
        var cache = System.getenv("XDG_CACHE_HOME");
        var home =
                cache == null || cache.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(cache);
        return Files.createDirectories(home.resolve("antrean").resolve("postgresql"));
    }

    static DatabaseAddress addressOn(int port, String password) {
        return new DatabaseAddress("jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE, USER, password);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Makes a database unless there is one of that name. */
    static void createOnce(DatabaseAddress maintenance, String name) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(maintenance.url(), maintenance.user(), maintenance.password());
                var query = connection.prepareStatement("SELECT 1 FROM pg_database WHERE datname = ?")) {
            query.setString(1, name);
            try (var row = query.executeQuery();
                    var statement = connection.createStatement()) {
                if (!row.next()) statement.execute("CREATE DATABASE " + statement.enquoteIdentifier(name, true));
            }
        }
    }

    private static UnusableDatabase giveUp(DataDirectory directory, Exception failure) {
        try {
            OrphanPostmaster.stop(directory.postgresql());
        } catch (IOException | UnusableDatabase second) {
            failure.addSuppressed(second);
        }
        closeQuietly(directory);
        return new UnusableDatabase(
                "PostgreSQL does not start in " + directory.postgresql() + ": see "
                        + directory.directory().resolve("postgresql-start.log") + ".",
                failure);
    }

    private static void closeQuietly(DataDirectory directory) {
        try {
            directory.close();
        } catch (IOException failure) {
            log.warn("Could not release {}", directory.directory(), failure);
        }
    }

    public DatabaseAddress address() {
        return address;
    }

    public String jdbcUrl() {
        return address.url();
    }

    public String user() {
        return address.user();
    }

    public String password() {
        return address.password();
    }

    /** Shuts the server down, in at most 5 s, and keeps the data. */
    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException failure) {
            log.warn("PostgreSQL did not stop cleanly; the next start sees to it", failure);
        }
        closeQuietly(directory);
    }
}
