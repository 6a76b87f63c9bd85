package id.antrean.mall;

import java.util.List;

/**
 * A place where a clerk serves visitors.
 *
 * @param name what visitors read and hear: "3"; a number from 1 to 999, unique in the mall
 * @param services what it serves, of one or more agencies; at least one
 */
public record Counter(CounterId counter, String name, ZoneId zone, List<ServiceId> services) {
    public Counter {
        services = List.copyOf(services);
    }
}
