package id.antrean.day;

import static id.antrean.day.SmallMall.COUNTER_3;
import static id.antrean.day.SmallMall.KTP;

import id.antrean.mall.Agency;
import id.antrean.mall.Catalogue;
import id.antrean.mall.Counter;
import id.antrean.mall.LateTicket;
import id.antrean.mall.Plausible;
import id.antrean.mall.Policy;
import id.antrean.mall.Service;
import id.antrean.mall.ServiceId;
import id.antrean.mall.Visits;
import id.antrean.mall.Walk;
import id.antrean.mall.Words;
import id.antrean.mall.Zone;
import id.antrean.mall.ZoneId;
import java.util.List;

/** {@link SmallMall}, in which more has been agreed with its visitors. */
final class AgreedMall {
    private static final ZoneId FAR = new ZoneId("barat");

    private AgreedMall() {}

    /** Where a visit for KTP goes on by itself with these. */
    static Catalogue planned(ServiceId... then) {
        var mall = SmallMall.catalogue();
        var services = mall.services().stream()
                .map(it -> it.service().equals(KTP) ? with(it, 1, List.of(then)) : it)
                .toList();
        return with(mall, mall.zones(), services, mall.counters(), mall.policy(), List.of());
    }

    /** Where one clerk may serve so many KTP visitors at once. */
    static Catalogue parallel(int visitors) {
        var mall = SmallMall.catalogue();
        var services = mall.services().stream()
                .map(it -> it.service().equals(KTP) ? with(it, visitors, List.of()) : it)
                .toList();
        return with(mall, mall.zones(), services, mall.counters(), mall.policy(), List.of());
    }

    /** Where the bank's counter 3 is so many minutes away. */
    static Catalogue farBank(int minutes) {
        var mall = SmallMall.catalogue();
        var near = mall.zones().getFirst();
        var far = new Zone(FAR, new Words("Barat", "West"), near.floor());
        var counters = mall.counters().stream()
                .map(it -> it.counter().equals(COUNTER_3)
                        ? new Counter(it.counter(), it.name(), FAR, it.services(), false)
                        : it)
                .toList();
        return with(
                mall,
                List.of(near, far),
                mall.services(),
                counters,
                mall.policy(),
                List.of(new Walk(near.zone(), FAR, minutes)));
    }

    static Catalogue agreed(Visits visits, LateTicket late, boolean nextDay) {
        var mall = SmallMall.catalogue();
        return with(
                mall,
                mall.zones(),
                mall.services(),
                mall.counters(),
                with(mall.policy(), visits, late, nextDay),
                List.of());
    }

    private static Policy with(Policy policy, Visits visits, LateTicket late, boolean nextDay) {
        return new Policy(
                policy.priorityClasses(),
                policy.longestWaitMinutes(),
                policy.undoSeconds(),
                policy.dayTurn(),
                policy.dayEnd(),
                policy.absence(),
                policy.ordering(),
                policy.creditLimitMinutes(),
                policy.clerkWeights(),
                policy.closingNeedsConsent(),
                policy.silentMinutes(),
                visits,
                Plausible.USUAL,
                late,
                nextDay);
    }

    private static Service with(Service service, int parallel, List<ServiceId> then) {
        return new Service(
                service.service(),
                service.agency(),
                service.name(),
                service.minutes(),
                service.quota(),
                service.documents(),
                service.outcomes(),
                service.items(),
                service.week(),
                parallel,
                then);
    }

    private static Catalogue with(
            Catalogue mall,
            List<Zone> zones,
            List<Service> services,
            List<Counter> counters,
            Policy policy,
            List<Walk> walks) {
        List<Agency> agencies = mall.agencies();
        return new Catalogue(
                mall.mall(),
                mall.name(),
                mall.timeZone(),
                mall.numberDigits(),
                zones,
                agencies,
                services,
                counters,
                mall.week(),
                mall.specialDays(),
                policy,
                walks);
    }
}
