package id.antrean.day;

import id.antrean.mall.Service;
import id.antrean.mall.ServiceId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How long a visitor will wait, as a range that should hold four times out of five.
 *
 * <ol>
 *   <li>The work ahead: the standard minutes of every leg that stands before, each shared among the counters that may
 *       take it, and what is left of the services now in hand.
 *   <li>Divided among the counters that serve this line; before service and in a break, while none is open, those that
 *       the catalogue gives it.
 *   <li>Real services differ from the standard by half of it (standard deviation), so the range is the mean plus and
 *       minus 1.28 standard deviations of the sum, never below 0.
 *   <li>It counts from the start of service and leaves out breaks.
 *   <li>Without any counter, in service hours without an open one, or while the service is suspended, nothing is
 *       promised: nobody knows when one will open.
 * </ol>
 */
public final class Forecasting {
    private static final double SPREAD = 0.5;
    private static final double EIGHTY_PERCENT = 1.28;
    private static final double MS_A_MINUTE = 60_000;

    private Forecasting() {}

    /** The range for one who would join this service's line now without priority; empty when none can be given. */
    public static Optional<Forecast> forNewcomer(DayState day, ServiceId service, Instant at) {
        var date = day.requireDay().date();
        var newcomer = Leg.waiting(TicketId.of(date, "ZZ99999"), 1, service, false, 0, at, at, at, Long.MAX_VALUE);
        return of(day, newcomer, at);
    }

    /** The range for a waiting leg, from now. */
    public static Optional<Forecast> of(DayState day, Leg leg, Instant at) {
        var hours = new OpeningHours(day.requireCatalogue(), day.requireDay().date());
        long counters = counters(day, leg.service(), hours, at);
        if (counters == 0 || day.suspension(leg.service()).isPresent()) return Optional.empty();
        double work = workInHand(day, leg.service(), at);
        double variance = square(SPREAD * work);
        for (var other : CallingOrder.ahead(day, leg, at)) {
            double part = share(day, leg.service(), other.service()) * standardMs(day, other.service());
            work += part;
            variance += square(SPREAD * part);
        }
        double deviation = EIGHTY_PERCENT * Math.sqrt(variance);
        return Optional.of(new Forecast(
                waitMs(hours, at, Math.max(0, work - deviation) / counters),
                waitMs(hours, at, (work + deviation) / counters)));
    }

    /** The counters that will serve this line: the open ones; those planned only while none need be open yet. */
    private static long counters(DayState day, ServiceId service, OpeningHours hours, Instant at) {
        boolean mayStillOpen = hours.notCalling(at).isPresent();
        return mayStillOpen
                ? Crew.of(day, service).count()
                : Crew.opened(day, service).size();
    }

    /** What is left of the services at this line's counters; none if one of them is free. */
    private static double workInHand(DayState day, ServiceId service, Instant at) {
        var open = Crew.opened(day, service);
        if (open.stream().anyMatch(counter -> counter.ticket() == null)) return 0;
        return open.stream()
                .flatMap(counter -> Optional.ofNullable(counter.ticket()).flatMap(day.legs()::find).stream())
                .mapToDouble(leg -> remainingMs(day, leg, at))
                .sum();
    }

    private static double remainingMs(DayState day, Leg leg, Instant at) {
        double standard = standardMs(day, leg.service());
        var started = leg.startedAt();
        if (started == null) return standard;
        return Math.max(
                standard * (1 - SPREAD) / 2,
                standard - Duration.between(started, at).toMillis());
    }

    /** How much of another service's work falls to the counters of this one: they may share some or all of it. */
    private static double share(DayState day, ServiceId mine, ServiceId other) {
        long all = Crew.of(day, other).count();
        long shared =
                Crew.of(day, mine).filter(services -> services.contains(other)).count();
        return all == 0 ? 1 : Math.min(1.0, (double) shared / all);
    }

    private static double standardMs(DayState day, ServiceId service) {
        return day.requireCatalogue().service(service).map(Service::minutes).orElse(0) * MS_A_MINUTE;
    }

    private static long waitMs(OpeningHours hours, Instant at, double workMs) {
        return Duration.between(at, hours.afterWork(at, Duration.ofMillis(Math.round(workMs))))
                .toMillis();
    }

    private static double square(double value) {
        return value * value;
    }
}
