package id.antrean.cli;

import id.antrean.House;
import id.antrean.Servers;
import id.antrean.cli.Failures.Mistake;
import id.antrean.database.EmbeddedDatabase;
import id.antrean.demo.DemoHouse;
import id.antrean.demo.DemoOptions;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A house to try out. */
@Command(
        name = "demo",
        header = "Plays a service day of an invented mall, with simulated visitors and clerks.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Data survive; the next start plays the next open day, or goes on where it was stopped.",
            "",
            "Examples:",
            "  antrean demo                      three times the usual crowd, sixty times as fast",
            "  antrean demo --idle               the same house without simulated people",
            "  antrean demo --data /tmp/second --port 9080 --display-port 9081",
        })
final class PlayDemo implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec; // filled in by picocli

    @Mixin
    private ServerOptions serverOptions = new ServerOptions();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${env:ANTREAN_HOME:-.}/data/demo",
            description = "Where its database and demo-credentials.json are kept. Default: ${DEFAULT-VALUE}.",
            showDefaultValue = Visibility.NEVER)
    private Path data = Path.of("data", "demo");

    @Option(
            names = "--load",
            paramLabel = "N",
            defaultValue = "3",
            description = "How many times as many visitors as on a usual day. Default: ${DEFAULT-VALUE}.",
            showDefaultValue = Visibility.NEVER)
    private double load = DemoOptions.USUAL_LOAD;

    @Option(
            names = "--speed",
            paramLabel = "N",
            defaultValue = "60",
            description = "Mall seconds a second. Default: ${DEFAULT-VALUE}.",
            showDefaultValue = Visibility.NEVER)
    private double speed = DemoOptions.USUAL_SPEED;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Of everything left to chance: the same seed, the same people. Default: ${DEFAULT-VALUE}.",
            showDefaultValue = Visibility.NEVER)
    private long seed = DemoOptions.USUAL_SEED;

    @Option(names = "--idle", description = "No simulated people; the clock keeps real time.")
    private boolean idle;

    @Option(
            names = "--at",
            paramLabel = "TIME",
            description = "Mall time to start at, as 2026-11-24T09:00; never before the last event of the data."
                    + " Default: just before the next opening; idle: now, or 09:00 of the next open day.",
            showDefaultValue = Visibility.NEVER)
    private @Nullable LocalDateTime at;

    @Option(names = "--fresh", description = "Wipe what earlier runs left in --data first.")
    private boolean fresh;

    @Override
    public Integer call() throws InterruptedException {
        var options = options();
        var out = Output.of(spec);
        var stop = Stop.onSignal();
        try (var closing = stop.closing()) {
            if (fresh) EmbeddedDatabase.wipe(data, DemoHouse.CREDENTIALS_FILE);
            var wallClock = Clock.systemUTC();
            var database = DatabaseOptions.embedded(data, closing);
            var demo = new DemoHouse(options, data, wallClock, new SecureRandom(), out::println);
            var house = closing.opened(House.open(database, wallClock, demo::chooseTime));
            demo.furnish(house.mallCommands(), house.access());
            var plan = serverOptions.plan(Set.of(ServerOptions.KIOSK_API, ServerOptions.DISPLAY));
            closing.opened(Servers.start(house, plan));
            demo.welcome(house);
            stop.unlessAsked(() -> demo.play(house));
            if (!idle) out.println("The day is over. The house stays open to look at; Ctrl-C stops it.");
            stop.await();
        } catch (InterruptedException stopped) {
            if (!stop.isAsked()) throw stopped;
        }
        return 0;
    }

    private DemoOptions options() {
        try {
            return new DemoOptions(load, speed, seed, idle, at);
        } catch (IllegalArgumentException wrong) {
            throw new Mistake("The demo cannot run so: " + wrong.getMessage() + ".");
        }
    }
}
