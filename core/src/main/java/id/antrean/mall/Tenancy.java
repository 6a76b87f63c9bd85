package id.antrean.mall;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an agency may change in the catalogue of the mall in which it is a tenant. This is the whole rule:
 *
 * <ol>
 *   <li>Of its own entry: its name, its quota and its hours. Its letters and its zone are the mall's to give.
 *   <li>Its own services, all of them: new ones, changed ones, ones it gives up.
 *   <li>Of a counter that serves it: which of its own services it serves, and whether priority goes first where the
 *       counter is its alone. Where the counter stands and what it is called is the mall's.
 *   <li>Nothing else.
 * </ol>
 */
public final class Tenancy {
    private static final Pattern ENTRY =
            Pattern.compile("(agencies|services|counters)\\[([a-z0-9-]+)](?:\\.(\\w+).*)?");

    private final AgencyId agency;
    private final Catalogue before;
    private final Catalogue after;

    private Tenancy(AgencyId agency, Catalogue before, Catalogue after) {
        this.agency = agency;
        this.before = before;
        this.after = after;
    }

    /** The differences that are not the agency's to make; empty when all are. */
    public static List<Difference> beyond(AgencyId agency, Catalogue before, Catalogue after) {
        var tenancy = new Tenancy(agency, before, after);
        var beyond = new ArrayList<Difference>();
        for (var difference : Differences.between(before, after)) {
            if (!tenancy.isOwn(difference)) beyond.add(difference);
        }
        return beyond;
    }

    /** Whether a difference is about something of this agency, whoever made it: what it is shown of the mall's history. */
    public static boolean concerns(AgencyId agency, Difference difference, Catalogue before, Catalogue after) {
        return new Tenancy(agency, before, after).concerns(difference);
    }

    private boolean concerns(Difference difference) {
        var entry = ENTRY.matcher(difference.path());
        if (!entry.matches()) return false;
        return switch (entry.group(1)) {
            case "agencies" -> entry.group(2).equals(agency.value());
            case "services" -> isOfAgency(entry.group(2), before) || isOfAgency(entry.group(2), after);
            default -> isServedAt(entry.group(2), before) || isServedAt(entry.group(2), after);
        };
    }

    private boolean isOwn(Difference difference) {
        if (difference.path().equals("services")) return ordersOwnOnly();
        var entry = ENTRY.matcher(difference.path());
        if (!entry.matches()) return false;
        var key = entry.group(2);
        var field = Optional.ofNullable(entry.group(3)).orElse("");
        return switch (entry.group(1)) {
            case "agencies" ->
                key.equals(agency.value()) && List.of("name", "quota", "week").contains(field);
            case "services" -> isOwnService(key);
            default -> isOwnAtCounter(key, field);
        };
    }

    private boolean isOwnService(String key) {
        var was = service(key, before);
        var is = service(key, after);
        return was.map(it -> it.agency().equals(agency)).orElse(true)
                && is.map(it -> it.agency().equals(agency)).orElse(true);
    }

    private boolean isOwnAtCounter(String key, String field) {
        var was = counter(key, before);
        var is = counter(key, after);
        if (was.isEmpty() || is.isEmpty() || !isServedAt(key, before)) return false;
        var others = ofOthers(was.get(), before);
        return switch (field) {
            case "services" -> others.equals(ofOthers(is.get(), after));
            case "priorityFirst" -> others.isEmpty();
            default -> false;
        };
    }

    /** The services at a counter that are not the agency's, in the counter's order. */
    private List<ServiceId> ofOthers(Counter counter, Catalogue catalogue) {
        return counter.services().stream()
                .filter(service -> !isOfAgency(service.value(), catalogue))
                .toList();
    }

    private boolean ordersOwnOnly() {
        return othersInOrder(before).equals(othersInOrder(after));
    }

    private List<ServiceId> othersInOrder(Catalogue catalogue) {
        return catalogue.services().stream()
                .filter(service -> !service.agency().equals(agency))
                .map(Service::service)
                .toList();
    }

    private boolean isServedAt(String counter, Catalogue catalogue) {
        return counter(counter, catalogue).stream()
                .flatMap(it -> it.services().stream())
                .anyMatch(service -> isOfAgency(service.value(), catalogue));
    }

    private boolean isOfAgency(String service, Catalogue catalogue) {
        return service(service, catalogue).map(it -> it.agency().equals(agency)).orElse(false);
    }

    private static Optional<Service> service(String key, Catalogue catalogue) {
        return catalogue.service(new ServiceId(key));
    }

    private static Optional<Counter> counter(String key, Catalogue catalogue) {
        return catalogue.counter(new CounterId(key));
    }
}
