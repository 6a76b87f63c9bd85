package id.antrean.mall.yaml;

import id.antrean.mall.Agency;
import id.antrean.mall.Catalogue;
import id.antrean.mall.Choice;
import id.antrean.mall.Counter;
import id.antrean.mall.Hours;
import id.antrean.mall.Service;
import id.antrean.mall.Term;
import id.antrean.mall.TimeSpan;
import id.antrean.mall.Walk;
import id.antrean.mall.Words;
import java.io.StringWriter;
import java.time.DayOfWeek;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.Node;

/** Writes a catalogue in the shape that {@link CatalogueParser} reads. */
final class CatalogueWriter {
    private CatalogueWriter() {}

    static String write(Catalogue catalogue) {
        var options = new DumperOptions();
        options.setWidth(120);
        options.setAllowUnicode(true);
        var text = new StringWriter();
        new Yaml(options).serialize(node(catalogue), text);
        return text.toString();
    }

    static Node node(Catalogue catalogue) {
        return NodeMap.block()
                .text("mall", catalogue.mall().value())
                .words("name", catalogue.name())
                .text("timeZone", catalogue.timeZone().getId())
                .number("numberDigits", catalogue.numberDigits())
                .list(
                        "zones",
                        catalogue.zones(),
                        zone -> NodeMap.block()
                                .text("zone", zone.zone().value())
                                .words("name", zone.name())
                                .words("floor", zone.floor())
                                .number("graceMinutes", zone.graceMinutes())
                                .node())
                .list("agencies", catalogue.agencies(), CatalogueWriter::agency)
                .list("services", catalogue.services(), CatalogueWriter::service)
                .list("counters", catalogue.counters(), CatalogueWriter::counter)
                .map("week", week(catalogue.week()))
                .map("specialDays", specialDays(catalogue))
                .map("policy", PolicyWriter.policy(catalogue.policy()))
                .listUnlessEmpty("walks", catalogue.walks(), CatalogueWriter::walk)
                .mapUnlessEmpty("term", term(catalogue.term()))
                .flag("training", catalogue.training())
                .list("messages", catalogue.messages(), NodeMap::words)
                .node();
    }

    private static NodeMap term(Term term) {
        return NodeMap.block().date("first", term.first()).date("last", term.last());
    }

    private static Node agency(Agency agency) {
        return NodeMap.block()
                .text("agency", agency.agency().value())
                .words("name", agency.name())
                .text("prefix", agency.prefix())
                .text("zone", agency.zone().value())
                .number("quota", agency.quota())
                .mapUnlessEmpty("week", week(agency.week()))
                .node();
    }

    private static Node service(Service service) {
        return NodeMap.block()
                .text("service", service.service().value())
                .text("agency", service.agency().value())
                .words("name", service.name())
                .number("minutes", service.minutes())
                .number("quota", service.quota())
                .list("documents", service.documents(), NodeMap::words)
                .list("outcomes", service.outcomes(), CatalogueWriter::choice)
                .list("items", service.items(), CatalogueWriter::choice)
                .mapUnlessEmpty("week", week(service.week()))
                .number("parallel", service.parallel() == 1 ? null : service.parallel())
                .listUnlessEmpty("then", service.then(), next -> NodeMap.text(next.value()))
                .node();
    }

    private static Node walk(Walk walk) {
        return NodeMap.block()
                .text("from", walk.from().value())
                .text("to", walk.to().value())
                .number("minutes", walk.minutes())
                .node();
    }

    private static Node choice(Choice choice) {
        return NodeMap.block()
                .text("key", choice.key())
                .words("name", choice.name())
                .node();
    }

    private static Node counter(Counter counter) {
        return NodeMap.block()
                .text("counter", counter.counter().value())
                .text("name", counter.name())
                .text("zone", counter.zone().value())
                .list("services", counter.services(), service -> NodeMap.text(service.value()))
                .flag("priorityFirst", counter.priorityFirst())
                .node();
    }

    private static NodeMap week(Map<DayOfWeek, Hours> hoursByDay) {
        var week = NodeMap.block();
        new TreeMap<>(hoursByDay)
                .forEach((day, hours) -> week.map(day.name().toLowerCase(Locale.ROOT), hours(NodeMap.block(), hours)));
        return week;
    }

    private static NodeMap specialDays(Catalogue catalogue) {
        var days = NodeMap.block();
        new TreeMap<>(catalogue.specialDays())
                .forEach((date, day) ->
                        days.map(date.toString(), hours(NodeMap.block().words("name", day.name()), day.hours())));
        return days;
    }

    private static NodeMap hours(NodeMap map, Hours hours) {
        map.list("kiosk", hours.kiosk(), CatalogueWriter::span).list("service", hours.service(), CatalogueWriter::span);
        Words breakName = hours.breakName();
        return breakName == null ? map : map.words("breakName", breakName);
    }

    private static Node span(TimeSpan span) {
        return NodeMap.text(span.from() + "-" + span.to());
    }
}
