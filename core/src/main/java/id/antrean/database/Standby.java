package id.antrean.database;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A second server that has whatever the first has acknowledged: the first acknowledges nothing that the second has not
 * on its disk. When the first is gone, the second is promoted; the first, should it come back, can acknowledge nothing.
 *
 * <pre>
 *   nodes ── commit ──▶ primary ── write-ahead log ──▶ standby        promote: the standby is the primary,
 *             ◀── acknowledged ──┘ ◀── on disk ─────────┘              and the nodes find it by themselves
 * </pre>
 *
 * @see "docs/decisions/0027-fail-over-to-a-synchronous-standby.md"
 */
public final class Standby {
    /** Its name on the primary: of its connection, its slot, and in {@code synchronous_standby_names}. */
    static final String NAME = "antrean_standby";

    private static final Logger LOG = LoggerFactory.getLogger(Standby.class);
    private static final Duration FOLLOWS_WITHIN = Duration.ofSeconds(60);
    private static final int DEFAULT_PORT = 5432;
    private static final int LOOK_MS = 50;
    private static final int PROMOTED_WITHIN_SECONDS = 30;
    /** More write-ahead log than this is not kept for a standby that is away: then it has to be made anew. */
    private static final String KEPT_FOR_IT = "8GB";

    private Standby() {}

