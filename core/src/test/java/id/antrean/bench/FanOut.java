package id.antrean.bench;

import id.antrean.House;
import id.antrean.MallTime;
import id.antrean.database.TestDatabase;
import java.time.Clock;
import java.util.List;
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
    static final List<String> HEAP = List.of("-Xms1g", "-Xmx1g");

    @Mixin
    private final Options options = new Options();

    @Option(names = "--screens", description = "Usually 10000; at most 12000.")
    private int screens;

    public static void main(String[] args) {
        Options.run(new FanOut(), args);
    }

    @Override
    public Integer call() throws Exception {
        if (screens == 0) screens = options.quick() ? SCREENS_SHORT : SCREENS;
        var report =
                Report.begin("fan-out", "%,d screens of one mall on one display node of 1 GB heap.".formatted(screens));
        try (var database = TestDatabase.fresh();
                var house = House.open(database, Clock.systemUTC(), MallTime.real(Clock.systemUTC()))) {
            var open = OpenMalls.publish(1, house.mallCommands());
            var path = "/api/v1/malls/" + open.malls().getFirst() + "/board/events";
            var hall = new HallPage(new HallWork(house.dayCommands(), open.malls()), path, new AtomicLong());
            new IdleScreens(options, database, hall, screens).measure(report);
            try (var display = Served.start("display", database.address(), HEAP)) {
                new ChangedScreens(options, hall, screens).measure(report, display);
            }
        }
        return report.end();
    }
}
