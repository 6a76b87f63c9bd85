package id.antrean.mall.yaml;

import id.antrean.mall.Agency;
import id.antrean.mall.AgencyId;
import id.antrean.mall.Catalogue;
import id.antrean.mall.Choice;
import id.antrean.mall.Counter;
import id.antrean.mall.CounterId;
import id.antrean.mall.Hours;
import id.antrean.mall.MallId;
import id.antrean.mall.Service;
import id.antrean.mall.ServiceId;
import id.antrean.mall.Term;
import id.antrean.mall.Walk;
import id.antrean.mall.Zone;
import id.antrean.mall.ZoneId;
import java.time.DayOfWeek;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/** The shape of a catalogue file: which keys it has, and what stands in for an optional one. */
final class CatalogueParser {
    /** Stands in for a key that could not be read; the file is refused, so nobody sees it. */
    private static final String NO_KEY = "unreadable";

    private final Problems problems;

    CatalogueParser(Problems problems) {
        this.problems = problems;
    }

    Catalogue catalogue(Node root) {
        var file = new Entry(root, "", problems);
        var hours = new HoursParser(problems);
        var catalogue = new Catalogue(
                key(file, "mall", MallId::new),
                file.words("name"),
                file.parsed("timeZone", Scalars::timeZone, java.time.ZoneId.of("UTC")),
                file.parsedOr("numberDigits", Scalars::number, 3),
                file.list("zones", this::zone),
                file.list("agencies", this::agency),
                file.list("services", this::service),
                file.list("counters", this::counter),
                hours.week(file.entry("week")),
                hours.specialDays(file.entryOrNull("specialDays")),
                new PolicyParser(problems).policy(file.entryOrNull("policy")),
                file.listOrEmpty("walks", this::walk),
                term(file.entryOrNull("term")),
                file.parsedOr("training", Scalars::flag, false),
                file.listOrEmpty("messages", (message, at) -> Entry.words(message, at, problems)));
        file.close();
        return catalogue;
    }

    private static Term term(@Nullable Entry entry) {
        if (entry == null) return Term.ALWAYS;
        var term = new Term(entry.dateOrNull("first"), entry.dateOrNull("last"));
        entry.close();
        return term;
    }

    private Zone zone(Node node, String path) {
        var entry = new Entry(node, path, problems);
        var zone = new Zone(
                key(entry, "zone", ZoneId::new),
                entry.words("name"),
                entry.words("floor"),
                entry.parsedOr("graceMinutes", Scalars::number, 0));
        entry.close();
        return zone;
    }

    private Walk walk(Node node, String path) {
        var entry = new Entry(node, path, problems);
        var walk = new Walk(
                key(entry, "from", ZoneId::new),
                key(entry, "to", ZoneId::new),
                entry.parsed("minutes", Scalars::number, 0));
        entry.close();
        return walk;
    }

    private Agency agency(Node node, String path) {
        var entry = new Entry(node, path, problems);
        var agency = new Agency(
                key(entry, "agency", AgencyId::new),
                entry.words("name"),
                entry.text("prefix"),
                key(entry, "zone", ZoneId::new),
                entry.numberOrNull("quota"),
                week(entry));
        entry.close();
        return agency;
    }

    private Service service(Node node, String path) {
        var entry = new Entry(node, path, problems);
        var service = new Service(
                key(entry, "service", ServiceId::new),
                key(entry, "agency", AgencyId::new),
                entry.words("name"),
                entry.parsed("minutes", Scalars::number, 1),
                entry.numberOrNull("quota"),
                entry.listOrEmpty("documents", (document, at) -> Entry.words(document, at, problems)),
                entry.listOrEmpty("outcomes", this::choice),
                entry.listOrEmpty("items", this::choice),
                week(entry),
                entry.parsedOr("parallel", Scalars::number, 1),
                entry.listOrEmpty("then", this::serviceKey));
        entry.close();
        return service;
    }

    private ServiceId serviceKey(Node node, String path) {
        return new Scalars(node, path, problems).key(ServiceId::new, new ServiceId(NO_KEY));
    }

    /** The hours of an agency or a service of its own; empty where it has none. */
    private Map<DayOfWeek, Hours> week(Entry entry) {
        return new HoursParser(problems).week(entry.entryOrNull("week"));
    }

    private Choice choice(Node node, String path) {
        var entry = new Entry(node, path, problems);
        var choice = new Choice(key(entry, "key", Function.identity()), entry.words("name"));
        entry.close();
        return choice;
    }

    private Counter counter(Node node, String path) {
        var entry = new Entry(node, path, problems);
        var counter = new Counter(
                key(entry, "counter", CounterId::new),
                entry.text("name"),
                key(entry, "zone", ZoneId::new),
                entry.list("services", this::serviceKey),
                entry.parsedOr("priorityFirst", Scalars::flag, false));
        entry.close();
        return counter;
    }

    static <T> T key(Entry entry, String key, Function<String, T> make) {
        return entry.parsed(key, value -> value.key(make, make.apply(NO_KEY)), make.apply(NO_KEY));
    }
}
