package id.antrean.cli;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the program is started with in real use: our modules and the libraries they have at run time, and none that only
 * tests have. One of those once helped out unseen: Axon finds parts of itself on the class path.
 */
public final class ShippedClassPath {
    /** Maven writes one for each module, before its tests. */
    private static final String LIST = "shipped-class-path";

    /** {@code core/target/classes}, or when it is packed already {@code core/target/antrean-core.jar}; no test classes. */
    private static final Pattern MODULE =
            Pattern.compile(".*[/\\\\]target[/\\\\](classes|antrean-[a-z-]+(?<!-tests)\\.jar)");

    private static final Pattern SEPARATOR = Pattern.compile(Pattern.quote(File.pathSeparator));

    private ShippedClassPath() {}

    public static String get() {
        return String.join(File.pathSeparator, entries());
    }

    /** Of the modules that the running test has on its class path. */
    public static List<String> entries() {
        var shipped = new HashSet<String>();
        var tested = split(System.getProperty("java.class.path"));
        for (var entry : tested) {
            if (MODULE.matcher(entry).matches()) {
                shipped.add(entry);
                shipped.addAll(librariesOf(Path.of(entry)));
            }
        }
        return tested.stream().filter(shipped::contains).toList();
    }

    private static List<String> librariesOf(Path module) {
        try {
            return split(Files.readString(module.resolveSibling(LIST)).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("run mvn process-test-classes once", e);
        }
    }

    private static List<String> split(String classPath) {
        return SEPARATOR.splitAsStream(classPath).toList();
    }
}
