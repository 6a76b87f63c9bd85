package id.antrean.web;

import id.antrean.mall.Language;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which language a caller reads: {@code ?lang=}, else Accept-Language, else Indonesian. */
final class Languages {
    private static final List<String> KNOWN = List.of("id", "en");
    private static final int LONGEST = 200;

    private Languages() {}

    static Language of(@Nullable String asked, @Nullable String accepted) {
        if (asked != null) return asked.equals("en") ? Language.EN : Language.ID;
        if (accepted == null || accepted.length() > LONGEST) return Language.ID;
        try {
            // Java still knows Indonesian by its old code "in" in some places: compare both
            var best = Locale.lookupTag(Locale.LanguageRange.parse(accepted), KNOWN);
            return "en".equals(best) ? Language.EN : Language.ID;
        } catch (IllegalArgumentException unreadable) {
            return Language.ID;
        }
    }
}
