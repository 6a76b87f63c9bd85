package id.antrean.bench;

import id.antrean.EventTypes;
import id.antrean.database.Database;
import id.antrean.database.TestDatabase;
import id.antrean.eventlog.EventLog;
import id.antrean.eventlog.Rebuild;
import id.antrean.eventlog.ViewDefinition;
import id.antrean.eventlog.axon.ViewProcessors;
import id.antrean.figures.FiguresView;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ./antrean bench replay}: all views made again from the log's first event, beside a bare read of its rows. */
@Command(
        name = "./antrean bench replay",
        description = "Views made again from the first event, beside a bare read of the rows.",
        mixinStandardHelpOptions = true)
final class Replay implements Callable<Integer> {
    private static final int EVENTS = 200_000;
    private static final int EVENTS_SHORT = 20_000;
    private static final int FETCH = 10_000;
    private static final long LOOK_EVERY_MS = 2;
    private static final String RAW = "bare read";
    private static final String REBUILD = "rebuild";
    private static final String STREAMED = "streaming processor";

    @Mixin
    private final Options options = new Options();

    @Parameters(arity = "0..1", paramLabel = "EVENTS", description = "In the log; usually 200000.")
    private @Nullable Integer events;

    private final ViewDefinition view = new FiguresView();
    private final Map<String, List<Double>> cpu = new TreeMap<>();

    public static void main(String[] args) {
        Options.run(new Replay(), args);
    }

    @Override
    public Integer call() throws Exception {
        int many = events != null ? events : options.quick() ? EVENTS_SHORT : EVENTS;
        var report = Report.begin("replay", "A log of %,d events, a day at each of some malls.".formatted(many));
        try (var database = TestDatabase.fresh();
                var log = new EventLog(database.dataSource(), EventTypes.codec(), new SimpleMeterRegistry())) {
            FilledLog.fill(database, many);
            var runs = new Interleaved<Run>()
                    .add(RAW, () -> timed(RAW, many, database, () -> raw(database)))
                    .add(REBUILD, () -> timed(REBUILD, many, database, () -> rebuild(database, log)))
                    .add(STREAMED, () -> timed(STREAMED, many, database, () -> streamed(database, log)))
                    .run(options.rounds(), report);
            cpu.forEach((name, micros) -> report.say("  processor time of the program and the database, µs an event, "
                    + name + ": " + Spread.of(micros)));
            against(report, runs, "B6a", REBUILD, "events a second into the views by a rebuild", 0.8);
            against(report, runs, "B6b", STREAMED, "events a second into the views by Axon's streaming processor", 0.6);
            if (options.profile()) {
                Profile.of(report, REBUILD, database, runs.again(REBUILD));
                Profile.of(report, STREAMED, database, runs.again(STREAMED));
            }
        }
        return report.end();
    }

    private static void against(
            Report report, Interleaved<Run> runs, String id, String name, String what, double bound) {
        report.add(Finding.of(
                Target.atLeast(id, what + " ÷ a bare read of the rows", bound),
                runs.series(name, "/s", Run::perSecond),
                runs.series(RAW, "/s", Run::perSecond)));
    }

    private Run timed(String name, int many, Database database, Spread.Work work) {
        long used = Cpu.ofThisProgram() + Cpu.ofDatabase(database);
        double milliseconds = Spread.timed(work);
        double micros = Cpu.ofThisProgram() + Cpu.ofDatabase(database) - used;
        cpu.computeIfAbsent(name, it -> new ArrayList<>()).add(micros / many);
        return Run.of(many, many * 1_000 / milliseconds);
    }

    /** All columns of all rows in their order, by a cursor, and nothing made of them. */
    static int raw(Database database) throws SQLException {
        int characters = 0;
        try (var connection = database.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            try (var query = connection.prepareStatement("SELECT * FROM event ORDER BY position")) {
                query.setFetchSize(FETCH);
                try (var rows = query.executeQuery()) {
                    int columns = rows.getMetaData().getColumnCount();
                    while (rows.next()) {
                        for (int n = 1; n <= columns; n++)
                            characters += rows.getString(n).length();
                    }
                }
            }
            connection.rollback();
        }
        return characters;
    }

    private int rebuild(Database database, EventLog log) {
        return new Rebuild(database.dataSource(), log).of(view, position -> {});
    }

    /** The view is forgotten, and a processor starts that knows nothing. */
    private int streamed(Database database, EventLog log) throws Exception {
        forget(database);
        var owner = UUID.randomUUID().toString();
        try (var views = ViewProcessors.start(database.dataSource(), log, owner, List.of(view))) {
            long head = log.head();
            while (views.status().getFirst().position() < head) Thread.sleep(LOOK_EVERY_MS);
        }
        return 1;
    }

    private void forget(Database database) throws SQLException {
        try (var connection = database.dataSource().getConnection();
                var query = connection.prepareStatement("SELECT generation FROM view_position WHERE view = ?")) {
            query.setString(1, view.name());
            try (var rows = query.executeQuery()) {
                while (rows.next()) view.drop(connection, rows.getInt(1));
            }
            try (var delete = connection.createStatement()) {
                delete.execute("DELETE FROM view_position; DELETE FROM view_generation");
            }
        }
    }
}
