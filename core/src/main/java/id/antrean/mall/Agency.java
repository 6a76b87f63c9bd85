package id.antrean.mall;

import org.jspecify.annotations.Nullable;

/**
 * One tenant of the mall.
 *
 * @param prefix one or two letters A to Z that begin its ticket numbers, unique in the mall
 * @param quota tickets a service day over all its services, 1 or more; null for no limit
 */
public record Agency(
        AgencyId agency,
        Words name,
        String prefix,
        ZoneId zone,
        @Nullable Integer quota) {}
