package id.antrean.day.check;

import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Something that must always be so was not. */
final class Broken extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String rule;

    private Broken(String rule, String found) {
        super(rule + ": " + found);
        this.rule = rule;
    }

    /** Which sentence was broken; the same fault found twice breaks the same one. */
    String rule() {
        return rule;
    }

    /** @param found with one %s for each fact */
    @SuppressWarnings("AnnotateFormatMethod") // its annotation would be a library more
    static void unless(boolean holds, String rule, String found, @Nullable Object... facts) {
        if (holds) return;
        var text = found;
        for (var fact : facts) text = text.replaceFirst("%s", Matcher.quoteReplacement(String.valueOf(fact)));
        throw new Broken(rule, text);
    }
}
