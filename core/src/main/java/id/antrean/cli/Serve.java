package id.antrean.cli;

import id.antrean.Draining;
import id.antrean.House;
import id.antrean.MallTime;
import id.antrean.Servers;
import id.antrean.cli.Failures.Mistake;
import id.antrean.doctor.DatabaseLooks;
import id.antrean.doctor.Finding.Level;
import id.antrean.eventlog.Origin;
import id.antrean.mall.Catalogue;
import id.antrean.mall.Language;
import id.antrean.mall.axon.MallAnswer;
import id.antrean.nation.Cell;
import id.antrean.nation.CellFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A house for real use. */
@Command(
        name = "serve",
        header = "Runs a house for real use: kiosks and counters, displays and figures.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Each option may come from the environment: --display-port from ANTREAN_DISPLAY_PORT.",
            "",
            "Examples:",
            "  antrean serve --mall mall.yaml --host 0.0.0.0",
            "  ANTREAN_DATABASE_PASSWORD=... antrean serve --database-url jdbc:postgresql://db:5432/antrean",
            "  antrean serve --role display --kiosk-url https://antrean.example --database-url ...",
        })
final class Serve implements Callable<Integer> {
    private static final Logger log = LoggerFactory.getLogger(Serve.class);
    /** Who has published what came in a file at a start. */
    private static final String SERVE = "serve";

    @Spec
    private @Nullable CommandSpec spec; // filled in by picocli

    @Mixin
    private DatabaseOptions databaseOptions = new DatabaseOptions();

    @Mixin
    private ServerOptions serverOptions = new ServerOptions();

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            defaultValue = "both",
            description = "Which server: kiosk-api, display or both. Default: ${DEFAULT-VALUE}.",
            showDefaultValue = Visibility.NEVER)
    private String role = "both";

    @Option(
            names = "--mall",
            paramLabel = "FILE",
            description = "Catalogue to publish at start, unless it is in force already or was changed since otherwise."
                    + " Default: those in the database.",
            showDefaultValue = Visibility.NEVER)
    private @Nullable Path mall;

    @Mixin
    private ClusterOptions clusterOptions = new ClusterOptions();

    @Mixin
    private DrainOptions drainOptions = new DrainOptions();

    @Option(
            names = "--cells",
            paramLabel = "FILE",
            description = "Instead of malls of its own, show the figures of these houses together: a line each with a"
                    + " name, the address of its display server, and a token of the role feed. With --role display.",
            showDefaultValue = Visibility.NEVER)
    private @Nullable Path cells;

    @Override
    public Integer call() throws InterruptedException {
        var nation = cells();
        var plan = serverOptions.plan(roles());
        var place = clusterOptions.place(roles().equals(Set.of(ServerOptions.DISPLAY)));
        var catalogue = mall == null ? null : CatalogueFile.sound(mall);
        var pause = drainOptions.pause();
        var stop = Stop.onSignal(pause);
        try (var closing = stop.closing()) {
            var wallClock = Clock.systemUTC();
            var database = databaseOptions.open(closing);
            requireRightClock(Duration.between(database.now(), wallClock.instant()));
            var house = closing.opened(House.open(database, wallClock, MallTime.real(wallClock)));
            if (catalogue != null) publish(catalogue, house);
            var cluster = place == null ? null : closing.opened(house.join(place));
            if (!nation.isEmpty()) closing.opened(house.follow(nation));
            var servers = closing.opened(Servers.start(house, plan));
            closing.opened(new Draining(house, cluster, servers, pause));
            welcome(house, plan.roles());
            log.info(
                    "Ready: {}, {} malls, {} events",
                    role,
                    house.live().malls().size(),
                    house.log().head());
            stop.await();
            log.info("Stopping");
        }
        return 0;
    }

    /** A house that begins on the wrong day would not find its malls' open one. */
    static void requireRightClock(Duration skew) {
        var finding = DatabaseLooks.clock(skew);
        if (finding.level() == Level.WRONG)
            throw new Mistake("The clock is wrong, " + finding.found() + ". Set both by NTP and start again.");
    }

    private Set<String> roles() {
        return switch (role) {
            case "both" -> Set.of(ServerOptions.KIOSK_API, ServerOptions.DISPLAY);
            case ServerOptions.KIOSK_API, ServerOptions.DISPLAY -> Set.of(role);
            default -> throw new Mistake("There is no role " + role + ": it is kiosk-api, display or both.");
        };
    }

    /** Those of the file, whose content is never shown: it has tokens in it. */
    private List<Cell> cells() {
        if (cells == null) return List.of();
        if (!role.equals(ServerOptions.DISPLAY) || mall != null)
            throw new Mistake(
                    "A national view has no malls of its own: --cells goes with --role display, without --mall.");
        try {
            return CellFile.read(Files.readAllLines(cells));
        } catch (IOException unreadable) {
            throw new Mistake("The file of --cells cannot be read: " + cells);
        } catch (IllegalArgumentException wrong) {
            throw new Mistake(cells + " is no list of cells: " + wrong.getMessage() + ".");
        }
    }

    /** A restart with an unchanged file publishes nothing, and no restart undoes what was changed since on the page. */
    private void publish(Catalogue catalogue, House house) {
        var newest = house.mallCommands().newest(catalogue.mall());
        var who = newest.map(it -> it.metadata().getOrDefault("who", SERVE)).orElse(SERVE);
        if (!who.equals(SERVE)) {
            Output.errors(spec)
                    .println("The file of --mall is not published: the catalogue of " + catalogue.mall()
                            + " was changed since by " + who + ". Bring the file in on /admin, or leave --mall out.");
            return;
        }
        var origin = new Origin(SERVE, "ADMINISTRATOR", null, "serve-mall-" + catalogue.mall(), null);
        switch (house.mallCommands().publish(catalogue, origin)) {
            case MallAnswer.Published published -> {}
            case MallAnswer.Unchanged unchanged -> {}
            case MallAnswer.Refused(var refusal) -> throw new Mistake(refusal.sentence(Language.EN));
            case MallAnswer.KeyReused reused -> throw new IllegalStateException("it has no key");
            case MallAnswer.Overloaded later ->
                throw new IllegalStateException("The catalogue could not be published: the database is away.");
        }
    }

    private void welcome(House house, Set<String> roles) {
        var out = Output.of(spec);
        if (roles.contains(ServerOptions.KIOSK_API)) {
            out.println("Kiosk      " + house.kioskUrl() + "/kiosk");
            out.println("Counter    " + house.kioskUrl() + "/counter");
            out.println("Desk       " + house.kioskUrl() + "/desk");
            out.println("Admin      " + house.kioskUrl() + "/admin");
        }
        if (roles.contains(ServerOptions.DISPLAY)) {
            out.println("Display    " + house.displayUrl() + "/");
            out.println("Dashboard  " + house.displayUrl() + "/dashboard");
            if (cells != null) out.println("All malls  " + house.displayUrl() + "/nation");
        }
        if (cells == null && house.live().malls().isEmpty())
            out.println("There is no mall yet: start with --mall FILE, or publish a catalogue over HTTP.");
        out.println("Ctrl-C stops.");
    }
}
