package id.antrean.mall;

import java.time.DayOfWeek;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One tenant of the mall.
 *
 * @param prefix one or two letters A to Z that begin its ticket numbers, unique in the mall
 * @param quota tickets a service day over all its services, 1 or more; null for no limit
 * @param week its own hours for each weekday, within the mall's; empty where it keeps the mall's
 */
public record Agency(
        AgencyId agency,
        Words name,
        String prefix,
        ZoneId zone,
        @Nullable Integer quota,
        Map<DayOfWeek, Hours> week) {
    public Agency {
        week = Map.copyOf(week);
    }

    /** One that keeps the mall's hours. */
    public Agency(AgencyId agency, Words name, String prefix, ZoneId zone, @Nullable Integer quota) {
        this(agency, name, prefix, zone, quota, Map.of());
    }
}
