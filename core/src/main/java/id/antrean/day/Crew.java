package id.antrean.day;

import id.antrean.mall.ServiceId;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * The counters that will serve a service: those that clerks have opened for it, or, while none is open, those that the
 * catalogue names. Each is given by the services it serves.
 */
final class Crew {
    private Crew() {}

    static Stream<Collection<ServiceId>> of(DayState day, ServiceId service) {
        var open = opened(day, service);
        if (!open.isEmpty()) return open.stream().map(CounterState::services);
        return day.requireCatalogue().countersFor(service).stream().map(counter -> counter.services());
    }

    /** Counters with a clerk, pausing or not, that serve it. */
    static List<CounterState> opened(DayState day, ServiceId service) {
        return day.counters().values().stream()
                .filter(counter -> counter.services().contains(service))
                .toList();
    }
}
