package id.antrean.day;

import id.antrean.day.Refusal.Kind;
import id.antrean.mall.Catalogue;
import id.antrean.mall.Service;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor is told of a service before taking a ticket.
 *
 * @param closedBecause why no ticket can be had; null when one can
 * @param opensAt when tickets can be had next today; null when they can, or not any more
 * @param notice what is good to know although a ticket can be had: service begins later, there is a break, or
 *     it will hardly be served before the end of service
 * @param quotaLeft tickets still to be had; null where nothing limits it
 * @param waiting legs waiting for this very service
 * @param longestWaitSince when the longest waiting of them joined; null when nobody waits
 * @param openCounters counters that a clerk has opened for it, pausing ones included
 * @param forecast for one who would take a ticket now; null when none can be given
 */
public record Availability(
        @Nullable Refusal closedBecause,
        @Nullable Instant opensAt,
        @Nullable Refusal notice,
        @Nullable Integer quotaLeft,
        int waiting,
        @Nullable Instant longestWaitSince,
        int openCounters,
        @Nullable Forecast forecast) {

    /** @param day opened, or as it would open now (see {@link #beforeOpening}) */
    public static Availability of(DayState day, Service service, Instant at) {
        var hours = OpeningHours.of(day, service.service());
        Optional<Refusal> closed =
                day.closed() ? Optional.of(Refusal.of(Kind.DAY_CLOSED)) : Issuing.closedBecause(service, day, at);
        int open = Crew.opened(day, service.service()).size();
        var waiting = day.legs()
                .waiting()
                .filter(leg -> leg.service().equals(service.service()))
                .toList();
        var forecast = closed.isPresent()
                ? null
                : Forecasting.forNewcomer(day, service.service(), at).orElse(null);
        return new Availability(
                closed.orElse(null),
                day.closed() ? null : hours.kioskOpensAt(at).orElse(null),
                late(forecast, hours, day, at)
                        .or(() -> hours.notCalling(at))
                        .or(() -> noCounter(open))
                        .orElse(null),
                Quota.left(service, day),
                waiting.size(),
                waiting.stream().map(Leg::joinedAt).min(Instant::compareTo).orElse(null),
                open,
                forecast);
    }

    /** What is said where even the forecast's low end is after the end of service. */
    private static Optional<Refusal> late(@Nullable Forecast forecast, OpeningHours hours, DayState day, Instant at) {
        if (forecast == null || !hours.isOverAt(at.plusMillis(forecast.lowMs()))) return Optional.empty();
        return Optional.of(Refusal.of(
                switch (day.requireCatalogue().policy().lateTicket()) {
                    case WARN -> Kind.LATE_WARNING;
                    case ASK_STAFF -> Kind.LATE_ASK_STAFF;
                    case STOP -> Kind.LATE_STOPPED;
                }));
    }

    /** A day on which nothing has happened yet, as its first command will find it. */
    public static DayState beforeOpening(DayId day, int version, Catalogue catalogue) {
        return DayState.EMPTY.withCatalogue(day, version, catalogue);
    }

    private static Optional<Refusal> noCounter(int open) {
        return open == 0 ? Optional.of(Refusal.of(Kind.NO_COUNTER_OPEN)) : Optional.empty();
    }
}
