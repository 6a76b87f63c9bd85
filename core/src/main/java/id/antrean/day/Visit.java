package id.antrean.day;

import id.antrean.mall.ServiceId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a leg knows of the visit that it is a part of.
 *
 * @param lead the visit's first ticket: the leg's own, unless the visitor took several
 * @param sender who sent the visitor here; null where nobody did
 * @param plan the services that follow by themselves, in order; empty for most
 */
public record Visit(TicketId lead, @Nullable Sender sender, List<ServiceId> plan) {
    public Visit {
        plan = List.copyOf(plan);
    }

    static Visit of(TicketId ticket, @Nullable TicketId lead, List<ServiceId> plan) {
        return new Visit(lead == null ? ticket : lead, null, plan);
    }

    /** Sent on by a counter; where the plan leads there too, it goes on behind it. */
    Visit sentBy(Sender from, ServiceId to) {
        return new Visit(lead, from, plan.subList(plan.indexOf(to) + 1, plan.size()));
    }

    /** Gone on to a service of the plan by itself. */
    Visit goneOn(ServiceId to) {
        return new Visit(lead, null, plan.subList(plan.indexOf(to) + 1, plan.size()));
    }
}
