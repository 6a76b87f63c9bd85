package id.antrean;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The page that says what stands against other systems' faults names tests that there are. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PeersPageTest {
    private static final Path HOUSE = Path.of("..");
    private static final int COMPLAINTS = 43;
    private static final Pattern TEST = Pattern.compile("`([a-z0-9]+(?:_[a-z0-9]+){2,}|[A-Z]\\w+Test)`");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([0-9, ]+) \\|");

    @Test
    void every_test_it_names_is_there() throws IOException {
        var sources = testSources();
        for (var name : found(TEST)) {
            assertThat(sources)
                    .as(name)
                    .anyMatch(
                            source -> source.contains("void " + name + "(") || source.contains("class " + name + " "));
        }
    }

    @Test
    void every_complaint_is_answered() throws IOException {
        var answered = found(ROW).stream()
                .flatMap(row -> Stream.of(row.split(", ", -1)))
                .map(Integer::valueOf)
                .distinct()
                .sorted()
                .toList();
        assertThat(answered)
                .isEqualTo(IntStream.rangeClosed(1, COMPLAINTS).boxed().toList());
    }

    private static List<String> found(Pattern pattern) throws IOException {
        return pattern.matcher(Files.readString(HOUSE.resolve("docs/peers.md")))
                .results()
                .map((MatchResult result) -> result.group(1))
                .toList();
    }

    private static List<String> testSources() throws IOException {
        try (var modules = Stream.of("core", "kiosk-api", "display")
                .map(module -> HOUSE.resolve(module).resolve("src/test/java"))) {
            var sources = new java.util.ArrayList<String>();
            for (var folder : (Iterable<Path>) modules::iterator) {
                try (var files = Files.walk(folder)) {
                    for (var file :
                            (Iterable<Path>) files.filter(it -> it.toString().endsWith(".java"))::iterator) {
                        sources.add(Files.readString(file));
                    }
                }
            }
            return sources;
        }
    }
}
