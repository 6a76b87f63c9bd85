package id.antrean.demo;

import id.antrean.mall.Catalogue;
import id.antrean.mall.ServiceId;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * How many visitors a usual day brings to each service.
 *
 * @param visitors by service, 0 or more
 */
record Demand(Map<ServiceId, Double> visitors) {
    Demand {
        visitors = Map.copyOf(visitors);
    }

    double total() {
        return visitors.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    double of(ServiceId service) {
        return visitors.getOrDefault(service, 0.0);
    }

    /** One service, each as likely as its share; the catalogue's order makes it the same for the same dice. */
    ServiceId draw(Catalogue catalogue, RandomGenerator dice) {
        double left = dice.nextDouble() * total();
        for (var service : catalogue.services()) {
            left -= of(service.service());
            if (left < 0) return service.service();
        }
        return catalogue.services().getLast().service();
    }
}
