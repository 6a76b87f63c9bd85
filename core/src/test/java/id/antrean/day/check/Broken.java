package id.antrean.day.check;

import java.util.Locale;

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
    static void unless(boolean holds, String rule, String found, Object... facts) {
        if (!holds) throw new Broken(rule, String.format(Locale.ROOT, found, facts));
    }
}
