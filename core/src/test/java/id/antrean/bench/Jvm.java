package id.antrean.bench;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Another program with the class path and the flags of this one. */
final class Jvm {
    private Jvm() {}

    /** What this program's heap holds that is still needed, bytes. */
    static long heapInUse() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    static ProcessBuilder builder(List<String> flags, String mainClass, String... arguments) {
        return builder(flags, System.getProperty("java.class.path"), mainClass, arguments);
    }

    /** The product as it is shipped, without the tests: what a start cache was made for. */
    static ProcessBuilder product(List<String> flags, String... arguments) {
        var shipped = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(part -> !part.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
        return builder(flags, shipped, "id.antrean.Antrean", arguments);
    }

    /** Asks a Java program by {@code jcmd}, and gives what it says. */
    static String ask(ProcessHandle program, String... words) throws IOException, InterruptedException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var line = new ArrayList<>(List.of(jcmd, String.valueOf(program.pid())));
        line.addAll(List.of(words));
        var asked = new ProcessBuilder(line).redirectErrorStream(true).start();
        var said = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (asked.waitFor() != 0) throw new IOException("jcmd: " + said);
        return said;
    }

    private static ProcessBuilder builder(List<String> flags, String classPath, String mainClass, String... arguments) {
        var line = new ArrayList<String>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        line.addAll(flags);
        line.add("-cp");
        line.add(classPath);
        line.add(mainClass);
        line.addAll(List.of(arguments));
        return new ProcessBuilder(line);
    }
}
