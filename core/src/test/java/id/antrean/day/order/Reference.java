package id.antrean.day.order;

import id.antrean.day.TicketId;
import id.antrean.day.order.Rules.Asking;
import id.antrean.day.order.Rules.Book;
import id.antrean.day.order.Rules.Obstacle;
import id.antrean.day.order.Rules.Rule;
import id.antrean.mall.Absence;
import id.antrean.mall.AgencyId;
import id.antrean.mall.Catalogue;
import id.antrean.mall.Counter;
import id.antrean.mall.CounterId;
import id.antrean.mall.PriorityClass;
import id.antrean.mall.ServiceId;
import id.antrean.mall.ZoneId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Who is next, by a list on paper: who waits is written down as people come and go, and at each call the {@link Rules}
 * are read from the first to the last. Slow, and easy to follow.
 */
final class Reference {
    /** A call that was made. */
    private record Call(CounterId counter, Visitor who, boolean takesTurn) {}

    /** Where and when a visitor left a counter; nulls before the first. */
    private record Left(@Nullable ZoneId zone, @Nullable Instant at) {
        static final Left NOWHERE = new Left(null, null);
    }

    private final Catalogue mall;
    private final List<Rule> rules;
    private final Set<Obstacle> heeded;
    private final Map<TicketId, Visitor> waiting = new HashMap<>();
    /** Everybody whose visit has not ended, wherever they are. */
    private final Map<TicketId, Visitor> here = new HashMap<>();

    private final List<Call> calls = new ArrayList<>();
    private final Map<CounterId, Set<ServiceId>> lent = new HashMap<>();
    private final Set<ServiceId> suspended = new HashSet<>();
    private final Set<TicketId> atCounters = new HashSet<>();
    /** Visits that wait in several lines, and from where their visitor comes. */
    private final Map<TicketId, Left> severalLines = new HashMap<>();

    private int joined;

    /** @param book all of it; the tests of this test leave something out */
    Reference(Catalogue mall, Book book) {
        this.mall = mall;
        this.rules = book.rules();
        this.heeded = book.heeded();
    }

    /** Who will be called; empty when nobody waits for this counter. */
    Optional<TicketId> next(CounterId at, String clerk, Instant now) {
        var counter = mall.counter(at).orElseThrow();
        var serves = new HashSet<>(counter.services());
        serves.addAll(lent.getOrDefault(at, Set.of()));
        var candidates = waiting.values().stream()
                .filter(visitor -> serves.contains(visitor.service()) && !suspended.contains(visitor.service()))
                .filter(visitor -> heeded.stream().noneMatch(it -> is(it, visitor, counter, clerk, now)))
                .toList();
        return first(candidates, new Asking(counter, serves, clerk, suspended, inARow(), mall.policy(), now))
                .map(Visitor::ticket);
    }

    private boolean is(Obstacle obstacle, Visitor visitor, Counter counter, String clerk, Instant now) {
        return switch (obstacle) {
            case STEPPED_OUT -> visitor.agreed().isOut(now);
            case ELSEWHERE -> isElsewhere(visitor);
            case ON_THE_WAY -> isOnTheWay(visitor, counter, now);
            case KEPT_FOR_ANOTHER -> visitor.agreed().isForAnother(counter.counter(), clerk, now);
        };
    }

    private boolean isElsewhere(Visitor visitor) {
        return atCounters.stream()
                .map(here::get)
                .anyMatch(other -> other != null && other.visit().equals(visitor.visit()));
    }

    private boolean isOnTheWay(Visitor visitor, Counter to, Instant now) {
        var from = severalLines.get(visitor.visit());
        if (from == null || from.zone() == null || from.at() == null) return false;
        return now.isBefore(from.at().plus(Duration.ofMinutes(mall.walkMinutes(from.zone(), to.zone()))));
    }

    /** With a further ticket, for another line: the visit waits in several. */
    void tookAlso(TicketId first, TicketId ticket, ServiceId service, @Nullable String priorityClass, Instant at) {
        var visit = now(first).visit();
        took(ticket, visit, service, priorityClass, at);
        severalLines.putIfAbsent(visit, Left.NOWHERE);
    }

    /** The visitor leaves a counter, whatever for. */
    void left(TicketId ticket, CounterId counter, Instant at) {
        atCounters.remove(ticket);
        var zone = mall.counter(counter).orElseThrow().zone();
        severalLines.replace(now(ticket).visit(), new Left(zone, at));
    }

    void steppedOut(TicketId ticket, Instant until) {
        changes(now(ticket).agrees(now(ticket).agreed().outUntil(until)));
    }

    private Optional<Visitor> first(List<Visitor> candidates, Asking asking) {
        if (candidates.isEmpty()) return Optional.empty();
        var left = candidates;
        for (var rule : rules) left = rule.narrowing().of(left, asking);
        return Optional.of(left.getFirst());
    }

    private Map<ServiceId, Integer> inARow() {
        var row = new HashMap<ServiceId, Integer>();
        for (var call : calls) {
            if (!call.takesTurn()) continue;
            row.merge(call.who().service(), 1, (before, one) -> before + one);
            if (!call.who().priority()) row.put(call.who().service(), 0);
        }
        return row;
    }

