package id.antrean.mall;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a catalogue must be like. These are the rules:
 *
 * <ol>
 *   <li>Keys are unique among their kind, and every key that is mentioned exists.
 *   <li>No two agencies share a prefix, and no prefix begins another's (A and AB would be mistaken when spoken).
 *   <li>Counter names are numbers from 1 to 999, unique in the mall, because visitors hear them.
 *   <li>Every agency has a service and every service a counter.
 *   <li>Minutes, quotas, digits, credits lie in their ranges.
 *   <li>Hours are in order, inside the service day, and the kiosk closes no later than the counters: {@link HoursRules}.
 *   <li>A mall's last date is not before its first.
 *   <li>Nothing is longer or more than screens and tickets can show.
 * </ol>
 */
public final class CatalogueRules {
    private static final Pattern PREFIX = Pattern.compile("[A-Z]{1,2}");
    private static final Pattern COUNTER_NAME = Pattern.compile("[1-9][0-9]{0,2}");
    /** Characters a name may have: two lines of a ticket. */
    static final int NAME = 120;
    /** Characters of a message: two or three lines of the kiosk. */
    private static final int MESSAGE = 200;
    /** More would push the agencies off the kiosk's screen. */
    private static final int MESSAGES = 3;

    private final Catalogue catalogue;
    private final Findings findings = new Findings();
    private final Set<ZoneId> zones = new HashSet<>();
    private final Set<ServiceId> services = new HashSet<>();

    private CatalogueRules(Catalogue catalogue) {
        this.catalogue = catalogue;
        catalogue.zones().forEach(zone -> zones.add(zone.zone()));
        catalogue.services().forEach(service -> services.add(service.service()));
    }

    /** Everything that is wrong with a catalogue, in its own order; empty when it may be published. */
    public static List<Finding> check(Catalogue catalogue) {
        var rules = new CatalogueRules(catalogue);
        rules.sizes();
        each("zones", catalogue.zones(), rules::zone);
        var services = new ServiceRules(catalogue, rules.findings);
        each("agencies", catalogue.agencies(), rules::agency);
        each("services", catalogue.services(), services::check);
        each("counters", catalogue.counters(), rules::counter);
        HoursRules.check(catalogue, rules.findings);
        rules.policy();
        each("walks", catalogue.walks(), rules::walk);
        rules.occasion();
        return rules.findings.all();
    }

    interface Rule<T> {
        void check(String path, T entry);
    }

    static <T> void each(String path, List<T> entries, Rule<T> rule) {
        for (int i = 0; i < entries.size(); i++) rule.check(path + "[" + i + "]", entries.get(i));
    }

    private void sizes() {
        findings.text("name", catalogue.name(), NAME);
        findings.inRange("numberDigits", catalogue.numberDigits(), 2, 4);
        findings.sized("zones", catalogue.zones().size(), 1, 50);
        findings.sized("agencies", catalogue.agencies().size(), 1, 200);
        findings.sized("services", catalogue.services().size(), 1, 2_000);
        findings.sized("counters", catalogue.counters().size(), 1, 999);
        findings.sized("walks", catalogue.walks().size(), 0, 1_000);
        findings.sized("specialDays", catalogue.specialDays().size(), 0, 1_000);
    }

    private void zone(String path, Zone zone) {
        findings.unique("zone", zone.zone().value(), path + ".zone", path);
        findings.text(path + ".name", zone.name(), NAME);
        findings.text(path + ".floor", zone.floor(), NAME);
        findings.inRange(path + ".graceMinutes", zone.graceMinutes(), 0, 60);
    }

    private void walk(String path, Walk walk) {
        findings.known(
                path + ".from",
                zones.contains(walk.from()),
                "zona",
                "zone",
                walk.from().value());
        findings.known(
                path + ".to",
                zones.contains(walk.to()),
                "zona",
                "zone",
                walk.to().value());
        findings.inRange(path + ".minutes", walk.minutes(), 0, 30);
    }

    private void agency(String path, Agency agency) {
        findings.unique("agency", agency.agency().value(), path + ".agency", path);
        findings.text(path + ".name", agency.name(), NAME);
        findings.known(
                path + ".zone",
                zones.contains(agency.zone()),
                "zona",
                "zone",
                agency.zone().value());
        prefix(path + ".prefix", agency);
        findings.quota(path + ".quota", agency.quota());
        if (catalogue.services().stream().noneMatch(service -> service.agency().equals(agency.agency()))) {
            findings.add(path, "instansi tanpa layanan", "an agency without a service");
        }
    }

