package id.antrean.day;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why a service is not given for now.
 *
 * @param expectedReturn null when nobody knows
 */
public record Suspension(
        String reason, Instant since, @Nullable Instant expectedReturn) {}
