package id.antrean.faults;

import id.antrean.FreePort;
import id.antrean.database.Standby;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Two places for a PostgreSQL. One of them is the primary; the other is made its standby when it is to take over. */
final class Databases implements AutoCloseable {
    private static final String DISK_FULL = "53100";
    private static final String MUCH =
            "CREATE TEMPORARY TABLE much AS SELECT repeat('x', 1000) FROM generate_series(1, 20000)";

    private final List<Path> directories;
    private final List<Integer> ports = List.of(FreePort.any(), FreePort.any());
    private final List<SmallDisk> disks = new ArrayList<>();
    private int primary;
    private @Nullable PostgresProcess running;

    private Databases(Path directory) throws IOException {
        directories = List.of(directory.resolve("database-1"), directory.resolve("database-2"));
    }

    /** @param smallDisks whether each has a disk of its own, that can be full and hang */
    static Databases open(Path directory, boolean smallDisks) throws IOException, InterruptedException {
        var databases = new Databases(directory);
        try {
            if (smallDisks) for (var place : databases.directories) databases.disks.add(SmallDisk.mount(place));
            databases.running = PostgresProcess.start(databases.server(0), databases.ports.getFirst());
            return databases;
        } catch (IOException | InterruptedException | RuntimeException failure) {
            databases.close();
            throw failure;
        }
    }

    private Path server(int place) {
        return directories.get(place).resolve("server");
    }

    List<Integer> ports() {
        return ports;
    }

    PostgresProcess primary() {
        if (running == null) throw new IllegalStateException("no primary yet");
        return running;
    }

    /**
     * The primary is killed for good while a synchronous standby follows, which then takes its place.
     *
     * @return monotonic time at which the primary was dead, nanoseconds
     */
    long failOver() throws IOException, InterruptedException {
        int second = 1 - primary;
        var old = primary();
        delete(server(second));
        var standby = PostgresProcess.follow(old.address(), server(second), ports.get(second));
        running = standby;
        primary = second;
        TimeUnit.SECONDS.sleep(1); // some work with both
        old.kill();
        long dead = System.nanoTime();
        old.close();
        Standby.promote(server(second));
        return dead;
    }

    private static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) return;
        try (var files = Files.walk(directory)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }

    /**
     * The primary's disk is full for so long.
     *
     * @param log whether it has to begin new files for its write-ahead log as well, without which it stops
     * @throws IOException if PostgreSQL did not notice
     */
    void fillDisk(boolean log, long ms) throws IOException, InterruptedException {
        var disk = disks.get(primary);
        boolean noticed = false;
        try {
            disk.fill();
            long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(ms);
            while (System.nanoTime() < until) {
                noticed |= isFull(MUCH);
                if (log) noticed |= isFull("SELECT pg_switch_wal()");
                TimeUnit.MILLISECONDS.sleep(100);
            }
        } finally {
            disk.free();
        }
        if (!noticed) throw new IOException("the disk was full, and PostgreSQL has not noticed");
    }

    /** Whether it refuses that for want of room, or is down. */
    private boolean isFull(String sql) {
        try (var connection = primary().connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
            return false;
        } catch (SQLException failure) {
            var state = String.valueOf(failure.getSQLState());
            return state.equals(DISK_FULL) || state.startsWith("08") || state.startsWith("57");
        }
    }

    void hangDisk(long ms) throws IOException, InterruptedException {
        var disk = disks.get(primary);
        disk.freeze();
        try {
            TimeUnit.MILLISECONDS.sleep(ms);
        } finally {
            disk.thaw();
        }
    }

    @Override
    public void close() throws IOException {
        if (running != null) running.close();
        for (var disk : disks) disk.close();
    }
}
