package id.antrean.mall;

import static id.antrean.mall.CatalogueRules.NAME;
import static id.antrean.mall.CatalogueRules.each;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the services of a catalogue must be like; a part of {@link CatalogueRules}. */
final class ServiceRules {
    /** Characters a document's name may have: the kiosk shows each on a line or two. */
    private static final int DOCUMENT = 160;

    private final Findings findings;
    private final Set<AgencyId> agencies = new HashSet<>();
    private final Set<ServiceId> services = new HashSet<>();
    private final Set<ServiceId> served = new HashSet<>();

    ServiceRules(Catalogue catalogue, Findings findings) {
        this.findings = findings;
        catalogue.agencies().forEach(agency -> agencies.add(agency.agency()));
        catalogue.services().forEach(service -> services.add(service.service()));
        catalogue.counters().forEach(counter -> served.addAll(counter.services()));
    }

    void check(String path, Service service) {
        findings.unique("service", service.service().value(), path + ".service", path);
        findings.known(
                path + ".agency",
                agencies.contains(service.agency()),
                "instansi",
                "agency",
                service.agency().value());
        findings.text(path + ".name", service.name(), NAME);
        findings.inRange(path + ".minutes", service.minutes(), 1, 480);
        findings.quota(path + ".quota", service.quota());
        findings.sized(path + ".documents", service.documents().size(), 0, 30);
        each(path + ".documents", service.documents(), (at, document) -> findings.text(at, document, DOCUMENT));
        choices(path + ".outcomes", service.outcomes());
        choices(path + ".items", service.items());
        findings.inRange(path + ".parallel", service.parallel(), 1, 5);
        findings.sized(path + ".then", service.then().size(), 0, 10);
        each(
                path + ".then",
                service.then(),
                (at, next) -> findings.known(at, services.contains(next), "layanan", "service", next.value()));
        if (!served.contains(service.service())) {
            findings.add(path, "tidak ada loket yang melayaninya", "no counter serves it");
        }
    }

    private void choices(String path, List<Choice> choices) {
        findings.sized(path, choices.size(), 0, 30);
        each(path, choices, (at, choice) -> {
            findings.unique(path, choice.key(), at + ".key", at);
            findings.text(at + ".name", choice.name(), NAME);
        });
    }
}
