package id.antrean.mall.yaml;

import id.antrean.mall.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * One mapping of the file, read key by key. Whatever is wrong becomes a problem, and the reading goes on with a
 * stand-in, so that one look at the file finds all that is wrong. {@link #close} reports the keys nobody asked for.
 */
final class Entry {
    private final Node node;
    private final String path;
    private final Problems problems;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Node> keys = new LinkedHashMap<>();
    private final Set<String> asked = new TreeSet<>();
    /** True when it is no mapping at all: said once, then silent. */
    private final boolean broken;

    Entry(Node node, String path, Problems problems) {
        this.node = node;
        this.path = path;
        this.problems = problems;
        broken = !(node instanceof MappingNode);
        if (!path.isEmpty()) problems.readAt(path, node);
        if (node instanceof MappingNode mapping) collect(mapping);
        else problems.add(node, path, "harus berisi pasangan kunci: nilai", "must be a mapping of keys to values");
    }

    private void collect(MappingNode mapping) {
        for (var tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                problems.add(tuple.getKeyNode(), path, "kunci harus berupa teks", "a key must be a text");
                continue;
            }
            var first = keys.putIfAbsent(key.getValue(), key);
            if (first == null) {
                values.put(key.getValue(), tuple.getValueNode());
            } else {
                int line = Problems.line(first.getStartMark());
                problems.add(
                        key,
                        at(key.getValue()),
                        "ditulis dua kali (baris " + line + ")",
                        "is given twice (line " + line + ")");
            }
        }
    }

    /** Reports every key that was not asked for. */
    void close() {
        for (var key : keys.entrySet()) {
            if (asked.contains(key.getKey())) continue;
            var known = String.join(", ", asked);
            problems.add(
                    key.getValue(),
                    at(key.getKey()),
                    "kunci tidak dikenal; yang dikenal: " + known,
                    "unknown key; known are " + known);
        }
    }

    /** The keys that are there, in the file's order; all of them count as asked for. */
    Set<String> freeKeys() {
        asked.addAll(keys.keySet());
        return keys.keySet();
    }

    void problem(String id, String en) {
        problems.add(node, path, id, en);
    }

    boolean has(String key) {
        return value(key) != null;
    }

    Words words(String key) {
        var value = required(key);
        return value == null ? Scalars.NO_WORDS : words(value, at(key), problems);
    }

    @Nullable
    Words wordsOrNull(String key) {
        return has(key) ? words(key) : null;
    }

    static Words words(Node node, String path, Problems problems) {
        var entry = new Entry(node, path, problems);
        var words = new Words(entry.text("id"), entry.text("en"));
        entry.close();
        return words;
    }

    String text(String key) {
        var value = required(key);
        return value == null ? Scalars.NO_TEXT : scalars(value, key).text();
    }

    /** A text that means something else: a key, a time, a time zone. */
    <T> T parsed(String key, Function<Scalars, T> parse, T standIn) {
        var value = required(key);
        return value == null ? standIn : parse.apply(scalars(value, key));
    }

    <T> T parsedOr(String key, Function<Scalars, T> parse, T fallback) {
        return has(key) ? parsed(key, parse, fallback) : fallback;
    }

    @Nullable
    Integer numberOrNull(String key) {
        return has(key) ? parsed(key, Scalars::number, 1) : null;
    }

    @Nullable
    LocalDate dateOrNull(String key) {
        var value = value(key);
        return value == null ? null : scalars(value, key).date();
    }

    /** A list that must be there, though it may be empty. */
    <T> List<T> list(String key, BiFunction<Node, String, T> entry) {
        var value = required(key);
        var result = new ArrayList<T>();
        if (value == null) return result;
        problems.readAt(at(key), value);
        if (!(value instanceof SequenceNode sequence)) {
            problems.add(value, at(key), "harus berupa daftar", "must be a list");
            return result;
        }
        for (var child : sequence.getValue()) result.add(entry.apply(child, at(key) + "[" + result.size() + "]"));
        return result;
    }

    <T> List<T> listOrEmpty(String key, BiFunction<Node, String, T> entry) {
        return has(key) ? list(key, entry) : List.of();
    }

    /** A mapping inside this one; null when it is missing, which has then been said. */
    @Nullable
    Entry entry(String key) {
        var value = required(key);
        return value == null ? null : new Entry(value, at(key), problems);
    }

    /** The same, with nothing said when it is missing. */
    @Nullable
    Entry entryOrNull(String key) {
        return has(key) ? entry(key) : null;
    }

    private Scalars scalars(Node value, String key) {
        return new Scalars(value, at(key), problems);
    }

    private @Nullable Node required(String key) {
        var value = value(key);
        if (value == null && !broken) {
            var at = keys.getOrDefault(key, node);
            problems.add(at, at(key), "tidak ada", "is missing");
        }
        return value;
    }

    /** The value of a key; null when it is missing or null, which is the same in a catalogue. */
    private @Nullable Node value(String key) {
        asked.add(key);
        var value = values.get(key);
        return value == null || Tag.NULL.equals(value.getTag()) ? null : value;
    }

    private String at(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
