package id.antrean.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The screen copy of one page: {@code words.id.json} and {@code words.en.json} beside its scripts. */
public final class ScreenWords {
    private static final String SHARED = "id/antrean/web/shared";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+}");
    private static final Pattern SAID = Pattern.compile("\\b(?:say|both)\\(\\s*\"([^\"]+)\"");

    private ScreenWords() {}

    /**
     * Both languages say the same things with the same facts.
     *
     * @param folder on the class path
     */
    public static void assertSameInBothLanguages(String folder) throws IOException {
        var id = words(folder, "id");
        var en = words(folder, "en");
        assertThat(en.keySet()).isEqualTo(id.keySet());
        assertThat(placeholders(en)).isEqualTo(placeholders(id));
        assertThat(id.values()).allSatisfy(sentence -> assertThat(sentence).isNotBlank());
        assertThat(en.values()).allSatisfy(sentence -> assertThat(sentence).isNotBlank());
    }

    /**
     * Every sentence that a script asks for by its whole name is there.
     *
     * @param folder on the class path and in a directory, not in a jar
     */
    public static void assertNothingUnsaid(String folder) throws IOException {
        var known = new TreeSet<>(words(folder, "id").keySet());
        known.addAll(words(SHARED, "id").keySet());
        var asked = new TreeSet<String>();
        try (var files = Files.walk(directory(folder))) {
            for (var file : (Iterable<Path>) files.filter(it -> it.toString().endsWith(".js"))::iterator) {
                SAID.matcher(Files.readString(file)).results().forEach(found -> asked.add(found.group(1)));
            }
        }
        assertThat(asked).isNotEmpty();
        assertThat(known).containsAll(asked);
    }

    private static Map<String, Set<String>> placeholders(Map<String, String> words) {
        return words.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, word -> placeholders(word.getValue())));
    }

    private static Set<String> placeholders(String sentence) {
        return PLACEHOLDER.matcher(sentence).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static Map<String, String> words(String folder, String language) throws IOException {
        var file = folder + "/words." + language + ".json";
        try (var in = ScreenWords.class.getClassLoader().getResourceAsStream(file)) {
            if (in == null) throw new IllegalArgumentException("no " + file);
            return JsonMapper.builder().build().readValue(in, new TypeReference<TreeMap<String, String>>() {});
        }
    }

    private static Path directory(String folder) {
        var url = ScreenWords.class.getClassLoader().getResource(folder);
        if (url == null) throw new IllegalArgumentException("no " + folder);
        try {
            return Path.of(url.toURI());
        } catch (URISyntaxException odd) {
            throw new IllegalArgumentException(odd);
        }
    }
}
