package id.antrean.visitor;

import id.antrean.day.DayId;
import id.antrean.day.ServiceCount;
import id.antrean.day.TicketId;
import id.antrean.mall.ServiceId;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * What staff may know of a visitor while the day lasts. Every method blocks, and throws {@link IllegalStateException} if
 * the database refuses.
 */
public final class Visitors {
    private final VisitorTable table;

    public Visitors(DataSource source) {
        table = new VisitorTable(source);
    }

    /** A class was claimed or granted; null when it was taken away. Of a ticket's classes the last one counts. */
    public void classOf(DayId day, TicketId ticket, ServiceId service, @Nullable String priorityClass) {
        table.classOf(day, ticket, service, priorityClass);
    }

    /** The newest note stands; the one before is gone. */
    public void note(DayId day, TicketId ticket, ServiceId service, Note note) {
        table.note(day, ticket, service, note);
    }

    /** What is known of one visitor; nothing after the day's close. */
    public VisitorFact of(DayId day, TicketId ticket) {
        return table.of(day, ticket);
    }

    /** How many tickets of each service had each class. */
    public List<ServiceCount> classes(DayId day) {
        return table.classes(day);
    }

    /** Nothing of a day is left. Harmless to repeat. */
    public void forget(DayId day) {
        table.forget(day);
    }
}