    void took(TicketId ticket, ServiceId service, @Nullable String priorityClass, Instant at) {
        took(ticket, ticket, service, priorityClass, at);
    }

    private void took(TicketId ticket, TicketId visit, ServiceId service, @Nullable String priorityClass, Instant at) {
        boolean priority = priorityClass != null;
        var credit = credit(priorityClass);
        joins(new Visitor(ticket, service, priority, credit, at, at, at, joined++, visit, Agreed.NOTHING, false));
    }

    private Duration credit(@Nullable String priorityClass) {
        return mall.policy().priorityClasses().stream()
                .filter(one -> one.key().equals(priorityClass))
                .map(PriorityClass::creditMinutes)
                .map(Duration::ofMinutes)
                .findFirst()
                .orElse(Duration.ZERO);
    }

    private void joins(Visitor visitor) {
        waiting.put(visitor.ticket(), visitor);
        here.put(visitor.ticket(), visitor);
    }

    void called(TicketId ticket, CounterId counter) {
        var who = leaves(ticket);
        calls.add(new Call(counter, who, !who.back()));
    }

    void chosen(TicketId ticket, CounterId counter) {
        calls.add(new Call(counter, leaves(ticket), false));
    }

    /** Somebody who waits. */
    Optional<TicketId> anybody(SplittableRandom random) {
        return waiting.isEmpty()
                ? Optional.empty()
                : Optional.of(List.copyOf(waiting.keySet()).get(random.nextInt(waiting.size())));
    }

    private Visitor leaves(TicketId ticket) {
        var who = waiting.remove(ticket);
        if (who == null) throw new IllegalStateException("does not wait: " + ticket);
        atCounters.add(ticket);
        return who;
    }

    /** The counter's last call never was. */
    void undone(CounterId counter) {
        int last = calls.size() - 1;
        while (!calls.get(last).counter().equals(counter)) last--;
        var who = calls.remove(last).who();
        atCounters.remove(who.ticket());
        joins(now(who.ticket()));
    }

    /** Was held or set aside, and waits again. */
    void released(TicketId ticket, boolean wasSetAside) {
        joins(now(ticket).back(wasSetAside));
    }

    /** @param sentTo for which counter or clerk alone it waits; {@link Agreed#NOTHING} for anybody */
    void transferred(TicketId ticket, ServiceId to, boolean keepsArrival, Agreed sentTo, Instant at) {
        var visitor = now(ticket);
        var kept = visitor.came();
        var earliest = at.minus(Duration.ofMinutes(mall.policy().visits().keptMinutes()));
        if (!agency(to).equals(agency(visitor.service())) && kept.isBefore(earliest)) kept = earliest;
        joins(visitor.joins(to, at, keepsArrival ? kept : at, joined++).agrees(sentTo));
    }

    private AgencyId agency(ServiceId service) {
        return mall.service(service).orElseThrow().agency();
    }

    /** A no-show who returns: behind so many, or by so many minutes behind the first, whichever is sooner. */
    void returned(TicketId ticket, Instant at) {
        var visitor = now(ticket);
        var line = line(visitor.service(), at);
        var stands = at;
        if (!line.isEmpty()) {
            Absence absence = mall.policy().absence();
            var behind =
                    line.get(Math.min(absence.returnCalls(), line.size()) - 1).standing();
            var later = line.getFirst().standing().plus(Duration.ofMinutes(absence.returnMinutes()));
            stands = later.isBefore(behind) ? later : behind;
        }
        joins(visitor.joins(visitor.service(), at, stands.plus(visitor.credit()), joined++));
    }

    /** The line as it is shown: whoever would be called next, and after that one the next. */
    private List<Visitor> line(ServiceId service, Instant at) {
        var row = inARow();
        var left = new ArrayList<>(waiting.values().stream()
                .filter(visitor -> visitor.service().equals(service))
                .toList());
        var line = new ArrayList<Visitor>();
        var asking = new Asking(null, Set.of(service), "", Set.of(), row, mall.policy(), at);
        while (!left.isEmpty()) {
            var next = first(left, asking).orElseThrow();
            left.remove(next);
            line.add(next);
            if (next.back()) continue;
            row.put(service, next.priority() ? row.getOrDefault(service, 0) + 1 : 0);
        }
        return line;
    }

    void granted(TicketId ticket, String priorityClass) {
        changes(now(ticket).withPriority(true, credit(priorityClass)));
    }

    void revoked(TicketId ticket) {
        changes(now(ticket).withPriority(false, Duration.ZERO));
    }

    private void changes(Visitor visitor) {
        here.put(visitor.ticket(), visitor);
        waiting.replace(visitor.ticket(), visitor);
    }

    void lent(Counter counter, List<ServiceId> to) {
        lent.put(counter.counter(), Set.copyOf(to));
    }

    void suspended(ServiceId service, boolean now) {
        if (now) suspended.add(service);
        else suspended.remove(service);
    }

    private Visitor now(TicketId ticket) {
        var visitor = here.get(ticket);
        if (visitor == null) throw new IllegalStateException("not here: " + ticket);
        return visitor;
    }
}
