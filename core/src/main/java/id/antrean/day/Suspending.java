package id.antrean.day;

import static id.antrean.day.Decision.accept;
import static id.antrean.day.Decision.refuse;

import id.antrean.day.DayCommand.LiftSuspension;
import id.antrean.day.DayCommand.SuspendService;
import id.antrean.day.DayEvent.ServiceSuspended;
import id.antrean.day.DayEvent.SuspensionLifted;
import id.antrean.day.Refusal.Kind;
import id.antrean.mall.ServiceId;
import java.util.Optional;

/**
 * A service that cannot be given for a while, with its reason.
 *
 * <ol>
 *   <li>No new tickets and no calls; who waits keeps the place, who is being served is served.
 *   <li>Suspending again replaces the reason and the expected return.
 * </ol>
 */
final class Suspending {
    private Suspending() {}

    static Decision suspend(SuspendService suspend, DayState day) {
        if (day.requireCatalogue().service(suspend.service()).isEmpty()) {
            return refuse(Kind.UNKNOWN_SERVICE, "service", suspend.service().value());
        }
        return accept(new ServiceSuspended(
                suspend.day(),
                suspend.service(),
                suspend.reason(),
                Clocks.kept(suspend.expectedReturn()),
                day.timeOf(suspend)));
    }

    static Decision lift(LiftSuspension lift, DayState day) {
        if (day.suspension(lift.service()).isEmpty()) return refuse(Kind.NOT_SUSPENDED);
        return accept(new SuspensionLifted(lift.day(), lift.service(), day.timeOf(lift)));
    }

    static Optional<Refusal> suspended(ServiceId service, DayState day) {
        return day.suspension(service).map(why -> Refusal.of(Kind.SERVICE_SUSPENDED, "reason", why.reason()));
    }
}
