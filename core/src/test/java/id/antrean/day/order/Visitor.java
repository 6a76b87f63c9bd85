package id.antrean.day.order;

import id.antrean.day.TicketId;
import id.antrean.mall.ServiceId;
import java.time.Duration;
import java.time.Instant;

/**
 * Somebody in a line, as one who sits in the hall could note it down.
 *
 * @param came when the visitor came to the mall
 * @param joined when the visitor joined this line
 * @param counts the instant from which the wait in this line counts, before any credit
 * @param number how many had joined any line before
 * @param visit the first ticket of the visit, which may wait in several lines
 * @param agreed what was agreed on when the visitor is called
 * @param back whether the visitor was called before, was set aside, and is back
 */
record Visitor(
        TicketId ticket,
        ServiceId service,
        boolean priority,
        Duration credit,
        Instant came,
        Instant joined,
        Instant counts,
        int number,
        TicketId visit,
        Agreed agreed,
        boolean back) {
    Instant standing() {
        return counts.minus(credit);
    }

    Visitor withPriority(boolean now, Duration as) {
        return new Visitor(ticket, service, now, as, came, joined, counts, number, visit, agreed, back);
    }

    Visitor agrees(Agreed on) {
        return new Visitor(ticket, service, priority, credit, came, joined, counts, number, visit, on, back);
    }

    /** In the line again, on no terms. */
    Visitor back(boolean now) {
        return new Visitor(ticket, service, priority, credit, came, joined, counts, number, visit, Agreed.NOTHING, now);
    }

    /** In another line, or in this one anew. */
    Visitor joins(ServiceId line, Instant at, Instant from, int as) {
        return new Visitor(ticket, line, priority, credit, came, at, from, as, visit, Agreed.NOTHING, false);
    }
}
