package id.antrean;

import id.antrean.database.Database;
import id.antrean.eventlog.EventLog;
import id.antrean.eventlog.Rebuild;
import id.antrean.eventlog.ViewDefinition;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;

/** Makes a view of a house again from its log; the house may be at work meanwhile. */
public final class Rebuilding {
    private Rebuilding() {}

    /** Is told how far a rebuild has come: a position, of so many. */
    @FunctionalInterface
    public interface Progress {
        void at(long position, long head);
    }

    /** The names of all views that can be rebuilt. */
    public static List<String> views() {
        return HouseAssembly.VIEWS.stream().map(ViewDefinition::name).toList();
    }

    /**
     * Rebuilds a view. Blocks until its new tables answer.
     *
     * @param name one of {@link #views}
     * @return the generation that answers now
     * @throws id.antrean.eventlog.RebuildRunning if somebody else is at it
     */
    public static int of(String name, Database database, Progress progress) {
        var view = HouseAssembly.VIEWS.stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no view " + name));
        try (var log = new EventLog(database.dataSource(), EventTypes.codec(), new SimpleMeterRegistry())) {
            long head = log.head();
            return new Rebuild(database.dataSource(), log).of(view, position -> progress.at(position, head));
        }
    }
}
