package id.antrean.mall.yaml;

import id.antrean.mall.TimeSpan;
import id.antrean.mall.Words;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * One value of the file, read as what the catalogue wants there. It is read by its characters and not by YAML's guess:
 * YAML takes 17:00 for the number 1020 and the prefix NO for false.
 */
final class Scalars {
    static final String NO_TEXT = "?";
    static final Words NO_WORDS = new Words(NO_TEXT, NO_TEXT);
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]{0,8})");
    private static final Pattern SPAN = Pattern.compile("\\s*([0-9:]{4,8})\\s*-\\s*([0-9:]{4,8})\\s*");

    private final Node node;
    private final String path;
    private final Problems problems;

    Scalars(Node node, String path, Problems problems) {
        this.node = node;
        this.path = path;
        this.problems = problems;
        problems.readAt(path, node);
    }

    String text() {
        var text = characters();
        if (text == null) return wrong("harus berupa teks", "must be a text", NO_TEXT);
        return text.isBlank() ? wrong("tidak boleh kosong", "must not be blank", NO_TEXT) : text;
    }

    /** A key such as {@code dukcapil}. */
    <T> T key(Function<String, T> key, T standIn) {
        var text = characters();
        try {
            if (text != null) return key.apply(text);
        } catch (IllegalArgumentException noKey) {
            // said below, in both languages
        }
        return wrong(
                "harus 1 sampai 40 dari a-z, 0-9 dan '-', tidak diawali '-'",
                "must be 1 to 40 of a-z, 0-9 and '-', not beginning with '-'",
                standIn);
    }

    int number() {
        var text = characters();
        boolean quoted = node instanceof ScalarNode scalar && !scalar.isPlain();
        return text == null || quoted || !NUMBER.matcher(text).matches()
                ? wrong("harus bilangan bulat", "must be a whole number", 1)
                : Integer.parseInt(text);
    }

    boolean flag() {
        var text = characters();
        return "true".equals(text)
                || (!"false".equals(text) && wrong("harus true atau false", "must be true or false", false));
    }

    LocalTime time(LocalTime standIn) {
        var text = characters();
        try {
            if (text != null) return LocalTime.parse(text);
        } catch (DateTimeException noTime) {
            // said below, in both languages
        }
        return wrong("harus berupa waktu seperti 17:00", "must be a time like 17:00", standIn);
    }

    /** A date, {@code 2026-12-25}; null when it is none, which has then been said. */
    @Nullable
    LocalDate date() {
        var text = characters();
        try {
            if (text != null) return LocalDate.parse(text);
        } catch (DateTimeException noDate) {
            // said below, in both languages
        }
        problems.add(node, path, "harus tanggal seperti 2026-12-25", "must be a date like 2026-12-25");
        return null;
    }

    ZoneId timeZone() {
        var text = characters();
        try {
            if (text != null) return ZoneId.of(text);
        } catch (DateTimeException noZone) {
            // said below, in both languages
        }
        return wrong(
                "zona waktu tidak dikenal; contoh: Asia/Pontianak",
                "is no known time zone; one is Asia/Pontianak",
                ZoneId.of("UTC"));
    }

    /** A part of a day, {@code 07:30-14:30}; null when it is none, which has then been said. */
    @Nullable
    TimeSpan span() {
        var text = characters();
        var matcher = SPAN.matcher(text == null ? "" : text);
        try {
            if (matcher.matches()) {
                var from = LocalTime.parse(matcher.group(1));
                var to = LocalTime.parse(matcher.group(2));
                if (!from.equals(to)) return new TimeSpan(from, to);
                problems.add(node, path, "harus selesai sesudah mulai", "must end after it begins");
                return null;
            }
        } catch (DateTimeException noTime) {
            // said below, in both languages
        }
        problems.add(node, path, "harus rentang waktu seperti 07:30-14:30", "must be a span of time like 07:30-14:30");
        return null;
    }

    private @Nullable String characters() {
        return node instanceof ScalarNode scalar ? scalar.getValue() : null;
    }

    private <T> T wrong(String id, String en, T standIn) {
        problems.add(node, path, id, en);
        return standIn;
    }
}
