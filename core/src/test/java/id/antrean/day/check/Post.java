package id.antrean.day.check;

import id.antrean.day.ClerkId;
import id.antrean.day.Step;
import id.antrean.day.TicketId;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One open counter. */
record Post(
        ClerkId clerk,
        boolean paused,
        Set<TicketId> tickets,
        @Nullable Taken last) {
    Post with(TicketId ticket, @Nullable Taken step) {
        var more = new HashSet<>(tickets);
        more.add(ticket);
        return new Post(clerk, paused, more, step);
    }

    Post without(TicketId ticket, @Nullable Taken step) {
        var fewer = new HashSet<>(tickets);
        fewer.remove(ticket);
        return new Post(clerk, paused, fewer, step);
    }

    /** A step that may still be undone: the stay before it, and which of the ticket's steps it was. */
    record Taken(Step step, Stay before, int nth) {}
}
