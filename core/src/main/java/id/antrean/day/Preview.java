package id.antrean.day;

import id.antrean.day.DayEvent.CatalogueApplied;
import id.antrean.mall.Catalogue;
import id.antrean.mall.CounterId;
import id.antrean.mall.ServiceId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a catalogue would do to a day if it were published at this instant; nothing is changed.
 *
 * <ol>
 *   <li>A waiting visitor <em>stands differently</em> when another number of waiting visitors would be called before,
 *       in any line the counters share.
 *   <li>A service is <em>shut</em> when a ticket can be had for it now and could not any more, and <em>opened</em> when it
 *       is the other way round.
 *   <li>A visitor is <em>stranded</em> whose service no counter would serve any more, or which would be gone: those who
 *       wait are still served, if some counter is lent to the service.
 *   <li>A counter is <em>gone</em> that a clerk has opened and that the catalogue does not have any more.
 * </ol>
 *
 * @param waiting everybody who waits
 * @param sooner those who stand differently, with fewer before them
 * @param later those who stand differently, with more before them
 * @param services those who stand differently, by their service
 */
public record Preview(
        int waiting,
        int sooner,
        int later,
        Map<ServiceId, Integer> services,
        List<ServiceId> shut,
        List<ServiceId> opened,
        int stranded,
        List<CounterId> gone) {
    public Preview {
        services = Map.copyOf(services);
        shut = List.copyOf(shut);
        opened = List.copyOf(opened);
        gone = List.copyOf(gone);
    }

    public int standDifferently() {
        return sooner + later;
    }

    /** @param day opened, or as it would open now (see {@link Availability#beforeOpening}) */
    public static Preview of(DayState day, Catalogue proposed, Instant at) {
        var applied = new CatalogueApplied(day.requireDay(), day.version() + 1, proposed, at);
        var then = DayDecider.evolve(day, applied);
        var waiting = day.legs().waiting().toList();
        var linesNow = new Lines(day, at);
        var linesThen = new Lines(then, at);
        int sooner = 0;
        int later = 0;
        var services = new TreeMap<ServiceId, Integer>(Comparator.comparing(ServiceId::value));
        for (var leg : waiting) {
            int change = linesThen.ahead(leg) - linesNow.ahead(leg);
            if (change < 0) sooner++;
            if (change > 0) later++;
            if (change != 0) services.merge(leg.service(), 1, Integer::sum);
        }
        var served = served(then, proposed);
        int stranded = (int)
                waiting.stream().filter(leg -> !served.contains(leg.service())).count();
        return new Preview(
                waiting.size(),
                sooner,
                later,
                services,
                availableOnlyIn(day, then, at),
                availableOnlyIn(then, day, at),
                stranded,
                gone(day, proposed));
    }

    /** The lines of a day, each put in order once, however many wait in it. */
    private record Lines(DayState day, Instant at, Map<Set<ServiceId>, List<Leg>> ordered) {
        Lines(DayState day, Instant at) {
            this(day, at, new HashMap<>());
        }

        int ahead(Leg leg) {
            return ordered.computeIfAbsent(
                            CallingOrder.sharedLines(day, leg.service()),
                            services -> CallingOrder.line(day, services, at))
                    .indexOf(leg);
        }
    }

    private static Set<ServiceId> served(DayState then, Catalogue proposed) {
        var served = proposed.counters().stream()
                .flatMap(counter -> counter.services().stream())
                .collect(Collectors.toSet());
        then.lent().values().forEach(served::addAll);
        return served;
    }

    private static List<ServiceId> availableOnlyIn(DayState one, DayState other, Instant at) {
        return one.requireCatalogue().services().stream()
                .map(service -> service.service())
                .filter(service -> isAvailable(service, one, at) && !isAvailable(service, other, at))
                .toList();
    }

    private static boolean isAvailable(ServiceId id, DayState day, Instant at) {
        if (day.closed()) return false;
        return day.requireCatalogue()
                .service(id)
                .filter(service -> Issuing.closedBecause(service, day, at).isEmpty())
                .isPresent();
    }

    private static List<CounterId> gone(DayState day, Catalogue proposed) {
        return day.counters().keySet().stream()
                .filter(counter -> proposed.counter(counter).isEmpty())
                .sorted(Comparator.comparing(CounterId::value))
                .toList();
    }
}
