package id.antrean.bench;

import id.antrean.FreePort;
import id.antrean.House;
import id.antrean.MallTime;
import id.antrean.database.TestDatabase;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code ./antrean bench fan-out}: one display node of 1 GB heap with thousands of screens: what a screen takes of the
 * memory, what they take of the processors while nothing happens, and how fast a change reaches all of them, beside the
 * same over a bare Vert.x that writes a text to all its streams.
 */
@Command(
        name = "./antrean bench fan-out",
        description = "One display node of 1 GB heap with 10,000 screens, beside a bare Vert.x.",
        mixinStandardHelpOptions = true)
final class FanOut implements Callable<Integer> {
    private static final int SCREENS = 10_000;
    private static final int SCREENS_SHORT = 1_000;
    private static final long IDLE_MS = 20_000;
    private static final long IDLE_SHORT_MS = 6_000;
    private static final double GB = 1 << 30;
    private static final List<String> HEAP = List.of("-Xms1g", "-Xmx1g");

    @Mixin
    private final Options options = new Options();

    @Option(names = "--screens", description = "Usually 10000; at most 12000.")
    private int screens;

    private final AtomicLong heard = new AtomicLong();

    public static void main(String[] args) {
        Options.run(new FanOut(), args);
    }

    /** Events that arrived, and what the server took for them. */
    private record Told(long events, double seconds, double cpuMicros) {
        /** Events a second that one processor would write. */
        double perCpuSecond() {
            return events / cpuMicros * 1e6;
        }

        @Override
        public String toString() {
            return "%,.0f events/s, %s µs of the processors each"
                    .formatted(events / seconds, Spread.number(cpuMicros / events));
        }
    }

    private static final int COMPARED_MAX = 5_000;

    @Override
    public Integer call() throws Exception {
        if (screens == 0) screens = options.quick() ? SCREENS_SHORT : SCREENS;
        var report =
                Report.begin("fan-out", "%,d screens of one mall on one display node of 1 GB heap.".formatted(screens));
        try (var database = TestDatabase.fresh();
                var house = House.open(database, Clock.systemUTC(), MallTime.real(Clock.systemUTC()))) {
            var open = OpenMalls.publish(1, house.mallCommands());
            var work = new HallWork(house.dayCommands(), open.malls());
            var path = "/api/v1/malls/" + open.malls().getFirst() + "/board/events";
            try (var display = Served.start("display", database.address(), HEAP)) {
                display(report, display, work, path);
            }
        }
        return report.end();
    }

    private void display(Report report, Served display, HallWork work, String path) throws Exception {
        warmUp(display, work, path);
        double cpuBefore = idle(display);
        long before = display.memory();
        try (var all = Screens.open(display.port(), List.of(path), screens, this::count)) {
            work.act();
            double cpuWith = idle(display);
            long grown = display.memory() - before;
            report.say(
                    "%,.1f kB of memory a screen, %,.0f MB in all; idle the node takes %s of a processor, without screens %s."
                            .formatted(
                                    grown / 1_000.0 / screens,
                                    display.memory() / 1e6,
                                    Spread.number(cpuWith),
                                    Spread.number(cpuBefore)));
            report.add(Finding.of(
                    Target.atLeast("B9a", "screens for each GB of memory ÷ 100,000", 1),
                    one("screens a GB", "", screens / (Math.max(grown, 1) / GB)),
                    one("100,000", "", 100_000)));
            report.add(Finding.of(
                    Target.atMost("B17", "processors of a node with idle screens ÷ without any", 1.05),
                    one("with " + screens, "processors", cpuWith),
                    one("without", "processors", Math.max(cpuBefore, 0.001))));
            if (options.profile())
                OtherProfile.of(report, "with %,d idle screens".formatted(screens), display.handle(), () -> {
                    Thread.sleep(IDLE_MS);
                    return "%,d ms".formatted(IDLE_MS);
                });
            if (all.gone() > 0) report.say("%,d screens were cut off.".formatted(all.gone()));
        }
        try (var compared = Screens.open(display.port(), List.of(path), compared(), this::count)) {
            rounds(report, display, work);
            if (options.profile())
                OtherProfile.of(
                        report,
                        "changes to %,d screens".formatted(compared()),
                        display.handle(),
                        () -> told(() -> work.act() ? 1 : 0, display::cpu));
            if (compared.gone() > 0) report.say("%,d screens were cut off.".formatted(compared.gone()));
        }
    }

