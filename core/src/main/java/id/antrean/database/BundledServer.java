package id.antrean.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;

/**
 * The bundled PostgreSQL and its settings: every commit is on disk, every login needs a password, and what the binaries'
 * library sets for tests is turned round.
 */
final class BundledServer {
    static final int MAJOR_VERSION = 17;
    /** The loopback address, on which it always listens. */
    static final String HERE = "127.0.0.1";

    private static final int CONNECTIONS_MAX = 200;
    /** Two segments of PostgreSQL's own log: one to replay into, one to go on with. */
    private static final long ROOM_MIN_BYTES = 32L << 20;
    /** An empty database of 40 MB and its log. */
    private static final long ROOM_FIRST_BYTES = 96L << 20;
    /** Long enough to replay the log of a server that was killed. */
    private static final Duration START_MAX = Duration.ofSeconds(60);

    private BundledServer() {}

    /**
     * Starts a server over a directory's files, which it makes first if there are none.
     *
     * @param host address of this machine to listen on, beside the loopback address
     * @throws UnusableDatabase if its disk is full
     */
    static EmbeddedPostgres start(DataDirectory directory, String password, String host, int port) throws IOException {
        directory.requireRoom(directory.isReady() ? ROOM_MIN_BYTES : ROOM_FIRST_BYTES);
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
    static void letIn(Path postgresql, DatabaseAddress maintenance) throws IOException, SQLException {
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
}
