package id.antrean.mall;

import java.util.List;

/**
 * A place where a clerk serves visitors.
 *
 * @param name what visitors read and hear: "3"; a number from 1 to 999, unique in the mall
 * @param services what it serves, of one or more agencies; at least one
 * @param priorityFirst whether priority goes before everybody else here
 */
public record Counter(CounterId counter, String name, ZoneId zone, List<ServiceId> services, boolean priorityFirst) {
    public Counter {
        services = List.copyOf(services);
    }

    /** A counter at which the policy's order holds. */
    public Counter(CounterId counter, String name, ZoneId zone, List<ServiceId> services) {
        this(counter, name, zone, services, false);
    }
}
