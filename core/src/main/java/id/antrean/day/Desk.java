package id.antrean.day;

import id.antrean.mall.Counter;
import id.antrean.mall.ServiceId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Who asks for the next visitor: what matters of a counter and its clerk.
 *
 * @param services what is served there now
 * @param priorityFirst whether priority goes before everybody else there
 * @param weights how much the clerk is there for each service; 1 for one that is not named
 */
record Desk(Collection<ServiceId> services, boolean priorityFirst, Map<ServiceId, Integer> weights) {
    Desk {
        services = List.copyOf(services);
        weights = Map.copyOf(weights);
    }

    /** Some counter that serves these, as it is for a visitor who waits. */
    static Desk any(Collection<ServiceId> services) {
        return new Desk(services, false, Map.of());
    }

    static Desk of(CounterState counter, DayState day) {
        var catalogue = day.requireCatalogue();
        return new Desk(
                counter.services(),
                catalogue.counter(counter.counter()).map(Counter::priorityFirst).orElse(false),
                catalogue.policy().weightsOf(counter.clerk().value()));
    }

    int weight(ServiceId service) {
        return weights.getOrDefault(service, 1);
    }
}
