package id.antrean.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL from bundled binaries, for a house that was given none. The binaries' library is made for tests:
 * it switches durability off, trusts every login and deletes the data on close. All of that is turned round here:
 * every commit is on disk, logins need a password, and closing keeps the data (its settings: {@link BundledServer}).
 *
 * @see "docs/decisions: Embedded default"
 */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final String DATABASE = "antrean";
    private static final String USER = "postgres";

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
        return start(dataDirectory, BundledServer.HERE, port);
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
            var server = BundledServer.start(directory, password, host, chosenPort);
            var address = addressOn(chosenPort, password);
            if (!host.equals(BundledServer.HERE))
                BundledServer.letIn(directory.postgresql(), address.named("postgres"));
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
