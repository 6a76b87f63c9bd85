package id.antrean.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A database of its own for each test that asks: a copy of one migrated template, on one embedded server per JVM.
 * The server has the settings of real use, and goes away with the JVM; one left by a killed run goes at the next.
 */
public final class TestDatabase {
    private static final Path TARGET = Path.of("target");
    private static final int JVMS_MAX = 10;
    private static final AtomicInteger count = new AtomicInteger();

    private TestDatabase() {}

    /** A new, migrated, empty database. Close it to give its connections back. */
    public static Database fresh() {
        return Database.pooled(freshAddress());
    }

    /** The same, unopened, for a test that opens it itself or hands it to another process. */
    public static DatabaseAddress freshAddress() {
        var name = "test_" + count.incrementAndGet();
        execute("CREATE DATABASE " + name + " TEMPLATE antrean");
        return TheServer.RUNNING.address().named(name);
    }

    /** The same without a table in it, as before a first start. */
    public static DatabaseAddress emptyAddress() {
        var name = "test_" + count.incrementAndGet();
        execute("CREATE DATABASE " + name);
        return TheServer.RUNNING.address().named(name);
    }

    /** Runs one statement as the server's superuser, in its maintenance database. */
    static void execute(String sql) {
        var maintenance = TheServer.RUNNING.address().named("postgres");
        try (var connection =
                        DriverManager.getConnection(maintenance.url(), maintenance.user(), maintenance.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    /** Started by the first test that needs it. */
    private static final class TheServer {
        static final EmbeddedDatabase RUNNING = start();

        private static EmbeddedDatabase start() {
            try {
                var server = Files.isDirectory(TARGET)
                        ? firstFree()
                        : startIn(Files.createTempDirectory("antrean-test-database"));
                Database.open(server.address()).close(); // migrates the template
                return server;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        /** Under target/ of the module, one for each JVM that runs there; two may want one at the same moment. */
        private static EmbeddedDatabase firstFree() throws IOException {
            for (var number = 1; ; number++) {
                try {
                    return startIn(TARGET.resolve("test-database-" + number));
                } catch (UnusableDatabase taken) {
                    if (number == JVMS_MAX) throw taken;
                }
            }
        }

        private static EmbeddedDatabase startIn(Path directory) throws IOException {
            try (var mine = DataDirectory.lock(directory)) {
                OrphanPostmaster.stop(mine.postgresql());
                clear(directory);
            }
            var server = EmbeddedDatabase.start(directory);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, directory)));
            return server;
        }

        private static void stop(EmbeddedDatabase server, Path directory) {
            try {
                server.close();
                try (var mine = DataDirectory.lock(directory)) {
                    clear(mine.directory());
                }
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        /** All but the lock, which whoever calls holds. */
        private static void clear(Path directory) throws IOException {
            try (var files = Files.walk(directory)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    if (!file.equals(directory) && !file.endsWith("antrean.lock")) Files.delete(file);
                }
            }
        }
    }
}
