package id.antrean.day;

import id.antrean.day.Refusal.Kind;
import id.antrean.mall.Service;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How many tickets a day has.
 *
 * <ol>
 *   <li>A quota counts issued tickets, of one service or of a whole agency.
 *   <li>A transfer takes no place: the visitor has one already.
 *   <li>The ticket that would be one too many is refused, and nothing changes.
 * </ol>
 */
final class Quota {
    private Quota() {}

    static Optional<Refusal> full(Service service, DayState day) {
        if (service.quota() != null && day.issuedOf(service.service()) >= service.quota()) {
            return Optional.of(Refusal.of(Kind.QUOTA_FULL));
        }
        var quota = agencyQuota(service, day);
        return quota != null && day.issuedOf(service.agency()) >= quota
                ? Optional.of(Refusal.of(Kind.AGENCY_QUOTA_FULL))
                : Optional.empty();
    }

    /** Tickets still to be had for a service; null where nothing limits it. */
    static @Nullable Integer left(Service service, DayState day) {
        var own = service.quota() == null ? null : Math.max(0, service.quota() - day.issuedOf(service.service()));
        var quota = agencyQuota(service, day);
        var agencys = quota == null ? null : Math.max(0, quota - day.issuedOf(service.agency()));
        if (own == null) return agencys;
        return agencys == null ? own : (Integer) Math.min(own, agencys);
    }

    private static @Nullable Integer agencyQuota(Service service, DayState day) {
        return day.requireCatalogue()
                .agency(service.agency())
                .map(agency -> agency.quota())
                .orElse(null);
    }
}
