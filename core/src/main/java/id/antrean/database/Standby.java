package id.antrean.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;

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

    private static final Duration FOLLOWS_WITHIN = Duration.ofSeconds(60);
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
            if (!Files.exists(dataDirectory.resolve("postgresql")))
                StandbyDirectory.make(connection, primary, dataDirectory);
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
        if (major != BundledServer.MAJOR_VERSION)
            throw new UnusableDatabase("The primary is PostgreSQL " + major + "; this standby would be "
                    + BundledServer.MAJOR_VERSION + ", which cannot follow it: use its own pg_basebackup.");
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
