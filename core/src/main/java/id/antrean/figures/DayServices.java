package id.antrean.figures;

import id.antrean.day.DayId;
import id.antrean.mall.AgencyId;
import id.antrean.mall.Catalogue;
import id.antrean.mall.Plausible;
import id.antrean.mall.Service;
import id.antrean.mall.ServiceId;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Which agency a service of a day belongs to, and its standard, by the catalogue in the day's own events. */
final class DayServices {
    /** @param suspect service times that nobody believes */
    record Of(AgencyId agency, long standardMs, Suspect suspect) {}

    /**
     * Service times that nobody believes: shorter or longer than these, milliseconds.
     *
     * @see Plausible
     */
    record Suspect(long belowMs, long aboveMs) {
        static Suspect of(Plausible plausible, long standardMs) {
            return new Suspect(plausible.suspectSeconds() * 1_000L, plausible.suspectFactor() * standardMs);
        }
    }

    private final Map<DayId, Map<ServiceId, Of>> days = new HashMap<>();

    void put(DayId day, ServiceId service, Of of) {
        days.computeIfAbsent(day, id -> new HashMap<>()).put(service, of);
    }

    /** A service that a later catalogue leaves out stays: its waiting are still served. */
    void put(DayId day, Catalogue catalogue) {
        for (var service : catalogue.services()) {
            put(day, service.service(), of(service, catalogue));
        }
    }

    static Of of(Service service, Catalogue catalogue) {
        long standardMs = Duration.ofMinutes(service.minutes()).toMillis();
        return new Of(
                service.agency(), standardMs, Suspect.of(catalogue.policy().plausible(), standardMs));
    }

    /** @throws IllegalStateException if the day's catalogue has no such service */
    Of get(DayId day, ServiceId service) {
        var of = days.getOrDefault(day, Map.of()).get(service);
        if (of == null) throw new IllegalStateException("no service " + service + " on " + day.stream());
        return of;
    }
}
