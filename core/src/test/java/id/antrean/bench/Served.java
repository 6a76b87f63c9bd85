package id.antrean.bench;

import id.antrean.FreePort;
import id.antrean.database.DatabaseAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A server of the product in a process of its own, as an administrator starts it, on a database that is there. */
final class Served implements AutoCloseable {
    private static final Duration START_MOST = Duration.ofMinutes(2);
    private static final long LOOK_EVERY_MS = 5;

    private final Process process;
    private final int port;
    private final double milliseconds;

    private Served(Process process, int port, double milliseconds) {
        this.process = process;
        this.port = port;
        this.milliseconds = milliseconds;
    }

    /**
     * Starts one role, and returns when it says that it is ready.
     *
     * @param flags of its Java
     * @param more options of {@code serve}
     */
    static Served start(String role, DatabaseAddress address, List<String> flags, String... more) throws Exception {
        int port = FreePort.any();
        var option = role.equals("display") ? "--display-port=" : "--port=";
        var arguments = new ArrayList<>(List.of("serve", "--role=" + role, option + port));
        arguments.add("--database-url=" + address.url());
        arguments.add("--database-user=" + address.user());
        arguments.addAll(List.of(more));
        var log = Files.createTempFile("served", ".log").toFile();
        var builder = Jvm.product(flags, arguments.toArray(String[]::new))
                .redirectErrorStream(true)
                .redirectOutput(log);
        builder.environment().put("ANTREAN_DATABASE_PASSWORD", address.password());
        long begun = System.nanoTime();
        var process = builder.start();
        try (var client = new HttpClients(1)) {
            await(process, client, port, "/health/ready", log.toPath());
        }
        return new Served(process, port, (System.nanoTime() - begun) / 1e6);
    }

    /** The same wait for another program that is one. */
    static void await(Process process, HttpClients client, int port, String path, Path log) throws Exception {
        long until = System.nanoTime() + START_MOST.toNanos();
        while (System.nanoTime() < until) {
            if (!process.isAlive()) throw new IllegalStateException("it did not start: " + Files.readString(log));
            if (answers(client, port, path)) return;
            Thread.sleep(LOOK_EVERY_MS);
        }
        process.destroyForcibly();
        throw new IllegalStateException("not ready after " + START_MOST + ": " + Files.readString(log));
    }

    private static boolean answers(HttpClients client, int port, String path)
            throws InterruptedException, java.util.concurrent.TimeoutException {
        try {
            return client.get(port, path).status() == 200;
        } catch (java.util.concurrent.ExecutionException notYet) {
            return false;
        }
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    int port() {
        return port;
    }

    /** From the start of the process until it was ready. */
    double milliseconds() {
        return milliseconds;
    }

    /** What it holds of the machine's memory, bytes. */
    long memory() {
        return memory(process);
    }

    static long memory(Process process) {
        try (var lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                            .map(line -> line.replaceAll("[^0-9]", ""))
                            .mapToLong(Long::parseLong)
                            .findFirst()
                            .orElseThrow()
                    * 1_024;
        } catch (IOException gone) {
            throw new java.io.UncheckedIOException(gone);
        }
    }

    /** What its heap holds that is still needed, bytes; collects the rest. */
    long heapInUse() throws IOException, InterruptedException {
        var total = Jvm.ask(handle(), "GC.class_histogram")
                .lines()
                .reduce("", (before, line) -> line.startsWith("Total") ? line : before);
        if (total.isEmpty()) throw new IllegalStateException("jcmd says nothing of the heap");
        return Long.parseLong(total.strip().split(" +", -1)[2]);
    }

    /** Processor time used so far, microseconds. */
    long cpu() {
        return Cpu.of(process.toHandle());
    }

    @Override
    public void close() {
        stop(process);
    }

    static void stop(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(15, TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
