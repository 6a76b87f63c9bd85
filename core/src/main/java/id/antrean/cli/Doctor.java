package id.antrean.cli;

import id.antrean.EventTypes;
import id.antrean.cluster.ClusterPlace;
import id.antrean.database.UnusableDatabase;
import id.antrean.doctor.DatabaseLooks;
import id.antrean.doctor.Examination;
import id.antrean.doctor.Finding;
import id.antrean.doctor.Finding.Level;
import id.antrean.doctor.MachineLooks;
import id.antrean.doctor.PlaceLooks;
import id.antrean.web.Limits;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Looks at what may hinder a house, and says what to do. */
@Command(
        name = "doctor",
        header =
                "Looks at this machine, the ports, the database and the other nodes; says what is wrong and what to do.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Give it the options of serve. It changes nothing and takes some seconds at most.",
            "Exit codes: 0 nothing is wrong (there may be warnings), 1 something is.",
            "",
            "Examples:",
            "  antrean doctor",
            "  antrean doctor --database-url jdbc:postgresql://db:5432/antrean --back-ups /var/backups/antrean",
        })
final class Doctor implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec; // filled in by picocli

    @Mixin
    private DatabaseOptions databaseOptions = new DatabaseOptions();

    @Mixin
    private ServerOptions serverOptions = new ServerOptions();

    @Mixin
    private ClusterOptions clusterOptions = new ClusterOptions();

    @Option(
            names = "--back-ups",
            paramLabel = "DIR",
            description = "Where back-ups are kept: the newest should be less than 26 hours old.",
            showDefaultValue = Visibility.NEVER)
    private @Nullable Path backUps;

    @Override
    public Integer call() {
        var findings = examination().findings();
        var out = Output.of(spec);
        for (var finding : findings) {
            out.printf("%-8s %-16s %s%n", word(finding.level()), finding.what(), finding.found());
            if (!finding.advice().isEmpty()) out.printf("%-25s %s%n", "", finding.advice());
        }
        out.println(sum(findings));
        return count(findings, Level.WRONG) == 0 ? 0 : Failures.FAILED;
    }

    private Examination examination() {
        var plan = serverOptions.plan(java.util.Set.of(ServerOptions.KIOSK_API, ServerOptions.DISPLAY));
        var wallClock = Clock.systemUTC();
        var examination = new Examination()
                .add("machine", () -> MachineLooks.of(Limits.USUAL.connections()))
                .add("ports", () -> PlaceLooks.ports(plan.host(), plan.ports()));
        var data = databaseOptions.embeddedIn();
        if (data != null) examination.add("data directory", () -> PlaceLooks.data(data));
        examination.add("database", () -> database(wallClock));
        var place = clusterOptions.place(false);
        if (place != null && place.others() instanceof ClusterPlace.Others.Named(var members))
            examination.add("cluster", () -> PlaceLooks.cluster(members));
        var kept = backUps;
        if (kept != null) examination.add("back-up", () -> PlaceLooks.backUps(kept, wallClock.instant()));
        return examination;
    }

    private List<Finding> database(Clock wallClock) {
        try {
            return databaseOptions
                    .running()
                    .map(address -> DatabaseLooks.of(address, wallClock, EventTypes.codec()))
                    .orElseGet(Doctor::notRunning);
        } catch (UnusableDatabase held) { // its program goes on without it
            return List.of(new Finding(
                    Level.WRONG,
                    "database",
                    "no embedded PostgreSQL runs. " + held.getMessage(),
                    "Where that Antrean has just been started, wait. Else make room on the disk and restart it."));
        }
    }

    private static List<Finding> notRunning() {
        return List.of(new Finding(
                Level.OK, "database", "an embedded one, which runs while serve does; it was not looked into", ""));
    }

    private static String sum(List<Finding> findings) {
        return "%d looked at: %d wrong, %d warnings."
                .formatted(findings.size(), count(findings, Level.WRONG), count(findings, Level.WARNING));
    }

    private static long count(List<Finding> findings, Level level) {
        return findings.stream().filter(finding -> finding.level() == level).count();
    }

    private static String word(Level level) {
        return level.name().toLowerCase(Locale.ROOT);
    }
}
