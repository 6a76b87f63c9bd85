package id.antrean.day;

import id.antrean.mall.Counter;
import id.antrean.mall.ZoneId;
import java.time.Instant;
import java.util.Optional;

/**
 * One visit that waits in several lines, with a ticket in each.
 *
 * <ol>
 *   <li>While it is called or served in one, it is called in no other and taken up again nowhere; it keeps its place
 *       there. A step is not undone if that would bring the visitor to two counters.
 *   <li>After a counter it has the time to walk to the next zone before it is called there.
 * </ol>
 */
final class SeveralLines {
    private SeveralLines() {}

    static boolean mayBeCalled(Leg leg, CounterState by, DayState day, Instant at) {
        var visit = day.together().get(leg.visit().lead());
        if (visit == null) return true;
        return !isElsewhere(leg, day) && !at.isBefore(arrivesAt(visit, by, day));
    }

    /** Whether the visitor is called or served with another ticket. */
    static boolean isElsewhere(Leg leg, DayState day) {
        return day.together().containsKey(leg.visit().lead())
                && day.legs().stream()
                        .filter(other -> !other.ticket().equals(leg.ticket()))
                        .filter(other -> other.visit().lead().equals(leg.visit().lead()))
                        .anyMatch(Leg::isAtCounter);
    }

    private static Instant arrivesAt(Together visit, CounterState by, DayState day) {
        var from = visit.zone();
        var since = visit.since();
        var to = zone(by, day);
        if (from == null || since == null || to.isEmpty()) return Instant.MIN;
        return since.plusSeconds(60L * day.requireCatalogue().walkMinutes(from, to.get()));
    }

    private static Optional<ZoneId> zone(CounterState counter, DayState day) {
        return day.requireCatalogue().counter(counter.counter()).map(Counter::zone);
    }

    /** The visitor has left a counter: where and when, for a visit that waits elsewhere too. */
    static DayState left(DayState day, Leg leg, CounterState counter, Instant at) {
        var lead = leg.visit().lead();
        if (!day.together().containsKey(lead)) return day;
        return zone(counter, day)
                .map(zone -> day.withTogether(lead, new Together(zone, at)))
                .orElse(day);
    }
}
