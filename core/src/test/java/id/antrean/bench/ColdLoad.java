package id.antrean.bench;

import id.antrean.Engine;
import id.antrean.EventTypes;
import id.antrean.database.TestDatabase;
import id.antrean.day.DayCommand.CancelTicket;
import id.antrean.day.SmallMall;
import id.antrean.day.TicketId;
import id.antrean.day.axon.Answer;
import id.antrean.eventlog.Append;
import id.antrean.eventlog.Appended;
import id.antrean.eventlog.EventLog;
import id.antrean.eventlog.LogWriter;
import id.antrean.eventlog.Origin;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import javax.sql.DataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/**
 * {@code ./antrean bench cold-load [EVENTS]}: how long the first command of a day takes after a restart, when the whole
 * day must be read first; beside a bare read of the same rows, and beside the same with a snapshot.
 */
final class ColdLoad {
    private static final int EVENTS = 30_000;
    private static final int SEED = 20_261_124;
    private static final int CHUNK = 500;
    /** The engine takes one each 5,000 events: no snapshot of an open day is further behind. */
    private static final int BEHIND_MOST = 4_999;

    private static final int WARM_UP = 2;
    private static final int ROUNDS_PROFILED = 10;
    private static final int RATIO_MOST = 3;
    private static final double SNAPSHOT_MS_MOST = 300;
    private static final Clock CLOCK = Clock.fixed(SmallMall.at("16:00"), ZoneOffset.UTC);
    private static final Origin SENDER = new Origin("bench", "CLERK", null, "bench-1", null);
    private static final String STREAM = SmallMall.DAY.stream();

    private final DataSource source;

    private ColdLoad(DataSource source) {
        this.source = source;
    }

    public static void main(String[] args) {
        Options.run(new Asked(), args);
    }

    /** What is typed. */
    @Command(
            name = "./antrean bench cold-load",
            description = "The first command of a long day after a restart, beside a bare read of its rows.",
            mixinStandardHelpOptions = true)
    private static final class Asked implements Callable<Integer> {
        @Mixin
        private final Options options = new Options();

        @Parameters(arity = "0..1", paramLabel = "EVENTS", description = "Of the day, 5,000 at least; usually 30000.")
        private String events = String.valueOf(EVENTS);

        @Override
        public Integer call() throws Exception {
            int many = Math.max(BEHIND_MOST + 1, Integer.parseInt(events.replaceAll("[_,.]", "")));
            var report = Report.begin("cold-load", "The first command of a day of %,d events.".formatted(many));
            try (var database = TestDatabase.fresh()) {
                var bench = new ColdLoad(database.dataSource());
                bench.measure(many, report, options.rounds());
                if (options.profile()) Profile.of(report, "the whole day, again and again", database, bench::again);
            }
            return report.end();
        }
    }

    /** Milliseconds of one round. */
    private record Round(double raw, double whole, double snapshot) {
        @Override
        public String toString() {
            return "bare read %.0f ms, whole day %.0f ms, snapshot %.0f ms".formatted(raw, whole, snapshot);
        }
    }

    private void measure(int many, Report report, int counted) throws SQLException {
        var events = BigDay.events(many, SEED);
        write(events, 0, many - BEHIND_MOST);
        firstCommand(); // which leaves a snapshot behind when its engine ends
        var kept = snapshot();
        write(events, many - BEHIND_MOST, many);
        report.say(
                "A day of %,d events; the snapshot is %,d events behind.".formatted(rawRows(), many - kept.version()));
        report.say("  in a program just started: " + round(kept));
        for (int i = 1; i < WARM_UP; i++) round(kept);
        var rounds = new ArrayList<Round>();
        for (int i = 0; i < counted; i++) rounds.add(round(kept));
        var raw = series("bare read of the rows", rounds, Round::raw);
        report.add(Finding.of(
                Target.atMost("cold", "first command, whole day ÷ bare read of its rows", RATIO_MOST),
                series("first command, whole day", rounds, Round::whole),
                raw));
        report.add(Finding.of(
                Target.atMost("cold", "or: first command from a snapshot ÷ 300 ms", 1),
                series("first command, snapshot", rounds, Round::snapshot),
                new Finding.Series("300 ms", "ms", Collections.nCopies(counted, SNAPSHOT_MS_MOST))));
    }

