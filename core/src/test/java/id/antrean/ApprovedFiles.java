package id.antrean;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.approvaltests.Approvals;
import org.approvaltests.core.Options;
import org.approvaltests.namer.NamerWrapper;
import org.approvaltests.reporters.Junit5Reporter;

/**
 * Texts that somebody has looked at and approved, in src/test/approved. A text that differs is written beside the
 * approved one as {@code *.received.txt}: if it is right, it takes the approved file's place.
 */
public final class ApprovedFiles {
    private static final String SUFFIX = ".approved.txt";
    private static final Path FOLDER = folder();

    private ApprovedFiles() {}

    /** Found from the classes, not from where the test was started. */
    private static Path folder() {
        try {
            var classes =
                    ApprovedFiles.class.getProtectionDomain().getCodeSource().getLocation();
            return Path.of(classes.toURI())
                    .resolve(Path.of("..", "..", "src", "test", "approved"))
                    .normalize();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param name with its folder, without its ending: {@code events/ticket-issued.1} */
    public static void verify(String name, String text) {
        var options = new Options(new Junit5Reporter());
        Approvals.verify(text, options.forFile().withNamer(new NamerWrapper(() -> name, FOLDER::toString)));
    }

    public static Path path(String name) {
        return FOLDER.resolve(name + SUFFIX);
    }

    /** All that stand in a folder. */
    public static List<String> names(String folder) throws IOException {
        try (var files = Files.list(FOLDER.resolve(folder))) {
            return files.map(file -> folder + "/" + file.getFileName())
                    .filter(file -> file.endsWith(SUFFIX))
                    .map(file -> file.substring(0, file.length() - SUFFIX.length()))
                    .sorted()
                    .toList();
        }
    }
}
