package id.antrean.day;

import id.antrean.mall.Ordering.Alternating;
import id.antrean.mall.Ordering.ByStanding;
import id.antrean.mall.ServiceId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Who is called next. This is the whole rule:
 *
 * <ol>
 *   <li>Only waiting legs whose service this counter serves today, which calls at this hour and is not suspended.
 *   <li>Not who has stepped out, waits for another counter or clerk, or is at a counter with another ticket.
 *   <li>At a counter that serves somebody already, only whose service allows one more ({@link Parallel}).
 *   <li>Whoever was called before, set aside, and came back within the grace is next.
 *   <li>Whoever has waited the policy's longest wait or more goes before the others, the longest wait foremost.
 *   <li>At a counter with priority first, priority goes before the others. Else, where the policy alternates, each
 *       service's line gives so many priority calls and then one regular.
 *   <li>Then the services for which this clerk weighs most.
 *   <li>Then the earliest standing (the arrival, less the credit of a priority; see {@link Standing}).
 *   <li>Equal standings: who joined first.
 * </ol>
 */
public final class CallingOrder {
    private static final Comparator<Leg> BY_STANDING =
            Comparator.comparing(Leg::standing).thenComparingLong(Leg::order);
    /** As it would be if nobody had a credit. */
    private static final Comparator<Leg> BY_ARRIVAL = Comparator.comparing(
                    (Leg leg) -> leg.standing().plusMillis(leg.creditMs()))
            .thenComparingLong(Leg::order);

    private static final Comparator<Leg> BY_WAIT =
            Comparator.comparing(Leg::joinedAt).thenComparingLong(Leg::order);

    private final DayState day;
    private final Desk desk;
    private final Instant at;
    private final Duration longestWait;
    /** Priority calls since the last regular one, by service. */
    private final Map<ServiceId, Integer> run;

    private CallingOrder(DayState day, Desk desk, Instant at) {
        this.day = day;
        this.desk = desk;
        this.at = at;
        longestWait = Duration.ofMinutes(day.requireCatalogue().policy().longestWaitMinutes());
        run = Turns.run(day);
    }

    /** The leg that is next, and why. */
    record Next(Leg leg, Because because) {}

