package id.antrean.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Another program with the class path and the flags of this one. */
final class Jvm {
    private Jvm() {}

    static ProcessBuilder builder(List<String> flags, String mainClass, String... arguments) {
        var line = new ArrayList<String>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        line.addAll(flags);
        line.add("-cp");
        line.add(System.getProperty("java.class.path"));
        line.add(mainClass);
        line.addAll(List.of(arguments));
        return new ProcessBuilder(line);
    }
}
