package id.antrean.figures;

import id.antrean.day.DayEvent;
import id.antrean.day.DayEvent.CatalogueApplied;
import id.antrean.day.DayEvent.CompletionCorrected;
import id.antrean.day.DayEvent.DayOpened;
import id.antrean.day.DayEvent.OfLeg;
import id.antrean.day.DayEvent.TicketIssued;
import id.antrean.day.DayId;
import id.antrean.day.TicketId;
import id.antrean.eventlog.Recorded;
import id.antrean.eventlog.ViewDefinition;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Keeps the tables of the figures: loads the legs a batch of events is about, folds the events in, writes them back. */
public final class FiguresView implements ViewDefinition {
    /** Its name among the views: what {@code rebuild} is given. */
    public static final String NAME = "figures";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int shape() {
        return 5;
    }

    @Override
    public void create(Connection connection, int generation) throws SQLException {
        LegTable.create(connection, generation);
        DayTable.create(connection, generation);
        SuspensionTable.create(connection, generation);
        RollupTable.create(connection, generation);
    }

    @Override
    public void drop(Connection connection, int generation) throws SQLException {
        LegTable.drop(connection, generation);
        DayTable.drop(connection, generation);
        SuspensionTable.drop(connection, generation);
        RollupTable.drop(connection, generation);
    }

    /** Every row of every table is of one mall. */
    @Override
    public String apartBy(String stream) {
        int from = stream.indexOf(':') + 1;
        int to = stream.indexOf(':', from);
        return to < 0 ? stream.substring(from) : stream.substring(from, to);
    }

    @Override
    public void apply(List<Recorded<?>> events, Connection connection, int generation) throws SQLException {
        var ours = events.stream()
                .map(event -> event.as(DayEvent.class))
                .flatMap(Optional::stream)
                .toList();
        var training = training(ours, connection, generation);
        var counted = ours.stream()
                .filter(recorded -> !training.contains(recorded.event().day()))
                .toList();
        foldLegs(counted, connection, generation);
        for (var recorded : counted) {
            saveCatalogue(recorded, connection, generation);
            SuspensionTable.apply(recorded.event(), connection, generation);
        }
        RollupTable.forget(connection, generation, dates(counted));
    }

    private static Set<LocalDate> dates(List<Recorded<DayEvent>> events) {
        return events.stream().map(recorded -> recorded.event().day().date()).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Days on which people only practise: in no figure. What a day is when it opens, it stays: a mall that begins to
     * serve real visitors in the middle of one begins to count on the next.
     */
    private static Set<DayId> training(List<Recorded<DayEvent>> events, Connection connection, int generation)
            throws SQLException {
        var days = events.stream().map(recorded -> recorded.event().day()).collect(Collectors.toUnmodifiableSet());
        var training = new HashSet<>(DayTable.training(connection, generation, days));
        for (var recorded : events) {
            if (recorded.event() instanceof DayOpened opened
                    && opened.catalogue().training()) {
                DayTable.saveTraining(connection, generation, opened.day(), opened.catalogue(), recorded.position());
                training.add(opened.day());
            }
        }
        return training;
    }

    /** Before the batch's catalogues are kept: a leg has the standard of the one in force when it joined. */
    private static void foldLegs(List<Recorded<DayEvent>> events, Connection connection, int generation)
            throws SQLException {
        var days = events.stream().map(recorded -> recorded.event().day()).collect(Collectors.toUnmodifiableSet());
        var fold = new LegFold(
                LegTable.load(connection, generation, tickets(events)),
                DayTable.services(connection, generation, days));
        for (var recorded : events) fold.apply(recorded.event(), recorded.position());
        LegTable.save(connection, generation, fold.changed());
    }

    private static void saveCatalogue(Recorded<DayEvent> recorded, Connection connection, int generation)
            throws SQLException {
        if (recorded.event() instanceof DayOpened opened) {
            DayTable.save(connection, generation, opened.day(), opened.catalogue(), recorded.position());
        } else if (recorded.event() instanceof CatalogueApplied applied) {
            DayTable.save(connection, generation, applied.day(), applied.catalogue(), recorded.position());
        }
    }

    /** The tickets to be looked up, each by its first leg: those that are touched and were not issued only now. */
    private static Set<LegRow.Key> tickets(List<Recorded<DayEvent>> events) {
        var issued = new HashSet<LegRow.Key>();
        var tickets = new HashSet<LegRow.Key>();
        for (var recorded : events) {
            switch (recorded.event()) {
                case TicketIssued ticket -> issued.add(first(ticket.day(), ticket.ticket()));
                case OfLeg leg -> tickets.add(first(leg.day(), leg.ticket()));
                case CompletionCorrected corrected -> tickets.add(first(corrected.day(), corrected.ticket()));
                default -> {} // of no leg
            }
        }
        tickets.removeAll(issued);
        return tickets;
    }

    private static LegRow.Key first(DayId day, TicketId ticket) {
        return new LegRow.Key(day.mall(), ticket, 1);
    }
}
