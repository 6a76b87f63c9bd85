package id.antrean.bench;

import id.antrean.House;
import id.antrean.MallTime;
import id.antrean.access.Access;
import id.antrean.database.Database;
import id.antrean.database.TestDatabase;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./antrean bench memory}: what a kiosk-api and a display take, when nothing happens and when much does. */
@Command(
        name = "./antrean bench memory",
        description = "Memory of a kiosk-api and of a display with 500 malls, idle and busy.",
        mixinStandardHelpOptions = true)
final class MemoryUsed implements Callable<Integer> {
    private static final double MEGA = 1 << 20;
    private static final int CONNECTIONS = 64;

    @Mixin
    private final Options options = new Options();

    @Option(names = "--malls", description = "Usually 500, 20 with --short; as many screens.")
    private int malls;

    @Option(names = "--rate", description = "Tickets taken or given up a second, of all malls together; usually 200.")
    private double rate = 200;

    @Option(names = "--heap", description = "The most heap of each server, as -Xmx has it; usually 512m.")
    private String heap = "512m";

    public static void main(String[] args) {
        Options.run(new MemoryUsed(), args);
    }

    @Override
    public Integer call() throws Exception {
        if (malls == 0) malls = options.quick() ? 20 : 500;
        var lasts = options.lasts().multipliedBy(options.rounds());
        var report = Report.begin(
                "memory",
                "%d malls, %d screens; busy: %s commands a second over HTTP for %d s; at most %s of heap."
                        .formatted(malls, malls, Spread.number(rate), lasts.toSeconds(), heap));
        try (var database = TestDatabase.fresh()) {
            measure(report, database, publish(database), lasts);
        }
        return report.end();
    }

    private OpenMalls publish(Database database) {
        try (var house = House.open(database, Clock.systemUTC(), MallTime.real(Clock.systemUTC()))) {
            return OpenMalls.publish(malls, house.mallCommands());
        }
    }

    private void measure(Report report, Database database, OpenMalls open, Duration lasts) throws Exception {
        var flags = List.of("-Xmx" + heap);
        var tokens = open.tokens(new Access(database.dataSource(), new SecureRandom(), Clock.systemUTC()));
        try (var kiosk = Served.start("kiosk-api", database.address(), flags);
                var display = Served.start("display", database.address(), flags);
                var clients = new HttpClients(CONNECTIONS)) {
            say(report, "kiosk-api, idle", kiosk);
            say(report, "display, idle", display);
            var paths = open.malls().stream()
                    .map(mall -> "/api/v1/malls/" + mall + "/board/events")
                    .toList();
            var tickets = new HttpTickets(open, tokens, clients, kiosk.port());
            try (var screens = Screens.open(display.port(), paths, malls, (screen, name, id) -> {})) {
                report.say("  load: " + Load.paced(rate, lasts, tickets::act));
                say(report, "kiosk-api, busy", kiosk);
                say(report, "display, busy", display);
                if (screens.gone() > 0) report.say("%,d screens were cut off.".formatted(screens.gone()));
            }
        }
    }

    /** The machine's first: a look at the heap collects it. */
    private static void say(Report report, String what, Served server) throws Exception {
        double machine = server.memory() / MEGA;
        double inUse = server.heapInUse() / MEGA;
        report.say("  %s: %s MB of the machine's memory, %s MB of heap in use."
                .formatted(what, Spread.number(machine), Spread.number(inUse)));
    }
}
