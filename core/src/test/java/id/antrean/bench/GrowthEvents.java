package id.antrean.bench;

import id.antrean.database.Database;
import id.antrean.database.TestDatabase;
import id.antrean.eventlog.Rebuild;
import id.antrean.figures.FiguresView;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./antrean bench growth-events}: what a log of years costs: one database for each size, all measured in turn. */
@Command(
        name = "./antrean bench growth-events",
        description = "Commands, bytes, start and replay with 100,000 to 10,000,000 stored events, or more.",
        mixinStandardHelpOptions = true)
final class GrowthEvents implements Callable<Integer> {
    private static final int MALLS = 50;
    private static final int CLIENTS = 64;

    @Mixin
    private final Options options = new Options();

    @Option(
            names = "--events",
            split = ",",
            description = "Times 100000, in rising order; usually 100000,1000000,10000000. 100000000 takes 40 GB.")
    private List<Long> sizes = List.of();

    @Option(names = "--replay-most", description = "The largest log that is replayed; usually 10000000.")
    private long replayMost = 10_000_000;

    @Option(names = "--chart", description = "Draws the curves into this file.")
    private @Nullable Path chart;

    /** One log, and an engine on it that is not stopped. */
    private record Grown(Database database, double bytes, TicketMalls malls) {}

    private final Map<Long, Grown> logs = new LinkedHashMap<>();

    public static void main(String[] args) {
        Options.run(new GrowthEvents(), args);
    }

    @Override
    public Integer call() throws Exception {
        if (sizes.isEmpty())
            sizes = options.quick() ? List.of(100_000L, 300_000L) : List.of(100_000L, 1_000_000L, 10_000_000L);
        var report = Report.begin(
                "growth-events",
                "%d clients at %d malls, beside %s stored events of other malls.".formatted(CLIENTS, MALLS, sizes));
        try {
            for (long size : sizes) grow(size, report);
            var starts = new Interleaved<Double>();
            var rates = new Interleaved<Run>();
            for (long size : sizes) {
                var grown = Objects.requireNonNull(logs.get(size));
                starts.add(name(size), () -> start(grown.database));
                rates.add(name(size), () -> grown.malls.run(CLIENTS, options.lasts()));
            }
            report.say("From opening the database to the first ticket, ms, in a program that runs already:");
            starts.run(options.rounds(), report);
            report.say("Commands:");
            for (long size : sizes) WarmUp.steady(report, name(size), rates.again(name(size)));
            rates.run(options.rounds(), report);
            if (options.profile()) profile(report);
            tell(report, starts, rates);
        } finally {
            logs.values().forEach(grown -> grown.malls.close());
        }
        return report.end();
    }

    private void grow(long size, Report report) throws Exception {
        var database = TestDatabase.fresh();
        long begun = System.nanoTime();
        GrownLog.fill(database, size);
        report.say("Made a log of %,d events in %,.0f s.".formatted(size, (System.nanoTime() - begun) / 1e9));
        double bytes = GrownLog.bytesAnEvent(database);
        logs.put(size, new Grown(database, bytes, new TicketMalls(MALLS, database)));
    }

    /** The least and the most, one after the other: what they differ in is what a log of years costs. */
    private void profile(Report report) throws Exception {
        for (long size : List.of(sizes.getFirst(), sizes.getLast())) {
            var grown = Objects.requireNonNull(logs.get(size));
            Profile.of(report, name(size), grown.database, () -> grown.malls.run(CLIENTS, options.lasts()));
        }
    }

    private static String name(long size) {
        return "%,d events".formatted(size);
    }

    /** A second engine, as a node that joins. */
    private static double start(Database database) {
        return Spread.timed(() -> {
            try (var malls = TicketMalls.prepared(0, MALLS, Database.open(database.address()))) {
                return malls.act() ? 1 : 0;
            }
        });
    }

    private void tell(Report report, Interleaved<Double> starts, Interleaved<Run> rates) throws Exception {
        var curves =
                new Curves("A log that grows, at %d malls and %d clients".formatted(MALLS, CLIENTS), "stored events");
        for (long size : sizes) {
            var of = rates.of(name(size));
            curves.at((double) size)
                    .add("commands/s", median(of.stream().map(Run::perSecond).toList()))
                    .add("p99 ms", median(of.stream().map(Run::p99).toList()))
                    .add("bytes an event", Objects.requireNonNull(logs.get(size)).bytes)
                    .add("ms to first ticket", median(starts.of(name(size))))
                    .add("events/s of a replay", replay(size, report));
        }
        curves.tell(report, chart);
        var smallest = name(sizes.getFirst());
        var largest = name(sizes.getLast());
        report.add(Finding.of(
                Target.atLeast("B12", "commands a second with " + largest + " ÷ with " + smallest, 0.95),
                rates.series(largest, "/s", Run::perSecond),
                rates.series(smallest, "/s", Run::perSecond)));
    }

    /** Once, of the whole log, with what the load has added. */
    private double replay(long size, Report report) {
        if (size > replayMost) return Double.NaN;
        var grown = Objects.requireNonNull(logs.get(size));
        var log = grown.malls.engine().log();
        long events = log.head();
        double ms =
                Spread.timed(() -> new Rebuild(grown.database.dataSource(), log).of(new FiguresView(), position -> {}));
        report.say("Replayed %,d events in %,.1f s.".formatted(events, ms / 1_000));
        return events * 1_000 / ms;
    }

    private static double median(List<Double> values) {
        return Spread.of(values).median();
    }
}
