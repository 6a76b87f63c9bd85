package id.antrean.mall;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects what {@link CatalogueRules} finds, in order. */
final class Findings {
    private final List<Finding> found = new ArrayList<>();
    private final Map<String, Use> seen = new HashMap<>();

    private record Use(String path, String owner) {}

    List<Finding> all() {
        return List.copyOf(found);
    }

    void add(String path, String id, String en) {
        found.add(new Finding(path, new Words(id, en), null));
    }

    void collides(String path, String id, String en, String other) {
        found.add(new Finding(path, new Words(id, en), other));
    }

    /**
     * A value that may occur once among its kind; the second one is a finding.
     *
     * @param owner who has it, as the finding names the first: {@code "A" is already used by dpmptsp}
     */
    void unique(String kind, String value, String path, String owner) {
        var first = seen.putIfAbsent(kind + " " + value, new Use(path, owner));
        if (first == null) return;
        var reason = new Words(
                "\"" + value + "\" sudah dipakai " + first.owner(),
                "\"" + value + "\" is already used by " + first.owner());
        found.add(new Finding(path, reason, first.path()));
    }

    /** A number that must lie in a range, both ends included. */
    void inRange(String path, int value, int from, int to) {
        if (value >= from && value <= to) return;
        add(
                path,
                "harus " + from + " sampai " + to + ", bukan " + value,
                "must be " + from + " to " + to + ", not " + value);
    }

    void quota(String path, @Nullable Integer quota) {
        if (quota != null) inRange(path, quota, 1, 99_999);
    }

    /** A list that must have something in it, and not too much. */
    void sized(String path, int size, int from, int to) {
        if (size >= from && size <= to) return;
        add(
                path,
                "harus berisi " + from + " sampai " + to + ", bukan " + size,
                "must have " + from + " to " + to + " entries, not " + size);
    }

    /** A key that must point at something. */
    void known(String path, boolean exists, String kindId, String kindEn, String key) {
        if (exists) return;
        add(path, kindId + " \"" + key + "\" tidak ada", "there is no " + kindEn + " \"" + key + "\"");
    }

    /** A text that screens and tickets can show. */
    void text(String path, Words words, int longest) {
        text(path + ".id", words.id(), longest);
        text(path + ".en", words.en(), longest);
    }

    private void text(String path, String text, int longest) {
        if (text.length() > longest) {
            add(path, "paling panjang " + longest + " huruf", "must be at most " + longest + " characters");
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            add(path, "tidak boleh berisi karakter kendali", "must not contain control characters");
        }
    }
}
