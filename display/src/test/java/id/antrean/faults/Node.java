package id.antrean.faults;

import id.antrean.Antrean;
import id.antrean.FreePort;
import id.antrean.cli.ShippedClassPath;
import id.antrean.cluster.ClusterPlace;
import id.antrean.database.DatabaseAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One node of the shipped program, kiosk-api and display, on the same ports through all its lives. */
final class Node implements AutoCloseable {
    private static final long START_SECONDS_MAX = 90;

    private static final long STOP_SECONDS_MAX = 20;

    private final String name;
    private final Path directory;
    private final int port = FreePort.any();
    private final int displayPort = FreePort.any();
    private final int clusterPort = FreePort.any();
    private List<String> cluster = List.of();
    private final Wire wire;
    private final DatabaseAddress database;
    private final @Nullable Path clockLibrary;
    private @Nullable Process process;

    /** @param clockLibrary libfaketime, so that its clock can be set; null for a clock that cannot */
    Node(String name, Path directory, DatabaseAddress behind, List<Integer> databasePorts, @Nullable Path clockLibrary)
            throws IOException {
        this.name = name;
        this.directory = Files.createDirectories(directory);
        this.wire = new Wire(databasePorts);
        var hosts = wire.ports().stream().map(port -> "127.0.0.1:" + port).collect(Collectors.joining(","));
        var url = "jdbc:postgresql://" + hosts + "/antrean?targetServerType=primary";
        this.database = new DatabaseAddress(url, behind.user(), behind.password());
        this.clockLibrary = clockLibrary;
        setClock("+0");
    }

    String name() {
        return name;
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    String displayUrl() {
        return "http://127.0.0.1:" + displayPort;
    }

    int clusterPort() {
        return clusterPort;
    }

    /** Where the others find it. */
    ClusterPlace place() {
        var address = "127.0.0.1:" + clusterPort;
        return new ClusterPlace("127.0.0.1", clusterPort, new ClusterPlace.Others.Named(List.of(address)), false);
    }

    Wire wire() {
        return wire;
    }

    /** From its next start on it is in a cluster. */
    void join(List<Node> all) {
        var members = all.stream().map(node -> "127.0.0.1:" + node.clusterPort).collect(Collectors.joining(","));
        cluster = List.of("--cluster-members", members, "--cluster-port", String.valueOf(clusterPort));
    }

    /** Starts it (again); does not wait until it answers. */
    void begin() throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-cp",
                ShippedClassPath.get(),
                Antrean.class.getName(),
                "serve",
                "--port",
                String.valueOf(port),
                "--display-port",
                String.valueOf(displayPort),
                "--database-url",
                database.url(),
                "--database-user",
                database.user()));
        command.addAll(cluster);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(
                ProcessBuilder.Redirect.appendTo(directory.resolve("log").toFile()));
        builder.environment().put("ANTREAN_DATABASE_PASSWORD", database.password());
        if (clockLibrary != null) {
            builder.environment().put("LD_PRELOAD", clockLibrary.toString());
            builder.environment()
                    .put("FAKETIME_TIMESTAMP_FILE", directory.resolve("clock").toString());
            builder.environment().put("FAKETIME_CACHE_DURATION", "1"); // seconds
            builder.environment().put("FAKETIME_DONT_FAKE_MONOTONIC", "1");
            // with it every wait with a limit ends at once in a JVM
            builder.environment().put("FAKETIME_FORCE_MONOTONIC_FIX", "0");
        }
        process = builder.start();
    }

    /** Waits until it serves; one that has ended is started again, as whoever keeps it running would. */
    void awaitReady() throws IOException, InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS_MAX);
        while (!Http.answers(url() + "/health/ready") || !Http.answers(displayUrl() + "/health/ready")) {
            if (!isAlive()) begin();
            if (System.nanoTime() > until)
                throw new IOException("node " + name + " does not get ready: " + Http.said(url() + "/health/ready")
                        + ", " + Http.said(displayUrl() + "/health/ready") + ", see " + directory.resolve("log"));
            Thread.sleep(100);
        }
    }

    /** Waits until so many are in its cluster, this one included. */
    void awaitMembers(int many) throws IOException, InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS_MAX);
        while (!Http.text(url() + "/metrics").contains("antrean_cluster_members " + many + ".0")) {
            if (System.nanoTime() > until) throw new IOException("node " + name + " is not in a cluster of " + many);
            Thread.sleep(100);
        }
    }

    void setClock(String offset) throws IOException {
        Files.writeString(directory.resolve("clock"), offset + "\n");
    }

    boolean isAlive() {
        return process != null && process.isAlive();
    }

    void kill() {
        if (process != null) process.destroyForcibly().onExit().join();
    }

    /**
     * As an operator does, by SIGTERM; returns when the process has ended.
     *
     * @return how long that took
     */
    Duration stop() throws IOException, InterruptedException {
        long begun = System.nanoTime();
        signal("TERM");
        if (process != null && !process.waitFor(STOP_SECONDS_MAX, TimeUnit.SECONDS))
            throw new IOException("node " + name + " does not stop: see " + directory.resolve("log"));
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    void signal(String signal) throws IOException {
        if (process != null) Command.signal(process.pid(), signal);
    }

    @Override
    public void close() throws IOException {
        kill();
        wire.close();
    }
}
