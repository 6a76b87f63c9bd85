package id.antrean.mall.yaml;

import id.antrean.mall.Absence;
import id.antrean.mall.LateTicket;
import id.antrean.mall.Ordering;
import id.antrean.mall.Plausible;
import id.antrean.mall.Policy;
import id.antrean.mall.PriorityClass;
import id.antrean.mall.ServiceId;
import id.antrean.mall.Visits;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/** The policy of a catalogue file: every number a manager may change, and what stands in for one that is not there. */
final class PolicyParser {
    private static final LocalTime DAY_TURN = LocalTime.of(4, 0);
    /** Late enough for every hour a mall may have, early enough to be before the next turn. */
    private static final LocalTime DAY_END = LocalTime.of(23, 0);

    private final Problems problems;

    PolicyParser(Problems problems) {
        this.problems = problems;
    }

    Policy policy(@Nullable Entry entry) {
        if (entry == null) return new Policy(List.of(), 60, 60, DAY_TURN, DAY_END);
        var policy = new Policy(
                entry.listOrEmpty("priorityClasses", this::priorityClass),
                entry.parsedOr("longestWaitMinutes", Scalars::number, 60),
                entry.parsedOr("undoSeconds", Scalars::number, 60),
                entry.parsedOr("dayTurn", value -> value.time(DAY_TURN), DAY_TURN),
                entry.parsedOr("dayEnd", value -> value.time(DAY_END), DAY_END),
                absence(entry.entryOrNull("absence")),
                ordering(entry.entryOrNull("ordering")),
                entry.parsedOr("creditLimitMinutes", Scalars::number, Policy.CREDIT_LIMIT_MINUTES),
                clerkWeights(entry.entryOrNull("clerkWeights")),
                entry.parsedOr("closingNeedsConsent", Scalars::flag, false),
                entry.parsedOr("silentMinutes", Scalars::number, Policy.SILENT_MINUTES),
                visits(entry.entryOrNull("visits")),
                plausible(entry.entryOrNull("plausible")),
                lateTicket(entry),
                entry.parsedOr("nextDayStanding", Scalars::flag, false));
        entry.close();
        return policy;
    }

    private PriorityClass priorityClass(Node node, String path) {
        var entry = new Entry(node, path, problems);
        var priority = new PriorityClass(
                CatalogueParser.key(entry, "key", Function.identity()),
                entry.words("name"),
                entry.parsed("creditMinutes", Scalars::number, 0),
                entry.parsedOr("graceMinutes", Scalars::number, 0));
        entry.close();
        return priority;
    }

    private static Absence absence(@Nullable Entry entry) {
        if (entry == null) return Absence.USUAL;
        var absence = new Absence(
                entry.parsedOr("graceMinutes", Scalars::number, Absence.USUAL.graceMinutes()),
                entry.parsedOr("returnCalls", Scalars::number, Absence.USUAL.returnCalls()),
                entry.parsedOr("returnMinutes", Scalars::number, Absence.USUAL.returnMinutes()));
        entry.close();
        return absence;
    }

    private static Visits visits(@Nullable Entry entry) {
        if (entry == null) return Visits.USUAL;
        var visits = new Visits(
                entry.parsedOr("keptMinutes", Scalars::number, Visits.USUAL.keptMinutes()),
                entry.parsedOr("reservedMinutes", Scalars::number, Visits.USUAL.reservedMinutes()),
                entry.parsedOr("postponeMinutes", Scalars::number, Visits.USUAL.postponeMinutes()));
        entry.close();
        return visits;
    }

    private static Plausible plausible(@Nullable Entry entry) {
        if (entry == null) return Plausible.USUAL;
        var plausible = new Plausible(
                entry.parsedOr("promptFactor", Scalars::number, Plausible.USUAL.promptFactor()),
                entry.parsedOr("suspectFactor", Scalars::number, Plausible.USUAL.suspectFactor()),
                entry.parsedOr("suspectSeconds", Scalars::number, Plausible.USUAL.suspectSeconds()));
        entry.close();
        return plausible;
    }

    private static LateTicket lateTicket(Entry entry) {
        var text = entry.parsedOr("lateTicket", Scalars::text, "warn");
        for (var late : LateTicket.values()) {
            if (text.equals(PolicyWriter.text(late))) return late;
        }
        entry.problem("lateTicket harus warn, ask-staff atau stop", "lateTicket must be warn, ask-staff or stop");
        return LateTicket.WARN;
    }

    private static Ordering ordering(@Nullable Entry entry) {
        if (entry == null) return Ordering.USUAL;
        var kind = entry.text("kind");
        Ordering ordering = Ordering.USUAL;
        if (kind.equals("alternating")) {
            ordering = new Ordering.Alternating(entry.parsed("priorityCalls", Scalars::number, 1));
        } else if (!kind.equals("by-standing")) {
            entry.problem("kind harus by-standing atau alternating", "kind must be by-standing or alternating");
        }
        entry.close();
        return ordering;
    }

    private static Map<String, Map<ServiceId, Integer>> clerkWeights(@Nullable Entry clerks) {
        var weights = new TreeMap<String, Map<ServiceId, Integer>>();
        if (clerks == null) return weights;
        for (var clerk : clerks.freeKeys()) {
            var entry = clerks.entry(clerk);
            if (entry != null) weights.put(clerk, weights(entry));
        }
        return weights;
    }

    private static Map<ServiceId, Integer> weights(Entry entry) {
        var weights = new java.util.HashMap<ServiceId, Integer>();
        for (var service : entry.freeKeys()) {
            try {
                weights.put(new ServiceId(service), entry.parsed(service, Scalars::number, 1));
            } catch (IllegalArgumentException noKey) {
                entry.problem("bukan layanan: " + service, "not a service: " + service);
            }
        }
        return weights;
    }
}
