package id.antrean.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was found, each invariant's first few: one fault early in a day has a thousand consequences. */
public final class Findings {
    private static final int OF_EACH = 5;

    private final List<Finding> found = new ArrayList<>();
    private final Map<String, Integer> times = new HashMap<>();

    /** @param detail with one %s for each of what it is about */
    @SuppressWarnings("AnnotateFormatMethod") // its annotation would be a library more
    void unless(boolean holds, String invariant, String detail, @Nullable Object... about) {
        if (holds || times.merge(invariant, 1, Integer::sum) > OF_EACH) return;
        found.add(new Finding(invariant, String.format(Locale.ROOT, detail, about)));
    }

    public List<Finding> all() {
        return List.copyOf(found);
    }
}
