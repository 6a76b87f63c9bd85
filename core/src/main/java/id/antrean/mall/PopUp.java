package id.antrean.mall;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A mall for some days, made from another one: an expo's booths, a service bus.
 *
 * <ol>
 *   <li>It has the template's agencies, or the ones named, with all their services, documents, outcomes and policy.
 *   <li>It has so many booths, numbered from 1, in one zone. The agencies are dealt out to them in turn, so that each
 *       has a booth; where there are more booths than agencies, the first ones have several.
 *   <li>It is open from its first to its last date, on each of them at the hours given; without hours, at the template's
 *       on those weekdays. Its day ends as the template's; where its hours are longer, an hour after them.
 *   <li>The template's holidays, messages, ways and hours of single agencies are not its own.
 * </ol>
 *
 * @param mall its own key
 * @param timeZone where it stands; null where the template does
 * @param booths 1 to 999
 * @param agencies those that come; empty for all
 * @param open kiosk and counters alike; null for the template's hours
 * @param training whether people only practise there
 */
public record PopUp(
        MallId mall,
        Words name,
        @Nullable ZoneId timeZone,
        LocalDate first,
        LocalDate last,
        int booths,
        Set<AgencyId> agencies,
        @Nullable TimeSpan open,
        boolean training) {
    private static final id.antrean.mall.ZoneId BOOTHS = new id.antrean.mall.ZoneId("stan");

    public PopUp {
        agencies = Set.copyOf(agencies);
    }

    /** The catalogue of it; {@link CatalogueRules} says what is wrong with it, if anything is. */
    public Catalogue from(Catalogue template) {
        var coming = template.agencies().stream()
                .filter(agency -> agencies.isEmpty() || agencies.contains(agency.agency()))
                .map(agency -> new Agency(agency.agency(), agency.name(), agency.prefix(), BOOTHS, agency.quota()))
                .toList();
        var ids = coming.stream().map(Agency::agency).toList();
        var services = template.services().stream()
                .filter(service -> ids.contains(service.agency()))
                .map(service -> here(service, template, ids))
                .toList();
        return new Catalogue(
                mall,
                name,
                timeZone == null ? template.timeZone() : timeZone,
                template.numberDigits(),
                List.of(new Zone(BOOTHS, new Words("Stan", "Booths"), name)),
                coming,
                services,
                counters(ids, services),
                week(template),
                Map.of(),
                policy(template.policy()),
                List.of(),
                new Term(first, last),
                training,
                List.of());
    }

    /** A visit goes on only with what is here too. */
    private static Service here(Service service, Catalogue template, List<AgencyId> ids) {
        var then = service.then().stream()
                .filter(next -> template.service(next)
                        .filter(it -> ids.contains(it.agency()))
                        .isPresent())
                .toList();
        return new Service(
                service.service(),
                service.agency(),
                service.name(),
                service.minutes(),
                service.quota(),
                service.documents(),
                service.outcomes(),
                service.items(),
                Map.of(),
                service.parallel(),
                then);
    }

    private List<Counter> counters(List<AgencyId> ids, List<Service> services) {
        var counters = new ArrayList<Counter>();
        int turns = Math.min(booths, ids.size());
        for (int booth = 0; booth < booths; booth++) {
            int turn = booth % Math.max(1, turns);
            var served = services.stream()
                    .filter(service -> ids.indexOf(service.agency()) % turns == turn)
                    .map(Service::service)
                    .toList();
            counters.add(new Counter(new CounterId("stan-" + (booth + 1)), String.valueOf(booth + 1), BOOTHS, served));
        }
        return counters;
    }

    private Policy policy(Policy policy) {
        if (open == null || !policy.isEarlier(policy.dayEnd(), open.to())) return policy;
        return policy.endingAt(open.to().plusHours(1));
    }

    private Map<DayOfWeek, Hours> week(Catalogue template) {
        if (open == null) return template.week();
        var week = new EnumMap<DayOfWeek, Hours>(DayOfWeek.class);
        var hours = new Hours(List.of(open), List.of(open), null);
        for (var date = first;
                !date.isAfter(last) && week.size() < DayOfWeek.values().length;
                date = date.plusDays(1)) {
            week.put(date.getDayOfWeek(), hours);
        }
        return week;
    }
}
