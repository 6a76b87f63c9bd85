package id.antrean.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** strace at processes that run: what they ask of the disk takes longer, or fails, as long as it is there. */
final class Tracer implements AutoCloseable {
    private static final String SYNCS = "fdatasync,fsync";
    private static final long ATTACH_SECONDS_MAX = 10;

    private final Process strace;

    private Tracer(Process strace) {
        this.strace = strace;
    }

    /** Whether this machine lets us: strace is there, can do such things, and may look at a process beside it. */
    static boolean works() {
        return Command.works(
                "sh", "-c", "sleep 1 & strace -qq -e trace=fsync -e inject=fsync:delay_enter=1 -p $! 2>&1");
    }

    /**
     * At these processes. Returns when it is at work.
     *
     * @param how what happens to a sync, such as {@code delay_enter=100000}
     * @param children also at those that they begin later
     */
    static Tracer attach(List<ProcessHandle> processes, String how, boolean children)
            throws IOException, InterruptedException {
        var command =
                new ArrayList<>(List.of("strace", "-qq", "-e", "trace=" + SYNCS, "-e", "inject=" + SYNCS + ":" + how));
        if (children) command.add("-f");
        for (var process : processes) command.addAll(List.of("-p", String.valueOf(process.pid())));
        var tracer = new Tracer(new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start());
        try {
            for (var process : processes) tracer.awaitAt(process);
            return tracer;
        } catch (IOException | InterruptedException failure) {
            tracer.close();
            throw failure;
        }
    }

    private void awaitAt(ProcessHandle process) throws IOException, InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(ATTACH_SECONDS_MAX);
        while (process.isAlive() && !isTraced(process.pid())) {
            if (System.nanoTime() > until || !strace.isAlive()) throw new IOException("strace is not at its work");
            Thread.sleep(10);
        }
    }

    private static boolean isTraced(long pid) throws IOException {
        try {
            return !Files.readAllLines(Path.of("/proc", String.valueOf(pid), "status"))
                    .contains("TracerPid:\t0");
        } catch (NoSuchFileException gone) {
            return false;
        }
    }

    /** Until all that it is at are gone; false if they are not within that time. */
    boolean awaitGone(Duration atMost) throws InterruptedException {
        return strace.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** They go on as before. */
    @Override
    public void close() {
        strace.destroy();
        strace.onExit().join();
    }
}
