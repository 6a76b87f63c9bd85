package id.antrean.day;

import id.antrean.mall.ServiceId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who is called next. This is the whole rule:
 *
 * <ol>
 *   <li>Only waiting legs whose service this counter serves today, and which is not suspended.
 *   <li>Whoever was called before, set aside, and came back within the grace is next.
 *   <li>Whoever has waited the policy's longest wait or more goes before the others, the longest wait foremost.
 *   <li>Then the earliest standing (the arrival, less the credit of a priority; see {@link Standing}).
 *   <li>Equal standings: who joined first.
 * </ol>
 */
public final class CallingOrder {
    private CallingOrder() {}

    /** The leg that is next, and why. */
    record Next(Leg leg, Because because) {}

    static Optional<Next> next(DayState day, Collection<ServiceId> served, Instant at) {
        var longest = longestWait(day);
        return eligible(day, served).min(order(longest, at)).map(leg -> new Next(leg, because(leg, longest, at)));
    }

    private static Because because(Leg leg, Duration longest, Instant at) {
        if (leg.cameBack()) return Because.CAME_BACK;
        return hasWaitedTooLong(leg, longest, at) ? Because.LONGEST_WAIT : Because.EARLIEST_STANDING;
    }

    /** Everybody who waits for one of these services, in the order in which they would be called at this instant. */
    public static List<Leg> line(DayState day, Collection<ServiceId> services, Instant at) {
        return day.legs()
                .waiting()
                .filter(leg -> services.contains(leg.service()))
                .sorted(order(longestWait(day), at))
                .toList();
    }

    /** The waiting legs that stand before this one in any line its counters share, in calling order. */
    public static List<Leg> ahead(DayState day, Leg leg, Instant at) {
        return ahead(day, leg, sharedLines(day, leg.service()), at);
    }

    /** The waiting legs of these services that stand before this one, in calling order. */
    static List<Leg> ahead(DayState day, Leg leg, Collection<ServiceId> services, Instant at) {
        var order = order(longestWait(day), at);
        return line(day, services, at).stream()
                .filter(other -> !other.ticket().equals(leg.ticket()) && order.compare(other, leg) < 0)
                .toList();
    }

    /** The services whose waiting legs compete for the same counters: those of every counter that serves this one. */
    static Set<ServiceId> sharedLines(DayState day, ServiceId service) {
        var shared = new HashSet<ServiceId>();
        shared.add(service);
        Crew.of(day, service).forEach(services -> shared.addAll(services));
        return shared;
    }

    private static Stream<Leg> eligible(DayState day, Collection<ServiceId> served) {
        return day.legs()
                .waiting()
                .filter(leg -> served.contains(leg.service()))
                .filter(leg -> day.suspension(leg.service()).isEmpty());
    }

    private static Comparator<Leg> order(Duration longest, Instant at) {
        return Comparator.comparing((Leg leg) -> !leg.cameBack())
                .thenComparing(leg -> !hasWaitedTooLong(leg, longest, at))
                .thenComparing(leg -> hasWaitedTooLong(leg, longest, at) ? leg.joinedAt() : leg.standing())
                .thenComparingLong(Leg::order);
    }

    private static boolean hasWaitedTooLong(Leg leg, Duration longest, Instant at) {
        return !leg.joinedAt().plus(longest).isAfter(at);
    }

    private static Duration longestWait(DayState day) {
        return Duration.ofMinutes(day.requireCatalogue().policy().longestWaitMinutes());
    }
}
