package id.antrean.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The server that a killed run left behind. PostgreSQL outlives the program that started it, keeps the data directory
 * and would refuse a second server there; so it is shut down before a new one starts. Whoever calls holds the
 * directory's lock, so no living program needs that server.
 */
final class OrphanPostmaster {
    private static final Logger log = LoggerFactory.getLogger(OrphanPostmaster.class);
    private static final Duration FAST_MAX = Duration.ofSeconds(20);
    private static final Duration IMMEDIATE_MAX = Duration.ofSeconds(10);

    private OrphanPostmaster() {}

    /** @throws UnusableDatabase if one runs and does not stop */
    static void stop(Path postgresql) throws IOException {
        var pidFile = postgresql.resolve("postmaster.pid");
        var pid = pidIn(pidFile);
        if (pid.isEmpty()) return;
        var process = pid.flatMap(ProcessHandle::of).filter(handle -> isPostmasterOf(handle, postgresql));
        if (process.isEmpty()) {
            // the machine went down, and by now another program may have that number: PostgreSQL would not start
            Files.deleteIfExists(pidFile);
            return;
        }
        log.info(
                "Stopping the PostgreSQL that a killed run left in {} (process {})",
                postgresql,
                process.get().pid());
        if (!signalled(process.get(), "INT", FAST_MAX) && !signalled(process.get(), "QUIT", IMMEDIATE_MAX))
            throw new UnusableDatabase("A PostgreSQL that a killed run left in " + postgresql
                    + " does not stop (process " + process.get().pid() + "): stop it by hand.");
    }

    private static Optional<Long> pidIn(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) return Optional.empty();
        try (var lines = Files.lines(pidFile)) {
            return lines.findFirst()
                    .map(String::strip)
                    .filter(line -> line.matches("\\d{1,10}"))
                    .map(Long::valueOf);
        }
    }

    private static boolean isPostmasterOf(ProcessHandle handle, Path postgresql) {
        var named = handle.info()
                .command()
                .map(command -> Path.of(command).endsWith("postgres"))
                .orElse(false);
        if (!named) return false;
        var workingDirectory = Path.of("/proc", String.valueOf(handle.pid()), "cwd"); // Linux only
        try {
            return !Files.exists(workingDirectory) || Files.isSameFile(workingDirectory, postgresql);
        } catch (IOException notOurs) {
            return true; // may not be looked at: the name and the number must do
        }
    }

    private static boolean signalled(ProcessHandle process, String signal, Duration atMost) throws IOException {
        try {
            new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            process.onExit().get(atMost.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException stillThere) {
            return false;
        } catch (ExecutionException failure) {
            throw new IOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for PostgreSQL to stop", interrupted);
        }
    }
}
