package id.antrean.cli;

import id.antrean.Antrean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/**
 * The real program in a process of its own, with the class path it is shipped with: to be asked, stopped or killed. What it prints
 * is read on, so it never stalls. Closing it kills it if it still runs.
 */
public final class AntreanProcess implements AutoCloseable {
    private final Process process;
    private final List<String> out = new CopyOnWriteArrayList<>();
    private final List<String> err = new CopyOnWriteArrayList<>();
    private final List<Thread> readers = new ArrayList<>();

    private AntreanProcess(Process process) {
        this.process = process;
        readers.add(follow(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8), out));
        readers.add(follow(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8), err));
    }

    /** Starts {@code antrean} with these arguments. */
    public static AntreanProcess start(String... arguments) {
        return start(Map.of(), arguments);
    }

    /** The same, with more in its environment. */
    public static AntreanProcess start(Map<String, String> environment, String... arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m"));
        command.addAll(List.of("-cp", ShippedClassPath.get(), Antrean.class.getName()));
        command.addAll(List.of(arguments));
        try {
            var builder = new ProcessBuilder(command);
            builder.environment().keySet().removeIf(name -> name.startsWith("ANTREAN_"));
            builder.environment().putAll(environment);
            return new AntreanProcess(builder.start());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Thread follow(InputStreamReader stream, List<String> lines) {
        return Thread.ofVirtual().start(() -> {
            try {
                new BufferedReader(stream).lines().forEach(lines::add);
            } catch (UncheckedIOException killed) {
                // closed under the reader: what it said so far stays
            }
        });
    }

    /** Lines it has printed so far. */
    public List<String> out() {
        return List.copyOf(out);
    }

    /** Lines on its standard error so far. */
    public List<String> err() {
        return List.copyOf(err);
    }

    /** Waits for its end, and that all it printed has been read. */
    public int exitCode(int secondsAtMost) throws InterruptedException {
        if (!process.waitFor(secondsAtMost, TimeUnit.SECONDS))
            throw new IllegalStateException("Still runs after " + secondsAtMost + " s; it printed " + out + err);
        for (var reader : readers) reader.join();
        return process.exitValue();
    }

    /** As Ctrl-C or a manager of services does; does not wait. */
    public void stop() {
        process.destroy();
    }

    /** As kill -9 does. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor(10, TimeUnit.SECONDS);
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
