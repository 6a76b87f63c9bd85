package id.antrean.schedule;

import id.antrean.mall.Catalogue;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A catalogue that is to be published.
 *
 * @param effectiveAt when, mall time
 * @param basedOn the version in force when it was scheduled
 * @param who scheduled it, with which role
 * @param scheduledAt when it was scheduled, mall time
 * @param refused why it was not published when its time had come; null before
 */
public record ScheduledCatalogue(
        Catalogue catalogue,
        Instant effectiveAt,
        int basedOn,
        String who,
        String role,
        Instant scheduledAt,
        @Nullable String refused) {}
