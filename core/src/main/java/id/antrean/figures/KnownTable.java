package id.antrean.figures;

import id.antrean.database.Statements;
import id.antrean.day.DayEvent;
import id.antrean.day.DayEvent.CompletionCorrected;
import id.antrean.day.DayEvent.NextLegJoined;
import id.antrean.day.DayEvent.OfLeg;
import id.antrean.day.DayEvent.TicketIssued;
import id.antrean.day.DayEvent.TicketMoved;
import id.antrean.day.DayEvent.TicketTransferred;
import id.antrean.day.DayId;
import id.antrean.day.TicketId;
import id.antrean.eventlog.Recorded;
import id.antrean.mall.ServiceId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** What the tables have of the days, services and tickets that a batch of events is about: asked for in one trip. */
final class KnownTable {
    /**
     * For the whole step. Its plans are made while the tables are small and kept, and must still do when they are large:
     * so along the keys, however few rows there are.
     */
    static final String PLANS = "SET LOCAL enable_seqscan = off; SET LOCAL plan_cache_mode = force_generic_plan; ";

    private final Set<DayId> days = new HashSet<>();
    private final Set<Joined> services = new HashSet<>();
    private final Set<LegRow.Key> issued = new HashSet<>();
    private final Set<LegRow.Key> tickets = new HashSet<>();

    private final Set<DayId> training = new HashSet<>();
    private final DayServices found = new DayServices();
    private final List<LegRow> legs = new ArrayList<>();

    private record Joined(DayId day, ServiceId service) {}

    private interface Row {
        void take(ResultSet row) throws SQLException;
    }

    private KnownTable(List<Recorded<DayEvent>> events) {
        for (var recorded : events) name(recorded.event());
        tickets.removeAll(issued); // they have come only now
    }

    static KnownTable of(List<Recorded<DayEvent>> events, Connection connection, int generation) throws SQLException {
        var known = new KnownTable(events);
        if (!known.days.isEmpty()) known.ask(connection, generation);
        return known;
    }

    /** Days on which people only practise. */
    Set<DayId> training() {
        return training;
    }

    /** As far as the days' catalogues have been saved. */
    DayServices services() {
        return found;
    }

    /** All legs of the tickets that are touched and were not issued only now. */
    List<LegRow> legs() {
        return legs;
    }

    private void name(DayEvent event) {
        days.add(event.day());
        switch (event) {
            case TicketIssued ticket -> {
                issued.add(first(ticket.day(), ticket.ticket()));
                services.add(new Joined(ticket.day(), ticket.service()));
            }
            case OfLeg leg -> {
                tickets.add(first(leg.day(), leg.ticket()));
                if (leg instanceof NextLegJoined) services.add(new Joined(leg.day(), leg.service()));
                if (leg instanceof TicketMoved moved) services.add(new Joined(leg.day(), moved.toService()));
                if (leg instanceof TicketTransferred on) services.add(new Joined(leg.day(), on.toService()));
            }
            case CompletionCorrected corrected -> tickets.add(first(corrected.day(), corrected.ticket()));
            default -> {} // of no leg
        }
    }

    private static LegRow.Key first(DayId day, TicketId ticket) {
        return new LegRow.Key(day.mall(), ticket, 1);
    }

    private void ask(Connection connection, int generation) throws SQLException {
        var sql = PLANS
                + String.join(
                        "; ",
                        DayTable.training(generation),
                        DayTable.services(generation),
                        LegTable.ofTickets(generation));
        try (var query = connection.prepareStatement(sql)) {
            set(query, 1, days, day -> day.mall().value());
            set(query, 2, days, day -> day.date().toString());
            set(query, 3, services, it -> it.day.mall().value());
            set(query, 4, services, it -> it.day.date().toString());
            set(query, 5, services, it -> it.service.value());
            set(query, 6, tickets, ticket -> ticket.mall().value());
            set(query, 7, tickets, ticket -> ticket.ticket().value());
            query.execute();
            each(query, row -> training.add(DayTable.day(row)));
            each(query, row -> found.put(DayTable.day(row), new ServiceId(row.getString("service")), DayTable.of(row)));
            each(query, row -> legs.add(LegTable.read(row)));
        }
    }

    private static <T> void set(PreparedStatement query, int at, Collection<T> asked, Function<T, String> text)
            throws SQLException {
        query.setArray(
                at,
                query.getConnection()
                        .createArrayOf("text", asked.stream().map(text).toArray(String[]::new)));
    }

    /** The rows of the next statement that has any to give. */
    private static void each(PreparedStatement query, Row take) throws SQLException {
        try (var row = Statements.nextRows(query)) {
            while (row.next()) take.take(row);
        }
    }
}