    static Optional<Next> next(DayState day, CounterState counter, Instant at) {
        var desk = Desk.of(counter, day);
        var calling = desk.services().stream()
                .filter(service -> day.suspension(service).isEmpty())
                .filter(service -> OpeningHours.of(day, service).notCalling(at).isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        var eligible = day.legs()
                .waiting()
                .filter(leg -> calling.contains(leg.service()))
                .filter(leg -> leg.terms().allow(counter, at))
                .filter(leg -> Parallel.mayJoin(leg.service(), counter, day))
                .filter(leg -> SeveralLines.mayBeCalled(leg, counter, day, at))
                .toList();
        return eligible.isEmpty() ? Optional.empty() : Optional.of(new CallingOrder(day, desk, at).pick(eligible));
    }

    /** Everybody who waits for one of these services, in the order in which they would be called at this instant. */
    public static List<Leg> line(DayState day, Collection<ServiceId> services, Instant at) {
        var waiting = day.legs()
                .waiting()
                .filter(leg -> services.contains(leg.service()))
                .toList();
        return new CallingOrder(day, Desk.any(services), at).inOrder(waiting);
    }

    /** The waiting legs that stand before this one in any line its counters share, in calling order. */
    public static List<Leg> ahead(DayState day, Leg leg, Instant at) {
        return ahead(day, leg, sharedLines(day, leg.service()), at);
    }

    /** The waiting legs of these services that stand before this one, in calling order. */
    static List<Leg> ahead(DayState day, Leg leg, Collection<ServiceId> services, Instant at) {
        var line = new ArrayList<Leg>();
        day.legs()
                .waiting()
                .filter(other -> services.contains(other.service()))
                .filter(other -> !other.ticket().equals(leg.ticket()))
                .forEach(line::add);
        line.add(leg);
        var ordered = new CallingOrder(day, Desk.any(services), at).inOrder(line);
        return ordered.subList(0, ordered.indexOf(leg));
    }

    /** The services whose waiting legs compete for the same counters: those of every counter that serves this one. */
    static Set<ServiceId> sharedLines(DayState day, ServiceId service) {
        var shared = new HashSet<ServiceId>();
        shared.add(service);
        Crew.of(day, service).forEach(services -> shared.addAll(services));
        return shared;
    }

    /** Where nobody takes turns one look orders them all; else each call changes whose turn is next. */
    private List<Leg> inOrder(List<Leg> legs) {
        return switch (day.requireCatalogue().policy().ordering()) {
            case ByStanding same ->
                legs.stream()
                        .sorted(Comparator.comparing((Leg leg) -> !leg.cameBack())
                                .thenComparing(leg -> !hasWaitedTooLong(leg))
                                .thenComparing((one, other) -> hasWaitedTooLong(one)
                                        ? BY_WAIT.compare(one, other)
                                        : BY_STANDING.compare(one, other)))
                        .toList();
            case Alternating turns -> {
                var left = new ArrayList<>(legs);
                var ordered = new ArrayList<Leg>();
                while (!left.isEmpty()) {
                    var next = pick(left);
                    left.remove(next.leg());
                    ordered.add(next.leg());
                    if (Turns.takesTurn(next.because())) {
                        Turns.count(run, next.leg().service(), next.leg().priority());
                    }
                }
                yield ordered;
            }
        };
    }

    private Next pick(List<Leg> eligible) {
        var back = first(eligible, Leg::cameBack, BY_STANDING);
        if (back.isPresent()) return new Next(back.get(), Because.CAME_BACK);
        var tooLong = first(eligible, this::hasWaitedTooLong, BY_WAIT);
        if (tooLong.isPresent()) return new Next(tooLong.get(), Because.LONGEST_WAIT);
        var turn = eligible.stream().filter(leg -> isItsTurn(leg, eligible)).toList();
        int weight =
                turn.stream().mapToInt(leg -> desk.weight(leg.service())).max().orElse(1);
        var leg = first(turn, it -> desk.weight(it.service()) == weight, BY_STANDING)
                .orElseThrow();
        return new Next(leg, because(leg, turn, eligible));
    }

    private boolean isItsTurn(Leg leg, List<Leg> eligible) {
        if (desk.priorityFirst()) return leg.priority() || eligible.stream().noneMatch(Leg::priority);
        return switch (day.requireCatalogue().policy().ordering()) {
            case ByStanding same -> true;
            case Alternating(int priorityCalls) -> {
                boolean priorityNow = run.getOrDefault(leg.service(), 0) < priorityCalls;
                yield leg.priority() == priorityNow || isAlone(leg, eligible);
            }
        };
    }

    /** Whether nobody of the other kind waits in its line, so that there are no turns to take. */
    private static boolean isAlone(Leg leg, List<Leg> eligible) {
        return eligible.stream()
                .noneMatch(other -> other.service().equals(leg.service()) && other.priority() != leg.priority());
    }

    private Because because(Leg leg, List<Leg> turn, List<Leg> eligible) {
        boolean others = turn.size() < eligible.size();
        if (desk.priorityFirst() && others) return Because.PRIORITY_FIRST;
        if (!isAlone(leg, eligible) && others) return Because.ITS_TURN;
        if (!leg.equals(first(turn, it -> true, BY_STANDING).orElseThrow())) return Because.CLERK_WEIGHT;
        return leg.equals(first(turn, it -> true, BY_ARRIVAL).orElseThrow())
                ? Because.EARLIEST_STANDING
                : Because.CREDIT;
    }

    private static Optional<Leg> first(List<Leg> legs, Predicate<Leg> which, Comparator<Leg> order) {
        return legs.stream().filter(which).min(order);
    }

    private boolean hasWaitedTooLong(Leg leg) {
        return !leg.joinedAt().plus(longestWait).isAfter(at);
    }
}
