package id.antrean.bench;

import id.antrean.FreePort;
import java.nio.file.Files;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;

/** What it takes to tell all screens of a change, beside a bare Vert.x that writes a text to all its streams. */
final class ChangedScreens {
    /** The rival's and ours are open at once in this program, which may have 20,000 files open on many machines. */
    private static final int MOST = 5_000;

    private final Options options;
    private final HallPage hall;
    private final int screens;

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

    ChangedScreens(Options options, HallPage hall, int screens) {
        this.options = options;
        this.hall = hall;
        this.screens = Math.min(screens, MOST);
    }

    void measure(Report report, Served display) throws Exception {
        hall.warmUp(display, Math.min(screens, 500));
        try (var ours = hall.open(display.port(), screens)) {
            beside(report, display);
            if (options.profile())
                OtherProfile.of(
                        report,
                        "changes to %,d screens".formatted(screens),
                        display.handle(),
                        () -> told(() -> hall.work().act() ? 1 : 0, display::cpu));
            if (ours.gone() > 0) report.say("%,d screens were cut off.".formatted(ours.gone()));
        }
    }

    private void beside(Report report, Served display) throws Exception {
        var bareLog = Files.createTempFile("bare", ".log");
        int port = FreePort.any();
        var bare = Jvm.builder(FanOut.HEAP, BareVertx.class.getName(), String.valueOf(port))
                .redirectErrorStream(true)
                .redirectOutput(bareLog.toFile())
                .start();
        try (var client = new HttpClients(1)) {
            Served.await(bare, client, port, "/", bareLog);
            try (var theirs = hall.open(port, "/events", screens)) {
                var text = "id: 1\nevent: board\ndata: " + "x".repeat(2_000) + "\n\n";
                Callable<Integer> tell =
                        () -> client.post(port, "/tell", Map.of(), text).status();
                Callable<Integer> step = () -> hall.work().act() ? 1 : 0;
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
    private Told told(Callable<Integer> change, LongSupplier cpu) throws Exception {
        long before = cpu.getAsLong();
        long heardBefore = hall.heard().get();
        long begun = System.nanoTime();
        while (System.nanoTime() - begun < options.lasts().toNanos()) {
            long had = hall.heard().get();
            change.call();
            long until = System.nanoTime() + 2_000_000_000L;
            while (hall.heard().get() < had + screens && System.nanoTime() < until) Thread.sleep(1);
        }
        Thread.sleep(200); // what is on its way
        double seconds = (System.nanoTime() - begun) / 1e9;
        return new Told(hall.heard().get() - heardBefore, seconds, cpu.getAsLong() - before);
    }
}
