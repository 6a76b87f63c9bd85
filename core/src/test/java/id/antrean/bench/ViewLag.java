package id.antrean.bench;

import id.antrean.eventlog.axon.ViewProcessors;
import id.antrean.figures.Figures;
import id.antrean.figures.FiguresView;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./antrean bench lag}: how far the figures are behind the log, beside how long a commit takes. */
@Command(
        name = "./antrean bench lag",
        description = "How long after its commit an event is in the figures, beside how long the commit took.",
        mixinStandardHelpOptions = true)
final class ViewLag implements Callable<Integer> {
    private static final int CLIENTS = 64;
    private static final long LOOK_EVERY_MS = 1;
    private static final Duration CATCH_UP_MOST = Duration.ofSeconds(60);
    private static final double LAG_MS_MOST = 100;

    @Mixin
    private final Options options = new Options();

    @Option(names = "--malls", description = "Usually 50.")
    private int malls = 50;

    @Option(names = "--rate", description = "Commands a second; usually half of what the engine can do.")
    private double rate;

    public static void main(String[] args) {
        Options.run(new ViewLag(), args);
    }

    /**
     * @param lag milliseconds from commit to figures, at 99 %
     * @param most of the one that took longest
     * @param blind the longest time between two looks at the figures: no lag is known better than that
     */
    private record Behind(Run commits, double lag, double lagMedian, double most, double blind) {
        @Override
        public String toString() {
            return "commits " + commits + "; in the figures after p50 " + Spread.number(lagMedian) + " ms, p99 "
                    + Spread.number(lag) + " ms, most " + Spread.number(most) + " ms (looked at every "
                    + Spread.number(blind)
                    + " ms at least)";
        }
    }

    @Override
    public Integer call() throws Exception {
        var report = Report.begin("lag", "Commit to figures, " + malls + " malls.");
        try (var load = new TicketMalls(malls)) {
            var source = load.database().dataSource();
            var owner = UUID.randomUUID().toString();
            try (var views = ViewProcessors.start(source, load.engine().log(), owner, List.of(new FiguresView()))) {
                report.say("Views: " + views.status());
                var figures = new Figures(source);
                var most = WarmUp.steady(report, "commands", () -> load.run(CLIENTS, options.lasts()));
                double perSecond = rate > 0 ? rate : most.perSecond() / 2;
                await(figures, load.engine().log().head());
                report.say("The load is %s commands a second.".formatted(Spread.number(perSecond)));
                var runs = new Interleaved<Behind>()
                        .add("lag", () -> measure(load, figures, perSecond))
                        .run(options.rounds(), report);
                tell(report, runs);
                if (options.profile())
                    Profile.of(report, "that load", load.database(), () -> measure(load, figures, perSecond));
            }
        }
        return report.end();
    }

    private static void tell(Report report, Interleaved<Behind> runs) {
        var lag = runs.of("lag").stream().map(Behind::lag).toList();
        report.add(Finding.of(
                Target.atMost("B7", "p99 of commit to figures ÷ p99 of the commit", 2),
                new Finding.Series("commit to figures", "ms", lag),
                runs.series("lag", "ms", it -> it.commits().p99())));
        report.add(Finding.of(
                Target.atMost("B7 (100 ms)", "the longest of commit to figures ÷ 100 ms", 1),
                runs.series("lag", "ms", Behind::most),
                new Finding.Series("100 ms", "ms", java.util.Collections.nCopies(lag.size(), LAG_MS_MOST))));
    }

    private Behind measure(TicketMalls load, Figures figures, double perSecond) throws Exception {
        var committed = new ConcurrentSkipListMap<Long, Long>();
        load.listen(position -> committed.put(position, System.nanoTime()));
        var seen = new ConcurrentHashMap<Long, Long>();
        var blind = new AtomicLong();
        var watcher = Thread.ofPlatform().name("figures-watcher").start(() -> watch(figures, seen, blind));
        try {
            var run = load.paced(perSecond, options.lasts());
            load.listen(position -> {});
            await(figures, committed.lastKey());
            Thread.sleep(10 * LOOK_EVERY_MS); // the watcher has its last look
            return lag(run, committed, seen, blind.get());
        } finally {
            watcher.interrupt();
            watcher.join();
        }
    }

    private static Behind lag(Run run, Map<Long, Long> committed, Map<Long, Long> seen, long blind) {
        var bySeen = new TreeMap<>(seen);
        var lags = committed.entrySet().stream()
                .mapToLong(it -> {
                    var first = bySeen.ceilingEntry(it.getKey());
                    if (first == null) throw new IllegalStateException("never seen: " + it.getKey());
                    return Math.max(0, first.getValue() - it.getValue());
                })
                .sorted()
                .toArray();
        var of = Run.of(lags, 1, 0);
        return new Behind(run, of.p99(), of.p50(), of.most(), blind / 1e6);
    }

    private static void watch(Figures figures, Map<Long, Long> seen, AtomicLong blind) {
        try {
            long looked = System.nanoTime();
            while (!Thread.interrupted()) {
                seen.putIfAbsent(figures.position(), System.nanoTime());
                long before = looked;
                looked = System.nanoTime();
                blind.accumulateAndGet(looked - before, Math::max);
                Thread.sleep(LOOK_EVERY_MS);
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException cutOff) {
            if (!Thread.currentThread().isInterrupted()) throw cutOff;
        }
    }

    private static void await(Figures figures, long position) {
        if (!figures.awaitPosition(position, CATCH_UP_MOST))
            throw new IllegalStateException("the figures did not reach " + position);
    }
}