    /**
     * Runs the standby of a primary in a directory; makes it first if the directory has none. From then on the primary
     * acknowledges nothing without it.
     *
     * @param primary with the login of a superuser
     * @param port 0 for any free one
     * @throws UnusableDatabase if the primary does not let itself be copied, or the standby does not follow it
     */
    public static EmbeddedDatabase start(DatabaseAddress primary, Path dataDirectory, String host, int port) {
        try (var connection = DriverManager.getConnection(primary.url(), primary.user(), primary.password())) {
            requireSame(connection);
            if (!Files.exists(dataDirectory.resolve("postgresql"))) make(connection, primary, dataDirectory);
            var standby = EmbeddedDatabase.start(dataDirectory, host, port);
            try {
                attach(connection);
                return standby;
            } catch (SQLException | InterruptedException | RuntimeException failure) {
                standby.close();
                throw failure;
            }
        } catch (SQLException | IOException failure) {
            throw new UnusableDatabase("No standby of " + primary.shown() + ": " + failure.getMessage(), failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new UnusableDatabase("Stopped before the standby followed.", stopped);
        }
    }

    private static void requireSame(Connection primary) throws SQLException {
        int major = Integer.parseInt(text(primary, "SHOW server_version_num")) / 10_000;
        if (major != EmbeddedDatabase.MAJOR_VERSION)
            throw new UnusableDatabase("The primary is PostgreSQL " + major + "; this standby would be "
                    + EmbeddedDatabase.MAJOR_VERSION + ", which cannot follow it: use its own pg_basebackup.");
    }

    private static void make(Connection primary, DatabaseAddress address, Path dataDirectory)
            throws SQLException, IOException {
        try (var directory = DataDirectory.lock(dataDirectory)) {
            LOG.info("Copying {} to {}", address.shown(), directory.postgresql());
            execute(
                    primary,
                    "SELECT pg_create_physical_replication_slot('" + NAME + "', true) WHERE NOT EXISTS"
                            + " (SELECT FROM pg_replication_slots WHERE slot_name = '" + NAME + "')");
            var draft = directory.directory().resolve("postgresql.copying-" + System.nanoTime());
            BaseCopy.of(primary, draft);
            Files.createFile(draft.resolve("standby.signal"));
            secret(draft.resolve("postgresql.auto.conf"), settings(address));
            if (!Files.exists(directory.passwordFile())) secret(directory.passwordFile(), address.password() + "\n");
            Files.move(draft, directory.postgresql());
            directory.markReady();
        }
    }

    private static String settings(DatabaseAddress primary) {
        var place = URI.create(primary.shown().substring("jdbc:".length()));
        if (place.getHost() == null)
            throw new UnusableDatabase("Give one host and port of the primary, not " + primary.shown() + ".");
        int port = place.getPort() < 0 ? DEFAULT_PORT : place.getPort();
        var connection = "host=" + quoted(place.getHost()) + " port=" + port
                + " user=" + quoted(primary.user()) + " password=" + quoted(primary.password())
                + " application_name=" + NAME + " connect_timeout=5";
        return "primary_conninfo = '" + connection.replace("'", "''") + "'\nprimary_slot_name = '" + NAME + "'\n";
    }

    private static String quoted(String value) {
        return "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    private static void secret(Path file, String text) throws IOException {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, text);
    }

    /** Only once it follows: before, every commit would wait for it. */
    private static void attach(Connection primary) throws SQLException, InterruptedException {
        await(primary, "state = 'streaming'");
        execute(primary, "ALTER SYSTEM SET max_slot_wal_keep_size = '" + KEPT_FOR_IT + "'");
        execute(primary, "ALTER SYSTEM SET synchronous_standby_names = 'FIRST 1 (" + NAME + ")'");
        execute(primary, "SELECT pg_reload_conf()");
        await(primary, "sync_state = 'sync'");
    }

    private static void await(Connection primary, String condition) throws SQLException, InterruptedException {
        long until = System.nanoTime() + FOLLOWS_WITHIN.toNanos();
        var query = "SELECT count(*) FROM pg_stat_replication WHERE application_name = '" + NAME + "' AND " + condition;
        while (text(primary, query).equals("0")) {
            if (System.nanoTime() > until)
                throw new UnusableDatabase("The standby does not follow within " + FOLLOWS_WITHIN.toSeconds()
                        + " s: see the log in its data directory.");
            Thread.sleep(LOOK_MS);
        }
    }

    /**
     * Makes the running standby of a directory the primary, which goes on without a standby.
     *
     * @throws UnusableDatabase if none runs there, or it is a primary already
     */
    public static void promote(Path dataDirectory) {
        onServerOf(dataDirectory, server -> {
            if (text(server, "SELECT pg_is_in_recovery()").equals("f"))
                throw new UnusableDatabase("The server in " + dataDirectory + " is no standby.");
            if (!text(server, "SELECT pg_promote(true, " + PROMOTED_WITHIN_SECONDS + ")")
                    .equals("t"))
                throw new UnusableDatabase("The standby was not promoted within " + PROMOTED_WITHIN_SECONDS + " s.");
            withoutStandby(server);
        });
    }

    /**
     * Lets the running primary of a directory acknowledge without its standby, which has been lost. Never to be done to
     * a primary whose standby was promoted.
     *
     * @throws UnusableDatabase if none runs there
     */
    public static void goOnAlone(Path dataDirectory) {
        onServerOf(dataDirectory, server -> {
            withoutStandby(server);
            execute(
                    server,
                    "SELECT pg_drop_replication_slot(slot_name) FROM pg_replication_slots" + " WHERE slot_name = '"
                            + NAME + "' AND NOT active");
        });
    }

    private static void withoutStandby(Connection server) throws SQLException {
        execute(server, "ALTER SYSTEM RESET synchronous_standby_names");
        execute(server, "SELECT pg_reload_conf()");
    }

    private interface Work {
        void on(Connection server) throws SQLException;
    }

    private static void onServerOf(Path dataDirectory, Work work) {
        var address = RunningDatabase.in(dataDirectory)
                .orElseThrow(() -> new UnusableDatabase("No server runs in " + dataDirectory + "."));
        try (var server = DriverManager.getConnection(address.url(), address.user(), address.password())) {
            work.on(server);
        } catch (SQLException failure) {
            throw new UnusableDatabase("The server in " + dataDirectory + ": " + failure.getMessage(), failure);
        }
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return String.valueOf(row.getString(1));
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
