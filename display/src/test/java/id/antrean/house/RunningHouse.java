package id.antrean.house;

import id.antrean.Antrean;
import id.antrean.cli.ShippedClassPath;
import id.antrean.database.DatabaseAddress;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The program in a process of its own, as an administrator starts it, so that it can be killed. */
final class RunningHouse implements AutoCloseable {
    private final Process process;
    private final BufferedReader output;
    private final String url;

    private RunningHouse(Process process, BufferedReader output, String url) {
        this.process = process;
        this.output = output;
        this.url = url;
    }

    /** Starts kiosk-api on any free port and waits until it says where it listens. */
    static RunningHouse start(DatabaseAddress database, Path catalogue, Path data) throws IOException {
        var command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                ShippedClassPath.get(),
                Antrean.class.getName(),
                "serve",
                "--role",
                "kiosk-api",
                "--port",
                "0",
                "--mall",
                catalogue.toString(),
                "--data",
                data.toString(),
                "--database-url",
                database.url(),
                "--database-user",
                database.user());
        command.environment().put("ANTREAN_DATABASE_PASSWORD", database.password());
        command.redirectErrorStream(true);
        var process = command.start();
        var output = process.inputReader(StandardCharsets.UTF_8);
        var said = new StringBuilder();
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            said.append(line).append('\n');
            if (line.startsWith("Kiosk")) return new RunningHouse(process, output, address(line));
        }
        throw new IOException("the house did not start: " + said);
    }

    private static String address(String line) {
        return line.replaceFirst("^Kiosk\\s+", "").replaceFirst("/kiosk.*$", "");
    }

    String url() {
        return url;
    }

    int port() {
        return Integer.parseInt(url.replaceFirst(".*:", ""));
    }

    /** Sends it a signal: {@code STOP}, and {@code CONT} to go on. */
    void signal(String name) throws IOException, InterruptedException {
        var sent = new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).start();
        if (sent.waitFor() != 0) throw new IOException("no signal " + name);
    }

    /** As {@code kill -9} does: nothing is closed, nothing is written. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        output.close();
    }
}
