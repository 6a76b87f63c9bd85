package id.antrean.kiosk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The page of keys says what the counter's table of steps says. */
@DisplayNameGeneration(ReplaceUnderscores.class)
final class CounterKeysTest {
    private static final Path DOCUMENT = Path.of("../docs/reference/counter-keys.md");
    private static final Pattern KEY_OF_STEP = Pattern.compile("\\bkey: \"([^\"]+)\"");
    private static final Pattern KEY_IN_TABLE = Pattern.compile("(?m)^\\| [^|]+ \\| ([^|]+) \\| [^|]+ \\|$");

    @Test
    void every_key_is_documented_and_no_other() throws IOException {
        var steps = KEY_OF_STEP
                .matcher(script())
                .results()
                .map(CounterKeysTest::key)
                .toList();
        var documented = KEY_IN_TABLE
                .matcher(Files.readString(DOCUMENT))
                .results()
                .map(CounterKeysTest::key)
                .filter(key -> !key.equals("key") && !key.equals("?"))
                .toList();
        assertThat(documented).doesNotHaveDuplicates();
        assertThat(steps).isNotEmpty();
        assertThat(documented).containsAll(steps);
        assertThat(steps).containsAll(documented);
    }

    private static String key(MatchResult found) {
        return found.group(1).strip();
    }

    private static String script() throws IOException {
        var file = "id/antrean/kiosk/web/counter/steps.js";
        try (var in = CounterKeysTest.class.getClassLoader().getResourceAsStream(file)) {
            if (in == null) throw new IllegalStateException("no " + file);
            return new String(in.readAllBytes(), UTF_8);
        }
    }
}
