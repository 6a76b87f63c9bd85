package id.antrean.faults;

import id.antrean.database.DatabaseAddress;
import id.antrean.database.EmbeddedDatabase;
import id.antrean.database.Standby;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** PostgreSQL as a process of its own, on one port through all its lives. */
final class PostgresProcess implements AutoCloseable {
    private static final long START_SECONDS_MAX = 60;
    private static final long GONE_SECONDS_MAX = 20;

    private final Path data;
    private final Path program;
    private final int port;
    private final DatabaseAddress address;
    private @Nullable ProcessHandle process;
    private @Nullable EmbeddedDatabase begunAs;

    private PostgresProcess(Path data, Path program, int port, DatabaseAddress address) {
        this.data = data;
        this.program = program;
        this.port = port;
        this.address = address;
    }

    /** Makes the database in a directory, then runs it. */
    static PostgresProcess start(Path directory, int port) throws IOException, InterruptedException {
        Path program;
        DatabaseAddress made;
        try (var embedded = EmbeddedDatabase.start(directory)) {
            made = embedded.address();
            program = programOf(directory.resolve("postgresql"));
        }
        var url = "jdbc:postgresql://127.0.0.1:" + port + "/antrean";
        var address = new DatabaseAddress(url, made.user(), made.password());
        var postgres = new PostgresProcess(directory.resolve("postgresql"), program, port, address);
        postgres.run();
        return postgres;
    }

    /** A synchronous standby of another, made in a directory; it runs. */
    static PostgresProcess follow(DatabaseAddress primary, Path directory, int port) throws IOException {
        var standby = Standby.start(primary, directory, "127.0.0.1", port);
        var data = directory.resolve("postgresql");
        var postgres = new PostgresProcess(data, programOf(data), port, standby.address());
        postgres.process = running(data);
        postgres.begunAs = standby;
        return postgres;
    }

    /** The binary that runs there now. */
    private static Path programOf(Path postgresql) throws IOException {
        return Path.of(running(postgresql).info().command().orElseThrow());
    }

    private static ProcessHandle running(Path postgresql) throws IOException {
        var pid = Files.readAllLines(postgresql.resolve("postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    }

    DatabaseAddress address() {
        return address;
    }

    /** Starts it (again), and waits until it answers. */
    void run() throws IOException, InterruptedException {
        var command = List.of(
                program.toString(),
                "-D",
                data.toString(),
                "-p",
                String.valueOf(port),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=",
                "-c",
                "max_connections=200",
                "-c",
                "fsync=on",
                "-c",
                "synchronous_commit=on",
                "-c",
                "full_page_writes=on",
                "-c",
                "max_wal_size=128MB");
        process = new ProcessBuilder(asNobody(command))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        data.resolveSibling("postgresql.log").toFile()))
                .start()
                .toHandle();
        awaitAnswer(process);
    }

    private void awaitAnswer(ProcessHandle server) throws IOException, InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS_MAX);
        while (!answers()) {
            if (System.nanoTime() > until || !server.isAlive())
                throw new IOException("PostgreSQL does not start: see " + data.resolveSibling("postgresql.log"));
            Thread.sleep(20);
        }
    }

    /**
     * PostgreSQL refuses to be root: then it runs in a user namespace, as the embedded one does. In a session of its
     * own, so that no signal to its process group reaches ours. Still one process.
     */
    private static List<String> asNobody(List<String> command) {
        if (!System.getProperty("user.name").equals("root")) return command;
        return Stream.concat(Stream.of("setsid", "unshare", "-U"), command.stream())
                .toList();
    }

    private boolean answers() {
        try (var connection = connect()) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(address.url(), address.user(), address.password());
    }

    /** {@code kill -9} of the postmaster; what it leaves behind sees that and goes. */
    void kill() {
        var running = process;
        if (running == null) return;
        var children = running.children().toList();
        running.destroyForcibly();
        running.onExit().join();
        for (var child : children) {
            child.onExit()
                    .completeOnTimeout(child, GONE_SECONDS_MAX, TimeUnit.SECONDS)
                    .join();
            child.destroyForcibly();
        }
    }

    /** What {@code pg_ctl stop -m immediate} does. */
    void stopAtOnce() throws IOException, InterruptedException {
        var running = process;
        if (running == null) return;
        Command.signal(running.pid(), "QUIT");
        running.onExit().join();
    }

    /** Each wait of its processes for the disk takes so much longer until this is closed. */
    Tracer slow(Duration by) throws IOException, InterruptedException {
        var all = new ArrayList<>(List.of(running()));
        all.addAll(children());
        return Tracer.attach(all, "delay_enter=" + TimeUnit.NANOSECONDS.toMicros(by.toNanos()), true);
    }

    /**
     * In each of its processes that run now, but not in the first one, the n-th sync and all later ones fail.
     *
     * @throws IOException if it did not stop for that as it must, and begin again
     */
    void failSyncs(int nth) throws IOException, InterruptedException {
        long before = panics();
        try (var tracer = Tracer.attach(children(), "error=EIO:when=" + nth + "+", false)) {
            tracer.awaitGone(Duration.ofSeconds(GONE_SECONDS_MAX));
        }
        if (panics() == before) throw new IOException("syncs failed, and PostgreSQL has not stopped for it");
        awaitAnswer(running());
    }

    private ProcessHandle running() {
        if (process == null) throw new IllegalStateException("it is not running");
        return process;
    }

    private List<ProcessHandle> children() {
        return running().children().toList();
    }

    private long panics() throws IOException {
        try (var lines = Files.lines(data.resolveSibling("postgresql.log"))) {
            return lines.filter(line -> line.contains("PANIC:")).count();
        }
    }

    /** How long the disk needs to keep a little: one transaction. */
    Duration keepsALittle() throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            long begun = System.nanoTime();
            statement.execute("SELECT pg_logical_emit_message(true, 'faults', 'a little')");
            return Duration.ofNanos(System.nanoTime() - begun);
        }
    }

    /** Starts it if it has given up, and waits until it answers. */
    void heal() throws IOException, InterruptedException {
        if (process == null || !process.isAlive()) run();
        else awaitAnswer(process);
    }

    @Override
    public void close() {
        kill();
        if (begunAs != null) begunAs.close(); // it is gone already; its directory is let go
    }
}
