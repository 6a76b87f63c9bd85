package id.antrean.visitor;

import id.antrean.database.Statements;
import id.antrean.day.ClerkId;
import id.antrean.day.DayId;
import id.antrean.day.ServiceCount;
import id.antrean.day.TicketId;
import id.antrean.mall.ServiceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** All SQL of {@code visitor_fact}. */
final class VisitorTable {
    private final Statements sql;

    VisitorTable(DataSource source) {
        sql = new Statements(source);
    }

    void classOf(DayId day, TicketId ticket, ServiceId service, @Nullable String priorityClass) {
        sql.update("""
                INSERT INTO visitor_fact (mall, date, ticket, service, priority_class) VALUES (?, ?::date, ?, ?, ?)
                ON CONFLICT (mall, date, ticket) DO UPDATE SET priority_class = EXCLUDED.priority_class
                """, day.mall().value(), day.date().toString(), ticket.value(), service.value(), priorityClass);
    }

    void note(DayId day, TicketId ticket, ServiceId service, Note note) {
        sql.update(
                """
                INSERT INTO visitor_fact (mall, date, ticket, service, note, note_by, note_at)
                VALUES (?, ?::date, ?, ?, ?, ?, ?)
                ON CONFLICT (mall, date, ticket) DO UPDATE
                SET note = EXCLUDED.note, note_by = EXCLUDED.note_by, note_at = EXCLUDED.note_at
                """,
                day.mall().value(),
                day.date().toString(),
                ticket.value(),
                service.value(),
                note.text(),
                note.by() == null ? null : note.by().value(),
                note.at().atOffset(ZoneOffset.UTC));
    }

    VisitorFact of(DayId day, TicketId ticket) {
        return sql.first(
                        "SELECT priority_class, note, note_by, note_at FROM visitor_fact"
                                + " WHERE mall = ? AND date = ?::date AND ticket = ?",
                        VisitorTable::fact,
                        day.mall().value(),
                        day.date().toString(),
                        ticket.value())
                .orElse(VisitorFact.NONE);
    }

    private static VisitorFact fact(ResultSet row) throws SQLException {
        var note = row.getString("note");
        var by = row.getString("note_by");
        var at = Optional.ofNullable(row.getObject("note_at", OffsetDateTime.class));
        return new VisitorFact(
                row.getString("priority_class"),
                note == null || at.isEmpty()
                        ? null
                        : new Note(
                                note,
                                by == null ? null : new ClerkId(by),
                                at.get().toInstant()));
    }

    List<ServiceCount> classes(DayId day) {
        return sql.all(
                "SELECT service, priority_class, count(*) AS tickets FROM visitor_fact"
                        + " WHERE mall = ? AND date = ?::date AND priority_class IS NOT NULL"
                        + " GROUP BY service, priority_class ORDER BY service, priority_class",
                row -> new ServiceCount(
                        new ServiceId(row.getString("service")),
                        row.getString("priority_class"),
                        row.getInt("tickets")),
                day.mall().value(),
                day.date().toString());
    }

    void forget(DayId day) {
        sql.update(
                "DELETE FROM visitor_fact WHERE mall = ? AND date = ?::date",
                day.mall().value(),
                day.date().toString());
    }
}
