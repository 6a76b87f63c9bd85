package id.antrean.day;

import id.antrean.mall.ZoneId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A visit that waits in several lines: where its visitor was last.
 *
 * @param zone of the counter left last; null before the first call
 * @param since when it was left; null before the first call
 */
public record Together(@Nullable ZoneId zone, @Nullable Instant since) {
    static final Together BEGUN = new Together(null, null);
}
