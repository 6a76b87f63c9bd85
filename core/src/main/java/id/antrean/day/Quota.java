package id.antrean.day;

import id.antrean.day.DayCommand.LiftQuota;
import id.antrean.day.DayEvent.QuotaLifted;
import id.antrean.day.Refusal.Kind;
import id.antrean.mall.Service;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How many tickets a day has.
 *
 * <ol>
 *   <li>A quota counts issued tickets, of one service or of a whole agency. One that is cancelled before its first call
 *       gives its place back, and so does one that was never printed: staff cancel it.
 *   <li>Staff may lift it for today, with a reason; the agency's rises with it.
 *   <li>A transfer takes no place: the visitor has one already.
 *   <li>The ticket that would be one too many is refused, and nothing changes.
 * </ol>
 */
final class Quota {
    private Quota() {}

    static Optional<Refusal> full(Service service, DayState day) {
        var own = ownQuota(service, day);
        if (own != null && day.issuedOf(service.service()) >= own) {
            return Optional.of(Refusal.of(Kind.QUOTA_FULL));
        }
        var quota = agencyQuota(service, day);
        return quota != null && day.issuedOf(service.agency()) >= quota
                ? Optional.of(Refusal.of(Kind.AGENCY_QUOTA_FULL))
                : Optional.empty();
    }

    /** Tickets still to be had for a service; null where nothing limits it. */
    static @Nullable Integer left(Service service, DayState day) {
        var most = ownQuota(service, day);
        var own = most == null ? null : Math.max(0, most - day.issuedOf(service.service()));
        var quota = agencyQuota(service, day);
        var agencys = quota == null ? null : Math.max(0, quota - day.issuedOf(service.agency()));
        if (own == null) return agencys;
        return agencys == null ? own : (Integer) Math.min(own, agencys);
    }

    static Decision lift(LiftQuota lift, DayState day) {
        var service = day.requireCatalogue().service(lift.service()).orElse(null);
        if (service == null) {
            return Decision.refuse(
                    Kind.UNKNOWN_SERVICE, "service", lift.service().value());
        }
        if (left(service, day) == null) return Decision.refuse(Kind.NO_QUOTA);
        return Decision.accept(new QuotaLifted(lift.day(), lift.service(), lift.by(), lift.reason(), day.timeOf(lift)));
    }

    private static @Nullable Integer ownQuota(Service service, DayState day) {
        var quota = service.quota();
        return quota == null ? null : (Integer) (quota + day.liftedOf(service.service()));
    }

    private static @Nullable Integer agencyQuota(Service service, DayState day) {
        return day.requireCatalogue()
                .agency(service.agency())
                .map(agency -> agency.quota())
                .map(quota -> quota + day.liftedOf(service.agency()))
                .orElse(null);
    }
}
