package id.antrean.day.order;

import id.antrean.mall.Counter;
import id.antrean.mall.Ordering.Alternating;
import id.antrean.mall.Ordering.ByStanding;
import id.antrean.mall.Policy;
import id.antrean.mall.ServiceId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The rules of the page, each in the page's own words, in the page's order; each leaves fewer to choose from. */
final class Rules {
    private static final Comparator<Visitor> WHO_JOINED_FIRST = Comparator.comparingInt(Visitor::number);

    private Rules() {}

    /**
     * Who asks.
     *
     * @param counter null where no counter asks: for the line as it is shown
     * @param serves what it serves today
     * @param suspended services that are suspended
     * @param inARow how many priority visitors each line has had in a row
     */
    record Asking(
            @Nullable Counter counter,
            Set<ServiceId> serves,
            String clerk,
            Set<ServiceId> suspended,
            Map<ServiceId, Integer> inARow,
            Policy policy,
            Instant now) {}

    /**
     * One rule.
     *
     * @param text as it stands on the page
     */
    record Rule(String text, Narrowing narrowing) {}

    interface Narrowing {
        /** Those of them who are still to choose from; never none. */
        List<Visitor> of(List<Visitor> left, Asking asking);
    }

    /** Why somebody who waits for a service of the counter is not called there now; each in the page's words. */
    enum Obstacle {
        STEPPED_OUT("has stepped out"),
        ELSEWHERE("is at another counter with another ticket"),
        ON_THE_WAY("still on the way from it"),
        KEPT_FOR_ANOTHER("waits for one other counter or clerk");

        final String text;

        Obstacle(String text) {
            this.text = text;
        }
    }

    static final List<Rule> ALL = List.of(
            new Rule(
                    "first who was called before, set aside, and came back within the grace",
                    (left, asking) -> foremost(left, Visitor::back, Comparator.comparing(Visitor::standing))),
            new Rule(
                    "whoever has waited the policy's longest wait (`longestWaitMinutes`) or more, the longest wait"
                            + " foremost",
                    (left, asking) ->
                            foremost(left, visitor -> tooLong(visitor, asking), Comparator.comparing(Visitor::joined))),
            new Rule("at a counter with `priorityFirst`, priority", Rules::priorityFirst),
            new Rule(
                    "where the policy alternates, whose turn it is in the line of each service: so many priority calls,"
                            + " then one regular; who is alone in the line waits for no turn",
                    Rules::turns),
            new Rule("the services for which this clerk weighs most (`clerkWeights`)", (left, asking) -> {
                int most = left.stream()
                        .mapToInt(visitor -> weight(visitor, asking))
                        .max()
                        .orElse(1);
                return those(left, visitor -> weight(visitor, asking) == most);
            }),
            new Rule("the earliest *standing*", (left, asking) -> {
                var earliest = left.stream()
                        .map(Visitor::standing)
                        .min(Comparator.naturalOrder())
                        .orElseThrow();
                return those(left, visitor -> visitor.standing().equals(earliest));
            }),
            new Rule(
                    "between equal standings, who joined first",
                    (left, asking) ->
                            List.of(left.stream().min(WHO_JOINED_FIRST).orElseThrow())));

    /** The rules that are gone by, and what is heeded of whom may be called. */
    record Book(List<Rule> rules, Set<Obstacle> heeded) {
        static final Book WHOLE = new Book(ALL, EnumSet.allOf(Obstacle.class));
    }

    private static boolean tooLong(Visitor visitor, Asking asking) {
        long waited = Duration.between(visitor.joined(), asking.now()).toSeconds();
        return waited >= asking.policy().longestWaitMinutes() * 60L;
    }

    private static List<Visitor> priorityFirst(List<Visitor> left, Asking asking) {
        var counter = asking.counter();
        return counter != null && counter.priorityFirst() ? those(left, Visitor::priority) : left;
    }

    private static List<Visitor> turns(List<Visitor> left, Asking asking) {
        var counter = asking.counter();
        if (counter != null && counter.priorityFirst()) return left; // "elsewhere"
        return switch (asking.policy().ordering()) {
            case ByStanding one -> left;
            case Alternating(int priorityCalls) ->
                those(left, visitor -> {
                    boolean alone = left.stream()
                            .filter(other -> other.service().equals(visitor.service()))
                            .allMatch(other -> other.priority() == visitor.priority());
                    boolean enough = asking.inARow().getOrDefault(visitor.service(), 0) >= priorityCalls;
                    return alone || visitor.priority() != enough;
                });
        };
    }

    private static int weight(Visitor visitor, Asking asking) {
        return asking.policy()
                .clerkWeights()
                .getOrDefault(asking.clerk(), Map.of())
                .getOrDefault(visitor.service(), 1);
    }

    /** The first of those who are such; all where nobody is. */
    private static List<Visitor> foremost(List<Visitor> left, Predicate<Visitor> such, Comparator<Visitor> first) {
        return left.stream()
                .filter(such)
                .min(first.thenComparing(WHO_JOINED_FIRST))
                .map(List::of)
                .orElse(left);
    }

    /** Those who are such; all where nobody is. */
    private static List<Visitor> those(List<Visitor> left, Predicate<Visitor> such) {
        var those = left.stream().filter(such).toList();
        return those.isEmpty() ? left : those;
    }
}
