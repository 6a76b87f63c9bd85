package id.antrean.demo;

import id.antrean.mall.ServiceId;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The waiting hall as people see it: which person holds which ticket. A clerk who calls a number learns here whether
 * anybody gets up, and how long the service will take.
 */
final class Hall {
    private final long seed;
    private final Map<String, PlannedVisitor> byTicket = new ConcurrentHashMap<>();
    private final Set<String> fetching = ConcurrentHashMap.newKeySet();

    Hall(long seed) {
        this.seed = seed;
    }

    void enter(String ticket, PlannedVisitor visitor) {
        byTicket.put(ticket, visitor);
    }

    /** Whoever holds the ticket; an ordinary stranger when the plan does not know it. */
    PlannedVisitor holderOf(String ticket, ServiceId service) {
        return byTicket.computeIfAbsent(ticket, key -> ArrivalPlan.stranger(service, seed ^ key.hashCode()));
    }

    /** From now on the holder does nothing unusual: he or she has been late, or away, or elsewhere already. */
    void settle(String ticket) {
        byTicket.computeIfPresent(ticket, (key, visitor) -> visitor.as(Habit.ORDINARY));
    }

    /** Whether the caller is the one who waits for this held ticket to come back; true once a ticket. */
    boolean awaitReturn(String ticket) {
        return fetching.add(ticket);
    }

    void returned(String ticket) {
        fetching.remove(ticket);
    }
}
