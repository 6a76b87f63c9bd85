package id.antrean.day.order;

import id.antrean.day.TicketId;
import id.antrean.day.order.Rules.Asking;
import id.antrean.day.order.Rules.Rule;
import id.antrean.mall.Absence;
import id.antrean.mall.Catalogue;
import id.antrean.mall.Counter;
import id.antrean.mall.CounterId;
import id.antrean.mall.PriorityClass;
import id.antrean.mall.ServiceId;
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

    private final Catalogue mall;
    private final List<Rule> rules;
    private final Map<TicketId, Visitor> waiting = new HashMap<>();
    /** Everybody whose visit has not ended, wherever they are. */
    private final Map<TicketId, Visitor> here = new HashMap<>();

    private final List<Call> calls = new ArrayList<>();
    private final Map<CounterId, Set<ServiceId>> lent = new HashMap<>();
    private final Set<ServiceId> suspended = new HashSet<>();
    private int joined;

    /** @param rules all of them; the tests of this test leave one out */
    Reference(Catalogue mall, List<Rule> rules) {
        this.mall = mall;
        this.rules = rules;
    }

    /** Who will be called; empty when nobody waits for this counter. */
    Optional<TicketId> next(CounterId at, String clerk, Instant now) {
        var counter = mall.counter(at).orElseThrow();
        var serves = new HashSet<>(counter.services());
        serves.addAll(lent.getOrDefault(at, Set.of()));
        var candidates = waiting.values().stream()
                .filter(visitor -> serves.contains(visitor.service()) && !suspended.contains(visitor.service()))
                .toList();
        return first(candidates, new Asking(counter, serves, clerk, suspended, inARow(), mall.policy(), now))
                .map(Visitor::ticket);
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
        var visitor =
                new Visitor(ticket, service, priorityClass != null, credit(priorityClass), at, at, at, joined++, false);
        joins(visitor);
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
        return who;
    }

    /** The counter's last call never was. */
    void undone(CounterId counter) {
        int last = calls.size() - 1;
        while (!calls.get(last).counter().equals(counter)) last--;
        joins(now(calls.remove(last).who().ticket()));
    }

    /** Was held or set aside, and waits again. */
    void released(TicketId ticket, boolean wasSetAside) {
        joins(now(ticket).back(wasSetAside));
    }

    void transferred(TicketId ticket, ServiceId to, boolean keepsArrival, Instant at) {
        var visitor = now(ticket);
        joins(visitor.joins(to, at, keepsArrival ? visitor.came() : at, joined++));
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