    /** The rival's and ours are open at once in this program, which may have 20,000 files open on many machines. */
    private int compared() {
        return Math.min(screens, COMPARED_MAX);
    }

    /** The first screens load classes and warm the compiler; they are gone when it counts. */
    private void warmUp(Served display, HallWork work, String path) throws Exception {
        try (var some = Screens.open(display.port(), List.of(path), Math.min(screens, 500), this::count)) {
            for (int n = 0; n < 40; n++) {
                work.act();
                Thread.sleep(50);
            }
            if (some.gone() > 0) throw new IllegalStateException("screens were cut off");
        }
    }

    private void rounds(Report report, Served display, HallWork work) throws Exception {
        var bareLog = Files.createTempFile("bare", ".log");
        int port = FreePort.any();
        var bare = Jvm.builder(HEAP, BareVertx.class.getName(), String.valueOf(port))
                .redirectErrorStream(true)
                .redirectOutput(bareLog.toFile())
                .start();
        try (var client = new HttpClients(1)) {
            Served.await(bare, client, port, "/", bareLog);
            try (var theirs = Screens.open(port, List.of("/events"), compared(), this::count)) {
                var text = "id: 1\nevent: board\ndata: " + "x".repeat(2_000) + "\n\n";
                Callable<Integer> tell =
                        () -> client.post(port, "/tell", Map.of(), text).status();
                Callable<Integer> step = () -> work.act() ? 1 : 0;
                var runs = new Interleaved<Told>()
                        .add("display", () -> told(step, () -> display.cpu()))
                        .add("bare Vert.x", () -> told(tell, () -> Cpu.of(bare.toHandle())))
                        .run(options.rounds(), report);
                report.add(Finding.of(
                        Target.atLeast(
                                "B9b", "events to screens for a second of the processors ÷ of a bare Vert.x", 0.85),
                        runs.series("display", "/s", Told::perCpuSecond),
                        runs.series("bare Vert.x", "/s", Told::perCpuSecond)));
                if (theirs.gone() > 0) report.say("%,d of the rival's screens were cut off.".formatted(theirs.gone()));
            }
        } finally {
            Served.stop(bare);
            Files.delete(bareLog);
        }
    }

    /** One change after another, each when all screens have got the one before: no burst that drops the slow. */
    private Told told(Callable<Integer> change, java.util.function.LongSupplier cpu) throws Exception {
        long before = cpu.getAsLong();
        long heardBefore = heard.get();
        long begun = System.nanoTime();
        while (System.nanoTime() - begun < options.lasts().toNanos()) {
            long had = heard.get();
            change.call();
            long until = System.nanoTime() + 2_000_000_000L;
            while (heard.get() < had + compared() && System.nanoTime() < until) Thread.sleep(1);
        }
        Thread.sleep(200); // what is on its way
        double seconds = (System.nanoTime() - begun) / 1e9;
        return new Told(heard.get() - heardBefore, seconds, cpu.getAsLong() - before);
    }

    private void count(int screen, String name, long id) {
        heard.incrementAndGet();
    }

    /** Processors taken while nothing happens. */
    private double idle(Served display) throws InterruptedException {
        long lasts = options.quick() ? IDLE_SHORT_MS : IDLE_MS;
        Thread.sleep(lasts / 4);
        long before = display.cpu();
        long begun = System.nanoTime();
        Thread.sleep(lasts);
        return (display.cpu() - before) * 1e3 / (System.nanoTime() - begun);
    }

    private static Finding.Series one(String name, String unit, double value) {
        return new Finding.Series(name, unit, new ArrayList<>(List.of(value)));
    }
}
