package id.antrean.day;

import id.antrean.mall.Catalogue;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Times as the mall writes them: 08.30, and WIB, WITA or WIT. */
final class Clocks {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH.mm", Locale.ROOT);
    private static final Map<Integer, String> ZONES = Map.of(7, "WIB", 8, "WITA", 9, "WIT");
    private static final int SECONDS_AN_HOUR = 3600;

    private Clocks() {}

    static String text(Instant at, Catalogue catalogue) {
        return TIME.format(at.atZone(catalogue.timeZone()));
    }

    /** As the log keeps it, in whole milliseconds: so that a day is the same when it has been read again. */
    static @Nullable Instant kept(@Nullable Instant at) {
        return at == null ? null : at.truncatedTo(ChronoUnit.MILLIS);
    }

    /** 08.30 WIB. */
    static String zoned(Instant at, Catalogue catalogue) {
        return text(at, catalogue) + " " + zone(at, catalogue);
    }

    static String zone(Instant at, Catalogue catalogue) {
        var offset = catalogue.timeZone().getRules().getOffset(at);
        return ZONES.getOrDefault(offset.getTotalSeconds() / SECONDS_AN_HOUR, offset.getId());
    }
}
