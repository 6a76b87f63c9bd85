package id.antrean.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Locale;

/** On what it was measured. */
final class Machine {
    private static final int PAGE = 8_192;
    private static final Duration SYNCS_LAST = Duration.ofMillis(700);
    private static final long MEBI = 1L << 20;

    private Machine() {}

    static void print() {
        System.out.println(describe());
    }

    static String describe() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        return "%s %s%s, %d processors, %,d MB, Java %s, heap %,d MB, load average %s, %,.0f fsync a second"
                .formatted(
                        system.getName(),
                        system.getArch(),
                        model(),
                        system.getAvailableProcessors(),
                        memory(),
                        Runtime.version(),
                        Runtime.getRuntime().maxMemory() / MEBI,
                        load(),
                        fsyncRate());
    }

    /** Of the last minute. */
    static String load() {
        return String.format(
                Locale.ROOT,
                "%.1f",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private static long memory() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean all
                ? all.getTotalMemorySize() / MEBI
                : 0;
    }

    private static String model() {
        var file = Path.of("/proc/cpuinfo");
        if (!Files.isReadable(file)) return "";
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .findFirst()
                    .map(line -> " (" + line.substring(line.indexOf(':') + 1).strip() + ")")
                    .orElse("");
        } catch (IOException failure) {
            return "";
        }
    }

    /** How often a page of a file can be made durable here, one after another: the floor under every durable commit. */
    static double fsyncRate() {
        try {
            Files.createDirectories(Path.of("target"));
            var file = Files.createTempFile(Path.of("target"), "fsync", null);
            try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                return fsyncs(channel);
            } finally {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static double fsyncs(FileChannel channel) throws IOException {
        long begun = System.nanoTime();
        int many = 0;
        while (System.nanoTime() - begun < SYNCS_LAST.toNanos()) {
            channel.write(ByteBuffer.allocate(PAGE), (many % 100) * (long) PAGE);
            channel.force(false);
            many++;
        }
        return many * 1e9 / (System.nanoTime() - begun);
    }
}
