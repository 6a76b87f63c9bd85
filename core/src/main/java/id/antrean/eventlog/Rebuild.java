package id.antrean.eventlog;

import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes a view again from the log's beginning, in tables of its own, while the old ones answer; then switches by one
 * row. How the tables are filled is {@link Filling}. Whoever applied events to the old tables finds that out at the next write and goes on with the new ones. The old
 * tables stay until the next rebuild, for questions that are under way.
 */
public final class Rebuild {
    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);
    private static final int BATCH = 1_000;

    private final EventLog log;
    private final SqlTable tables;

    public Rebuild(DataSource source, EventLog log) {
        this.log = log;
        this.tables = new SqlTable(source) {};
    }

    /** Begins a view that has no tables yet; one that has is left alone. */
    public void beginIfNew(ViewDefinition view) {
        tables.inTransaction(connection -> {
            ViewTable.lockBeginnings(connection);
            if (ViewTable.generation(connection, view.name()).isPresent()) return false;
            view.create(connection, 1);
            ViewTable.begin(connection, view.name(), 1);
            ViewTable.answerFrom(connection, view, 1);
            return true;
        });
    }

    /** Begins a view that has no tables yet, and makes one again whose tables have another shape than it knows. */
    public void bringUpToShape(ViewDefinition view) {
        beginIfNew(view);
        int shape = tables.reading(connection -> ViewTable.shape(connection, view.name()));
        if (shape == view.shape()) return;
        LOG.info(
                "View {} changes its shape from {} to {}: it is made again from the log",
                view.name(),
                shape,
                view.shape());
        long head = log.head();
        int generation = of(view, position -> LOG.info("View {}: {} of {} events", view.name(), position, head));
        LOG.info("View {} answers from generation {}", view.name(), generation);
    }

    /**
     * Rebuilds a view. Blocks until the new tables answer.
     *
     * @param progress is told the position reached, after each round
     * @return the generation that answers now
     * @throws RebuildRunning if somebody else is at it; nothing was touched
     * @throws EventsArchived if not all of the log is in the database: the view would say something else; nothing was
     *     touched
     */
    public int of(ViewDefinition view, LongConsumer progress) {
        log.requireWhole();
        beginIfNew(view);
        return tables.reading(connection -> {
            if (!RebuildLock.take(connection, view.name())) throw new RebuildRunning(view.name());
            try {
                return alone(view, progress);
            } finally {
                RebuildLock.giveBack(connection, view.name());
            }
        });
    }

    private int alone(ViewDefinition view, LongConsumer progress) {
        int generation = beginNext(view);
        long head = log.head();
        try (var filling = new Filling(log, tables, view, generation)) {
            filling.upTo(head, progress);
        }
        switchTo(view, generation, head);
        return generation;
    }

    private int beginNext(ViewDefinition view) {
        return tables.inTransaction(connection -> {
            ViewTable.lockBeginnings(connection);
            int answering = ViewTable.generation(connection, view.name()).orElseThrow();
            var generations = ViewTable.generations(connection, view.name());
            for (int other : generations) { // left by the rebuild before this one, or by one that was cut off
                if (other == answering) continue;
                view.drop(connection, other);
                ViewTable.forget(connection, view.name(), other);
            }
            int next = generations.getLast() + 1;
            view.create(connection, next);
            ViewTable.begin(connection, view.name(), next);
            return next;
        });
    }

    /** With the old tables locked against new events, so that the answer never goes back in time. */
    private void switchTo(ViewDefinition view, int generation, long position) {
        tables.inTransaction(connection -> {
            ViewTable.lock(connection, view.name());
            long at = position;
            for (var last = log.read(at, BATCH); !last.isEmpty(); last = log.read(at, BATCH)) {
                view.apply(last, connection, generation);
                at = last.getLast().position();
            }
            ViewTable.moveTo(connection, view.name(), generation, at);
            ViewTable.answerFrom(connection, view, generation);
            return generation;
        });
    }

    /** Which generation of a view answers, and how far it is. */
    public Views.Status statusOf(ViewDefinition view) {
        return tables.inTransaction(connection -> {
            int generation = ViewTable.generation(connection, view.name()).orElse(0);
            return new Views.Status(
                    view.name(), generation, ViewTable.position(connection, view.name(), generation), null);
        });
    }
}
