package id.antrean.mall.yaml;

import id.antrean.mall.Absence;
import id.antrean.mall.LateTicket;
import id.antrean.mall.Ordering;
import id.antrean.mall.Plausible;
import id.antrean.mall.Policy;
import id.antrean.mall.PriorityClass;
import id.antrean.mall.ServiceId;
import id.antrean.mall.Visits;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.yaml.snakeyaml.nodes.Node;

/** Writes a policy in the shape that {@link PolicyParser} reads. */
final class PolicyWriter {
    private PolicyWriter() {}

    static NodeMap policy(Policy policy) {
        return NodeMap.block()
                .list("priorityClasses", policy.priorityClasses(), PolicyWriter::priorityClass)
                .number("longestWaitMinutes", policy.longestWaitMinutes())
                .number("undoSeconds", policy.undoSeconds())
                .text("dayTurn", policy.dayTurn().toString())
                .text("dayEnd", policy.dayEnd().toString())
                .map("absence", absence(policy.absence()))
                .map("ordering", ordering(policy.ordering()))
                .number("creditLimitMinutes", policy.creditLimitMinutes())
                .map("clerkWeights", clerkWeights(policy))
                .flag("closingNeedsConsent", policy.closingNeedsConsent())
                .number("silentMinutes", policy.silentMinutes())
                .map("visits", visits(policy.visits()))
                .map("plausible", plausible(policy.plausible()))
                .text("lateTicket", text(policy.lateTicket()))
                .flag("nextDayStanding", policy.nextDayStanding());
    }

    private static Node priorityClass(PriorityClass priority) {
        return NodeMap.block()
                .text("key", priority.key())
                .words("name", priority.name())
                .number("creditMinutes", priority.creditMinutes())
                .number("graceMinutes", priority.graceMinutes())
                .node();
    }

    private static NodeMap absence(Absence absence) {
        return NodeMap.block()
                .number("graceMinutes", absence.graceMinutes())
                .number("returnCalls", absence.returnCalls())
                .number("returnMinutes", absence.returnMinutes());
    }

    private static NodeMap visits(Visits visits) {
        return NodeMap.block()
                .number("keptMinutes", visits.keptMinutes())
                .number("reservedMinutes", visits.reservedMinutes())
                .number("postponeMinutes", visits.postponeMinutes());
    }

    private static NodeMap plausible(Plausible plausible) {
        return NodeMap.block()
                .number("promptFactor", plausible.promptFactor())
                .number("suspectFactor", plausible.suspectFactor())
                .number("suspectSeconds", plausible.suspectSeconds());
    }

    static String text(LateTicket late) {
        return late.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static NodeMap ordering(Ordering ordering) {
        return switch (ordering) {
            case Ordering.ByStanding standing -> NodeMap.block().text("kind", "by-standing");
            case Ordering.Alternating(int priorityCalls) ->
                NodeMap.block().text("kind", "alternating").number("priorityCalls", priorityCalls);
        };
    }

    private static NodeMap clerkWeights(Policy policy) {
        var clerks = NodeMap.block();
        new TreeMap<>(policy.clerkWeights()).forEach((clerk, weights) -> clerks.map(clerk, weights(weights)));
        return clerks;
    }

    private static NodeMap weights(Map<ServiceId, Integer> weights) {
        var map = NodeMap.block();
        weights.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(ServiceId::value)))
                .forEach(weight -> map.number(weight.getKey().value(), weight.getValue()));
        return map;
    }
}
