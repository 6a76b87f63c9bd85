package id.antrean.figures;

import id.antrean.day.DayEvent;
import id.antrean.day.DayEvent.CatalogueApplied;
import id.antrean.day.DayEvent.DayOpened;
import id.antrean.day.DayId;
import id.antrean.eventlog.Recorded;
import id.antrean.eventlog.ViewDefinition;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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
        return 6;
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
        var ours = new ArrayList<Recorded<DayEvent>>(events.size());
        for (var event : events) event.as(DayEvent.class).ifPresent(ours::add);
        var known = KnownTable.of(ours, connection, generation);
        var training = training(ours, known, connection, generation);
        if (!training.isEmpty())
            ours.removeIf(recorded -> training.contains(recorded.event().day()));
        var fold = new LegFold(known.legs(), known.services());
        for (var recorded : ours) fold.apply(recorded.event(), recorded.position());
        StepTable.save(connection, generation, fold.changed(), dates(ours));
        for (var recorded : ours) {
            saveCatalogue(recorded, connection, generation);
            SuspensionTable.apply(recorded.event(), connection, generation);
        }
    }

    private static Set<LocalDate> dates(List<Recorded<DayEvent>> events) {
        var dates = new HashSet<LocalDate>();
        for (var recorded : events) dates.add(recorded.event().day().date());
        return dates;
    }

    /**
     * Days on which people only practise: in no figure. What a day is when it opens, it stays: a mall that begins to
     * serve real visitors in the middle of one begins to count on the next.
     */
    private static Set<DayId> training(
            List<Recorded<DayEvent>> events, KnownTable known, Connection connection, int generation)
            throws SQLException {
        var training = new HashSet<>(known.training());
        for (var recorded : events) {
            if (recorded.event() instanceof DayOpened opened
                    && opened.catalogue().training()) {
                DayTable.saveTraining(connection, generation, opened.day(), opened.catalogue(), recorded.position());
                training.add(opened.day());
            }
        }
        return training;
    }

    private static void saveCatalogue(Recorded<DayEvent> recorded, Connection connection, int generation)
            throws SQLException {
        if (recorded.event() instanceof DayOpened opened) {
            DayTable.save(connection, generation, opened.day(), opened.catalogue(), recorded.position());
        } else if (recorded.event() instanceof CatalogueApplied applied) {
            DayTable.save(connection, generation, applied.day(), applied.catalogue(), recorded.position());
        }
    }
}
