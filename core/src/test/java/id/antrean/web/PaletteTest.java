package id.antrean.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The colours of all pages, by the contrast formula of WCAG 2.2 (1.4.3, 1.4.6, 1.4.11). */
@DisplayNameGeneration(ReplaceUnderscores.class)
final class PaletteTest {
    private static final Pattern COLOUR = Pattern.compile("--([a-z-]+):\\s*#([0-9a-f]{6})");
    private static final double TEXT = 4.5;
    private static final double PARTS = 3;
    private static final double FROM_AFAR = 7;

    /** Each colour of text, with the grounds it is used on. */
    static Map<String, String[]> texts() {
        return Map.of(
                "ink", new String[] {"paper", "surface", "sunken", "accent-soft", "heed-soft", "stop-soft"},
                "ink-soft", new String[] {"paper", "surface", "sunken"},
                "accent", new String[] {"paper", "surface", "accent-soft"},
                "accent-strong", new String[] {"surface", "accent-soft"},
                "on-accent", new String[] {"accent", "accent-strong"},
                "heed", new String[] {"surface", "heed-soft"},
                "stop", new String[] {"surface", "sunken", "stop-soft"});
    }

    static Stream<String[]> pairs() {
        return texts().entrySet().stream()
                .flatMap(text -> Arrays.stream(text.getValue()).map(ground -> new String[] {text.getKey(), ground}));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void text_can_be_read_on_paper(String text, String ground) throws IOException {
        assertThat(contrast(text, ground, false)).isGreaterThanOrEqualTo(TEXT);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void text_can_be_read_across_the_hall(String text, String ground) throws IOException {
        assertThat(contrast(text, ground, true)).isGreaterThanOrEqualTo(FROM_AFAR);
    }

    @ParameterizedTest
    @CsvSource({"edge, paper", "edge, surface", "focus, paper", "focus, surface"})
    void edges_of_controls_and_the_focus_can_be_seen(String part, String ground) throws IOException {
        assertThat(contrast(part, ground, false)).isGreaterThanOrEqualTo(PARTS);
        assertThat(contrast(part, ground, true)).isGreaterThanOrEqualTo(PARTS);
    }

    @Test
    void black_on_white_is_twenty_one_to_one() {
        assertThat(contrast(0x000000, 0xffffff)).isEqualTo(21);
    }

    private static double contrast(String text, String ground, boolean hall) throws IOException {
        var palette = palette(hall);
        return contrast(palette.getOrDefault(text, -1), palette.getOrDefault(ground, -1));
    }

    /** The colours by name; the hall's stand before those of paper. */
    private static Map<String, Integer> palette(boolean hall) throws IOException {
        try (var in = PaletteTest.class.getResourceAsStream("/id/antrean/web/shared/tokens.css")) {
            if (in == null) throw new IllegalStateException("no tokens.css");
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            int theme = text.indexOf("[data-theme");
            var palette = new HashMap<String, Integer>();
            COLOUR.matcher(hall ? text : text.substring(0, theme))
                    .results()
                    .forEach(found -> palette.put(found.group(1), Integer.parseInt(found.group(2), 16)));
            return palette;
        }
    }

    private static double contrast(int one, int other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(int colour) {
        return 0.2126 * linear((colour >> 16) & 255)
                + 0.7152 * linear((colour >> 8) & 255)
                + 0.0722 * linear(colour & 255);
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
