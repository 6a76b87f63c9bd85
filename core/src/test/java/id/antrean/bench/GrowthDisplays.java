package id.antrean.bench;

import id.antrean.House;
import id.antrean.MallTime;
import id.antrean.database.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./antrean bench growth-displays}: one display node of 1 GB heap, and more and more screens of one mall. */
@Command(
        name = "./antrean bench growth-displays",
        description = "How long until all screens have a change, memory and processors, with 10 to 10,000 screens.",
        mixinStandardHelpOptions = true)
final class GrowthDisplays implements Callable<Integer> {
    private static final List<String> HEAP = List.of("-Xms1g", "-Xmx1g");
    private static final double MEGA = 1 << 20;
    private static final long WAIT_MOST = 2_000_000_000L;
    private static final long LOOK_EVERY = 100_000;
    /** Longer than a board waits for its turn after the last one. */
    private static final int QUIET_MS = 250;

    @Mixin
    private final Options options = new Options();

    @Option(names = "--screens", split = ",", description = "In rising order; usually 10,100,1000,10000.")
    private List<Integer> sizes = List.of();

    @Option(names = "--chart", description = "Draws the curves into this file.")
    private @Nullable Path chart;

    private final Random dice = new Random(1);
    private final AtomicLong heard = new AtomicLong();
    private final AtomicLong boards = new AtomicLong();

    public static void main(String[] args) {
        Options.run(new GrowthDisplays(), args);
    }

    /**
     * Milliseconds from the command until the last screen has the board, in a hall in which nothing happened for a while;
     * processor time of the node for each event and screen, in a busy one.
     */
    private record Told(Run run, double cpuMicros) {
        @Override
        public String toString() {
            return run + "; %s µs of the processors a screen".formatted(Spread.number(cpuMicros));
        }
    }

    @Override
    public Integer call() throws Exception {
        if (sizes.isEmpty()) sizes = options.quick() ? List.of(10, 200) : List.of(10, 100, 1_000, 10_000);
        var report = Report.begin("growth-displays", "%s screens of one mall on one display node.".formatted(sizes));
        try (var database = TestDatabase.fresh();
                var house = House.open(database, Clock.systemUTC(), MallTime.real(Clock.systemUTC()))) {
            var open = OpenMalls.publish(1, house.mallCommands());
            var work = new HallWork(house.dayCommands(), open.malls());
            var path = "/api/v1/malls/" + open.malls().getFirst() + "/board/events";
            try (var display = Served.start("display", database.address(), HEAP)) {
                measure(report, display, work, path);
            }
        }
        return report.end();
    }

    private void measure(Report report, Served display, HallWork work, String path) throws Exception {
        try (var some = Screens.open(display.port(), List.of(path), 100, this::count)) {
            told(display, work, 100 - some.gone()); // the compiler and the classes
        }
        var curves = new Curves("One display node, more and more screens of one mall", "screens");
        for (int size : sizes) {
            try (var screens = Screens.open(display.port(), List.of(path), size, this::count)) {
                var told = told(display, work, size);
                report.say("  %,d screens: %s".formatted(size, told));
                if (screens.gone() > 0) report.say("%,d screens were cut off.".formatted(screens.gone()));
                curves.at(size)
                        .add("ms to all, p50", told.run.p50())
                        .add("ms to all, p99", told.run.p99())
                        .add("µs a screen", told.cpuMicros)
                        .add("MB of the machine", display.memory() / MEGA);
            }
        }
        curves.tell(report, chart);
    }

    private Told told(Served display, HallWork work, int screens) throws Exception {
        double cpuMicros = busy(display, work, screens);
        return new Told(quiet(work, screens), cpuMicros);
    }

    /** One change after another, each when all screens have got the one before: boards come at their pace of 200 ms. */
    private double busy(Served display, HallWork work, int screens) throws Exception {
        long cpu = display.cpu();
        long before = heard.get();
        for (long until = inTime(); System.nanoTime() < until; ) shown(work, screens);
        return (double) (display.cpu() - cpu) / Math.max(1, heard.get() - before);
    }

    /** Each change comes when no board waits for its turn, and at any moment between two looks at the log. */
    private Run quiet(HallWork work, int screens) throws Exception {
        var latencies = new Latencies();
        long late = 0;
        long begun = System.nanoTime();
        for (long until = inTime(); System.nanoTime() < until; ) {
            Thread.sleep(QUIET_MS + dice.nextInt(QUIET_MS));
            long took = shown(work, screens);
            if (took > 0) latencies.add(took);
            else late++;
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        if (latencies.sorted().length == 0) throw new IllegalStateException("no change reached all screens");
        return Run.of(latencies.sorted(), seconds, late);
    }

    private long inTime() {
        return System.nanoTime() + options.rounds() * options.lasts().toNanos();
    }

    /** Nanoseconds until all have the board that shows a change; 0 if that took too long. */
    private long shown(HallWork work, int screens) throws Exception {
        long all = boards.get() + screens;
        long sent = System.nanoTime();
        while (!work.act()) sent = System.nanoTime();
        while (boards.get() < all && System.nanoTime() - sent < WAIT_MOST) LockSupport.parkNanos(LOOK_EVERY);
        return boards.get() < all ? 0 : System.nanoTime() - sent;
    }

    private void count(int screen, String name, long id) {
        heard.incrementAndGet();
        if (name.equals("board")) boards.incrementAndGet();
    }
}
