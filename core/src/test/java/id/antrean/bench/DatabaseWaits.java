package id.antrean.bench;

import id.antrean.database.Database;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What the connections of a database are at, looked at over and over while something else is measured. */
final class DatabaseWaits implements AutoCloseable {
    private static final long LOOK_EVERY_MS = 10;
    private static final int SHOWN = 8;
    private static final String QUERY = """
            SELECT coalesce(wait_event_type || ': ' || wait_event, 'working') FROM pg_stat_activity
            WHERE datname = current_database() AND state = 'active' AND pid <> pg_backend_pid()
            UNION ALL SELECT 'in transaction, waits for the program' FROM pg_stat_activity
            WHERE datname = current_database() AND state = 'idle in transaction'""";

    private final Database database;
    private final Map<String, Integer> seen = new ConcurrentHashMap<>();
    private final Thread watcher;
    private volatile boolean over;
    private int looks; // read when the watcher has ended

    DatabaseWaits(Database database) {
        this.database = database;
        watcher = Thread.ofPlatform().name("database-waits").start(this::watch);
    }

    private void watch() {
        var address = database.address();
        try (var connection = DriverManager.getConnection(address.url(), address.user(), address.password());
                var query = connection.prepareStatement(QUERY)) {
            while (!over) {
                try (var rows = query.executeQuery()) {
                    while (rows.next()) seen.merge(rows.getString(1), 1, Integer::sum);
                }
                looks++;
                Thread.sleep(LOOK_EVERY_MS);
            }
        } catch (SQLException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    void tell(Report report) {
        close();
        report.say("  connections, on average of %,d looks:".formatted(looks));
        seen.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
                .limit(SHOWN)
                .forEach(it -> report.say("    %5.2f  %s".formatted(it.getValue() / (double) looks, it.getKey())));
    }

    @Override
    public void close() {
        over = true;
        try {
            watcher.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