    private static Finding.Series series(String name, List<Round> rounds, ToDoubleFunction<Round> figure) {
        return new Finding.Series(
                name, "ms", rounds.stream().map(figure::applyAsDouble).toList());
    }

    private Round again() throws SQLException {
        var kept = snapshot();
        for (int i = 0; i < ROUNDS_PROFILED; i++) {
            forgetSnapshot();
            firstCommand();
        }
        return round(kept);
    }

    private Round round(Kept kept) throws SQLException {
        forgetSnapshot();
        double raw = Spread.timed(this::rawRows);
        double whole = firstCommand();
        put(kept);
        return new Round(raw, whole, firstCommand());
    }

    private void write(List<? extends Object> events, int first, int end) {
        var codec = EventTypes.codec();
        var meters = new SimpleMeterRegistry();
        try (var log = new EventLog(source, codec, meters)) {
            var writer = new LogWriter(source, codec, log, CLOCK, meters);
            for (int from = first; from < end; from += CHUNK) {
                var chunk = List.<Object>copyOf(events.subList(from, Math.min(end, from + CHUNK)));
                var appended = writer.append(Append.alone(STREAM, from, chunk, Map.of("who", "bench"), null));
                if (!(appended instanceof Appended.Written))
                    throw new IllegalStateException("not written: " + appended);
            }
        }
    }

    /** What the product reads of each row, taken over as text and nothing made of it. */
    private int rawRows() throws SQLException {
        int characters = 0;
        int rows = 0;
        try (var connection = source.getConnection();
                var query = connection.prepareStatement("""
                        SELECT e.position, s.name, e.version, e.type, e.origin, e.payload, e.request_id
                        FROM event e JOIN stream s ON s.id = e.stream WHERE s.name = ? ORDER BY e.version""")) {
            query.setString(1, STREAM);
            try (var found = query.executeQuery()) {
                for (; found.next(); rows++) {
                    found.getLong(1);
                    characters += found.getString(2).length() + found.getInt(3);
                    characters += found.getString(4).length() + found.getInt(5);
                    characters +=
                            found.getString(6).length() + found.getString(7).length();
                }
            }
        }
        if (characters == 0) throw new IllegalStateException("nothing was read");
        return rows;
    }

    /**
     * The first command about the day to a program that has just started: refused, so that it changes nothing. What the
     * program does when it ends, a snapshot included, is not measured.
     */
    private double firstCommand() {
        try (var engine = Engine.start(source, CLOCK, CLOCK, new SimpleMeterRegistry())) {
            var nobody = TicketId.of(SmallMall.TUESDAY, "Z9999");
            var cancel = new CancelTicket(SmallMall.DAY, nobody, "-", CLOCK.instant());
            return Spread.timed(() -> {
                var answer = engine.dayCommands().send(cancel, SENDER);
                return answer instanceof Answer.Refused ? 1 : 0;
            });
        }
    }

    private record Kept(int version, String payload) {}

    private Kept snapshot() throws SQLException {
        try (var connection = source.getConnection();
                var query = connection.prepareStatement("SELECT version, payload FROM snapshot");
                var found = query.executeQuery()) {
            if (!found.next()) throw new IllegalStateException("the engine left no snapshot behind");
            return new Kept(found.getInt(1), found.getString(2));
        }
    }

    /** In the place of the one that reading the whole day has left behind. */
    private void put(Kept kept) throws SQLException {
        try (var connection = source.getConnection();
                var update = connection.prepareStatement("UPDATE snapshot SET version = ?, payload = ?")) {
            update.setInt(1, kept.version());
            update.setString(2, kept.payload());
            if (update.executeUpdate() != 1) throw new IllegalStateException("the engine left no snapshot behind");
        }
    }

    private void forgetSnapshot() throws SQLException {
        try (var connection = source.getConnection();
                var delete = connection.prepareStatement("DELETE FROM snapshot")) {
            delete.executeUpdate();
        }
    }
}
