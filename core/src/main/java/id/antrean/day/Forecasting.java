package id.antrean.day;

import id.antrean.mall.ServiceId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How long a visitor will wait, as a range that should hold four times out of five.
 *
 * <ol>
 *   <li>The line is played forward on paper ({@link Rehearsal}) with the counters that are open; before service begins,
 *       with all that the catalogue plans. A counter on a break comes back when it said.
 *   <li>Real services differ from the standard by half of it (standard deviation), so a wait of n services at c counters
 *       differs by half a service × √(n ÷ c); what nobody foresees (priorities, breaks, absences) by a tenth of the
 *       wait; and even a free counter takes up to a minute to call. The range is the wait on paper plus and minus 1.28
 *       standard deviations of these together, never below 0.
 *   <li>It is promised in whole minutes, the lower end rounded down, the upper up: as it is shown.
 *   <li>It counts from the start of service and leaves out breaks.
 *   <li>Without any counter, in service hours without an open one, or while the service is suspended, nothing is
 *       promised: nobody knows when one will open.
 * </ol>
 *
 * @see "docs/explanation/forecast.md"
 */
public final class Forecasting {
    private static final double SPREAD = 0.5;
    private static final double UNFORESEEN = 0.1;
    private static final double MOMENT_MS = 42_000;
    private static final double EIGHTY_PERCENT = 1.28;
    private static final double MS_A_MINUTE = 60_000;

    private Forecasting() {}

    /** The range for one who would join this service's line now without priority; empty when none can be given. */
    public static Optional<Forecast> forNewcomer(DayState day, ServiceId service, Instant at) {
        var date = day.requireDay().date();
        var newcomer = Leg.first(TicketId.of(date, "ZZ99999"), service, Claim.NONE, at, Long.MAX_VALUE);
        return of(day, newcomer, at);
    }

    /** The range for a waiting leg, from now. */
    public static Optional<Forecast> of(DayState day, Leg leg, Instant at) {
        if (day.suspension(leg.service()).isPresent()) return Optional.empty();
        var hours = OpeningHours.of(day, leg.service());
        return new Rehearsal(day, hours, at).callOf(leg).map(call -> {
            double around = EIGHTY_PERCENT * deviationMs(call);
            return new Forecast(
                    waitMs(hours, at, minutes(Math.floor(Math.max(0, call.ms() - around) / MS_A_MINUTE))),
                    waitMs(hours, at, minutes(Math.ceil((call.ms() + around) / MS_A_MINUTE))));
        });
    }

    private static double deviationMs(Rehearsal.Call call) {
        double services = square(SPREAD) * call.ms() * call.serviceMs() / call.counters();
        return Math.sqrt(services + square(UNFORESEEN * call.ms()) + square(MOMENT_MS));
    }

    private static Duration minutes(double whole) {
        return Duration.ofMinutes(Math.round(whole));
    }

    private static long waitMs(OpeningHours hours, Instant at, Duration work) {
        return Duration.between(at, hours.afterWork(at, work)).toMillis();
    }

    private static double square(double value) {
        return value * value;
    }
}
