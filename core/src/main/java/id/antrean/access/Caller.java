package id.antrean.access;

import id.antrean.day.ClerkId;
import id.antrean.mall.AgencyId;
import id.antrean.mall.MallId;
import org.jspecify.annotations.Nullable;

/**
 * Who sent a request.
 *
 * @param mall the one mall it may act in; null for any
 * @param agency the one agency it may act for; null for any
 * @param clerk a person; null for devices and for the clerk token that may run every counter
 * @param subject stable name for logs and for telling one caller's idempotency keys from another's:
 *     {@code token:…}, {@code staff:…} or {@code visitor}
 */
public record Caller(
        Role role,
        @Nullable MallId mall,
        @Nullable AgencyId agency,
        @Nullable ClerkId clerk,
        String subject) {
    /** Somebody who showed nothing. */
    public static final Caller ANYBODY = new Caller(Role.VISITOR, null, null, null, "visitor");

    public boolean mayActIn(MallId other) {
        return mall == null || mall.equals(other);
    }

    public boolean mayActFor(AgencyId other) {
        return agency == null || agency.equals(other);
    }
}
