package id.antrean.figures;

import id.antrean.mall.AgencyId;
import id.antrean.mall.MallId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What is asked.
 *
 * @param mall null for all
 * @param to included
 * @param agency only the legs of this one; null for all
 */
record FiguresQuestion(
        @Nullable MallId mall,
        LocalDate from,
        LocalDate to,
        By by,
        @Nullable AgencyId agency,
        Instant now) {
    private static final int SHORT_DAYS = 7;

    /** Whether the legs of so many days and malls are better looked at once and not each time. */
    boolean isLong() {
        return mall == null && agency == null && ChronoUnit.DAYS.between(from, to) >= SHORT_DAYS;
    }

    /** As the tables have it; null for all. */
    @Nullable
    String mallKey() {
        return mall == null ? null : mall.value();
    }
}
