package id.antrean.day;

import id.antrean.mall.Service;
import id.antrean.mall.ServiceId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The line played forward on paper, to find when one leg is called. Each counter is free once what it has in hand is
 * done and its pause is over; whichever is free first takes the first waiting leg that it serves, for the standard time
 * of its service and a minute between two visitors. Only who stands before the leg matters: whoever comes later is called later.
 */
final class Rehearsal {
    private static final double MS_A_MINUTE = 60_000;
    /** Between two visitors: the one walks up, the clerk tidies. */
    private static final double HANDOVER_MINUTES = 1;
    /** A pause of which nobody has said how long. */
    private static final Duration UNSAID_PAUSE = Duration.ofMinutes(10);
    /** Once the standard is over, this much of it is still to be expected. */
    private static final double LEFT_AFTER_STANDARD = 0.25;

    private final DayState day;
    private final Instant at;
    private final OpeningHours hours;
    private final Map<ServiceId, OpeningHours> others = new HashMap<>();

    /** @param hours of the leg's service */
    Rehearsal(DayState day, OpeningHours hours, Instant at) {
        this.day = day;
        this.at = at;
        this.hours = hours;
    }

    /**
     * How the leg will be called.
     *
     * @param ms service time until then: breaks and the time before service are not in it
     * @param serviceMs what one visitor of its service takes
     * @param counters how many serve it
     */
    record Call(double ms, double serviceMs, int counters) {}

    /** A counter on paper. */
    private static final class Desk {
        private final Collection<ServiceId> services;
        private double freeMs;

        Desk(Collection<ServiceId> services, double freeMs) {
            this.services = services;
            this.freeMs = freeMs;
        }

        boolean serves(Leg leg) {
            return services.contains(leg.service());
        }

        boolean servesAny(Set<ServiceId> others) {
            return !Collections.disjoint(services, others);
        }
    }

    /** When the leg is called; empty where no counter will serve it, as far as is known. */
    Optional<Call> callOf(Leg leg) {
        var all = all();
        var counters = (int) all.stream().filter(desk -> desk.serves(leg)).count();
        if (counters == 0) return Optional.empty();
        var desks = sharing(leg.service(), all);
        var line = ahead(leg, desks);
        line.add(leg);
        while (true) {
            var desk = desks.stream()
                    .filter(it -> line.stream().anyMatch(it::serves))
                    .min(Comparator.comparingDouble(it -> it.freeMs))
                    .orElseThrow();
            var next = line.stream()
                    .filter(desk::serves)
                    .filter(it -> it.equals(leg) || calls(it.service(), desk.freeMs))
                    .findFirst()
                    .orElse(null);
            if (next == null) {
                desk.freeMs += MS_A_MINUTE;
                continue;
            }
            if (next.equals(leg)) return Optional.of(new Call(desk.freeMs, visitorMs(leg.service()), counters));
            desk.freeMs += visitorMs(next.service());
            line.remove(next);
        }
    }

    /** Whether a service, which may have other hours than the leg's, calls after so much of the leg's service time. */
    private boolean calls(ServiceId service, double ms) {
        var other = others.computeIfAbsent(service, it -> OpeningHours.of(day, it));
        if (other.sameAs(hours)) return true;
        return other.notCalling(hours.afterWork(at, Duration.ofMillis(Math.round(ms))))
                .isEmpty();
    }

    private List<Leg> ahead(Leg leg, List<Desk> desks) {
        var services = new HashSet<ServiceId>();
        desks.forEach(desk -> services.addAll(desk.services));
        var line = new ArrayList<>(CallingOrder.ahead(day, leg, services, at));
        line.removeIf(other -> day.suspension(other.service()).isPresent());
        return line;
    }

    /** The counters whose work the service's counters share, directly or by others between them. */
    private static List<Desk> sharing(ServiceId service, List<Desk> all) {
        var reached = new HashSet<>(Set.of(service));
        for (boolean further = true; further; ) {
            further = false;
            for (var desk : all) further |= desk.servesAny(reached) && reached.addAll(desk.services);
        }
        return all.stream().filter(desk -> desk.servesAny(reached)).toList();
    }

    /** Those that are open; before service begins, those that the catalogue plans as well. */
    private List<Desk> all() {
        // in an order of their own, for of two that are free at once the first takes the next visitor
        var open = day.counters().values().stream()
                .sorted(Comparator.comparing(counter -> counter.counter().value()))
                .map(this::open);
        if (!hours.isBeforeService(at)) return open.toList();
        var planned = day.requireCatalogue().counters().stream()
                .filter(counter -> day.counter(counter.counter()).isEmpty())
                .map(counter -> new Desk(counter.services(), 0));
        return Stream.concat(open, planned).toList();
    }

    private Desk open(CounterState counter) {
        double inHand = counter.tickets()
                .flatMap(ticket -> day.legs().find(ticket).stream())
                .mapToDouble(this::leftMs)
                .max()
                .orElse(0);
        return new Desk(counter.services(), Math.max(inHand, pauseLeftMs(counter)));
    }

    private double leftMs(Leg leg) {
        double whole = visitorMs(leg.service());
        var started = leg.startedAt();
        if (started == null) return whole;
        return Math.max(
                whole * LEFT_AFTER_STANDARD,
                whole - Duration.between(started, at).toMillis());
    }

    private double pauseLeftMs(CounterState counter) {
        if (counter.status() != CounterStatus.PAUSED || hours.notCalling(at).isPresent()) return 0;
        var until = counter.pausedUntil() == null ? at.plus(UNSAID_PAUSE) : counter.pausedUntil();
        return Math.max(0, Duration.between(at, until).toMillis());
    }

    private double visitorMs(ServiceId service) {
        return (day.requireCatalogue().service(service).map(Service::minutes).orElse(0) + HANDOVER_MINUTES)
                * MS_A_MINUTE;
    }
}
