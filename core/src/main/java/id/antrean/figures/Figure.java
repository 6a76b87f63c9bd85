package id.antrean.figures;

import id.antrean.mall.Words;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one service, agency, counter, clerk, hour or day, or of all of them. What each means is in
 * {@link Definitions}, under the same name. Counts are of legs.
 *
 * @param key what it is about: a key, an hour {@code "08"}, a date; {@code "total"} for the total
 * @param visit null where a visit belongs to no single row: by counter and by clerk
 * @param noShowRate 0 to 1; null when nobody was called
 * @param abandonmentRate 0 to 1; null when nobody joined
 */
public record Figure(
        String key,
        Words name,
        long joined,
        long called,
        long served,
        long noShows,
        long cancelled,
        long transferred,
        long leftAtClose,
        long open,
        long waitingNow,
        long longestWaitMs,
        Spread waiting,
        Spread walking,
        Spread service,
        long suspect,
        Spread suspended,
        @Nullable Spread visit,
        WithinStandard withinStandard,
        ForecastHonesty forecast,
        @Nullable Double noShowRate,
        @Nullable Double abandonmentRate) {}