    private void prefix(String path, Agency agency) {
        var prefix = agency.prefix();
        if (!PREFIX.matcher(prefix).matches()) {
            findings.add(path, "harus satu atau dua huruf A-Z", "must be one or two letters A to Z");
            return;
        }
        findings.unique("prefix", prefix, path, agency.agency().value());
        for (int i = 0; i < catalogue.agencies().size(); i++) {
            var other = catalogue.agencies().get(i);
            if (prefix.length() < other.prefix().length() && other.prefix().startsWith(prefix)) {
                findings.collides(
                        path,
                        "\"" + prefix + "\" adalah awal \"" + other.prefix() + "\" milik " + other.agency(),
                        "\"" + prefix + "\" begins \"" + other.prefix() + "\" of " + other.agency(),
                        "agencies[" + i + "].prefix");
            }
        }
    }

    private void counter(String path, Counter counter) {
        findings.unique("counter", counter.counter().value(), path + ".counter", path);
        if (COUNTER_NAME.matcher(counter.name()).matches()) {
            findings.unique(
                    "counter name",
                    counter.name(),
                    path + ".name",
                    counter.counter().value());
        } else {
            findings.add(path + ".name", "harus angka 1 sampai 999", "must be a number from 1 to 999");
        }
        findings.known(
                path + ".zone",
                zones.contains(counter.zone()),
                "zona",
                "zone",
                counter.zone().value());
        findings.sized(path + ".services", counter.services().size(), 1, 2_000);
        each(path + ".services", counter.services(), (at, service) -> {
            findings.unique(path + ".services", service.value(), at, at);
            findings.known(at, services.contains(service), "layanan", "service", service.value());
        });
    }

    private void policy() {
        var policy = catalogue.policy();
        findings.inRange("policy.longestWaitMinutes", policy.longestWaitMinutes(), 1, 480);
        findings.inRange("policy.undoSeconds", policy.undoSeconds(), 0, 600);
        findings.sized("policy.priorityClasses", policy.priorityClasses().size(), 0, 20);
        each("policy.priorityClasses", policy.priorityClasses(), (at, priority) -> {
            findings.unique("priority class", priority.key(), at + ".key", at);
            findings.text(at + ".name", priority.name(), NAME);
            findings.inRange(at + ".creditMinutes", priority.creditMinutes(), 0, policy.creditLimitMinutes());
            findings.inRange(at + ".graceMinutes", priority.graceMinutes(), 0, 60);
        });
        ordering(policy);
        visits(policy);
        var absence = policy.absence();
        findings.inRange("policy.absence.graceMinutes", absence.graceMinutes(), 1, 120);
        findings.inRange("policy.absence.returnCalls", absence.returnCalls(), 1, 50);
        findings.inRange("policy.absence.returnMinutes", absence.returnMinutes(), 0, 240);
    }

    private void visits(Policy policy) {
        var visits = policy.visits();
        findings.inRange("policy.visits.keptMinutes", visits.keptMinutes(), 0, 480);
        findings.inRange("policy.visits.reservedMinutes", visits.reservedMinutes(), 1, 60);
        findings.inRange("policy.visits.postponeMinutes", visits.postponeMinutes(), 0, 60);
        var plausible = policy.plausible();
        findings.inRange("policy.plausible.promptFactor", plausible.promptFactor(), 1, 20);
        findings.inRange("policy.plausible.suspectFactor", plausible.suspectFactor(), 2, 50);
        findings.inRange("policy.plausible.suspectSeconds", plausible.suspectSeconds(), 0, 300);
    }

    private void occasion() {
        var first = catalogue.term().first();
        var last = catalogue.term().last();
        if (first != null && last != null && last.isBefore(first)) {
            findings.add("term.last", "mendahului hari pertama " + first, "is before the first day " + first);
        }
        findings.sized("messages", catalogue.messages().size(), 0, MESSAGES);
        each("messages", catalogue.messages(), (at, message) -> findings.text(at, message, MESSAGE));
    }

    private void ordering(Policy policy) {
        findings.inRange("policy.creditLimitMinutes", policy.creditLimitMinutes(), 0, Policy.CREDIT_LIMIT_MINUTES);
        switch (policy.ordering()) {
            case Ordering.ByStanding standing -> {}
            case Ordering.Alternating(int priorityCalls) ->
                findings.inRange("policy.ordering.priorityCalls", priorityCalls, 1, 10);
        }
        findings.inRange("policy.silentMinutes", policy.silentMinutes(), 5, 240);
        findings.sized("policy.clerkWeights", policy.clerkWeights().size(), 0, 1_000);
        policy.clerkWeights()
                .forEach((clerk, weights) -> weights.forEach((service, weight) -> {
                    var at = "policy.clerkWeights." + clerk + "." + service;
                    findings.known(at, services.contains(service), "layanan", "service", service.value());
                    findings.inRange(at, weight, 1, 10);
                }));
    }
}
