package id.antrean.bench;

import id.antrean.FreePort;
import id.antrean.House;
import id.antrean.MallTime;
import id.antrean.Servers;
import id.antrean.cluster.ClusterPlace;
import id.antrean.database.TestDatabase;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./antrean bench screens}: how long from a call's commit until it is on the screens, on this node and another. */
@Command(
        name = "./antrean bench screens",
        description = "From a call to the screen, beside how long its commit takes: on the same node and on another.",
        mixinStandardHelpOptions = true)
final class CallToScreen implements Callable<Integer> {
    private static final int CLIENTS = 64;
    private static final long ARRIVE_MS = 1_500;

    @Mixin
    private final Options options = new Options();

    @Option(names = "--malls", description = "Usually 50, of ten counters each.")
    private int malls = 50;

    @Option(names = "--screens", description = "Of each mall on each node; usually 10.")
    private int screens = 10;

    private final Map<Long, Long> shownHere = new ConcurrentHashMap<>();
    private final Map<Long, Long> shownThere = new ConcurrentHashMap<>();

    public static void main(String[] args) {
        Options.run(new CallToScreen(), args);
    }

    /** Milliseconds at 99 %, from the moment at which the call was sent. */
    private record Shown(Run commits, double commit, double here, double there) {
        @Override
        public String toString() {
            return "durable after %s ms, on screens here after %s ms, on another node's after %s ms (at 99 %%); all: %s"
                    .formatted(Spread.number(commit), Spread.number(here), Spread.number(there), commits);
        }
    }

    @Override
    public Integer call() throws Exception {
        var report = Report.begin(
                "screens",
                "%d malls with %d screens each on each of two nodes, at half of what the engine can do."
                        .formatted(malls, screens));
        int here = FreePort.any();
        int there = FreePort.any();
        var members = List.of("127.0.0.1:" + here, "127.0.0.1:" + there);
        try (var database = TestDatabase.fresh();
                var house = House.open(database, Clock.systemUTC(), MallTime.real(Clock.systemUTC()));
                var cluster =
                        house.join(new ClusterPlace("127.0.0.1", here, new ClusterPlace.Others.Named(members), false));
                var servers = Servers.start(house, Servers.Plan.anywhere("kiosk-api", "display"))) {
            var open = OpenMalls.publish(malls, house.mallCommands());
            var work = new HallWork(house.dayCommands(), open.malls());
            try (var other = Served.start(
                            "display",
                            database.address(),
                            List.of("-Xmx1g"),
                            "--cluster-port=" + there,
                            "--cluster-members=" + String.join(",", members));
                    var ofThis = screens(port(servers, "display"), open, shownHere);
                    var ofOther = screens(other.port(), open, shownThere)) {
                report.say("Nodes in the cluster: %d.".formatted(cluster.members()));
                measure(report, work);
                if (ofThis.gone() + ofOther.gone() > 0)
                    report.say(
                            "Screens that were cut off: %d here, %d there.".formatted(ofThis.gone(), ofOther.gone()));
                if (options.profile()) Profile.of(report, "calls to screens", database, () -> round(work, 200));
            }
        }
        return report.end();
    }

    private static int port(Servers servers, String role) {
        return java.util.Objects.requireNonNull(servers.ports().get(role), role);
    }

    /** The last of a mall's screens counts: a call is shown when all of them show it. */
    private Screens screens(int port, OpenMalls open, Map<Long, Long> shown) throws Exception {
        var paths = open.malls().stream()
                .map(mall -> "/api/v1/malls/" + mall + "/board/events")
                .toList();
        return Screens.open(port, paths, malls * screens, (screen, name, id) -> {
            if (name.equals("call")) shown.merge(id, System.nanoTime(), Math::max);
        });
    }

    private void measure(Report report, HallWork work) throws Exception {
        double most = WarmUp.steady(report, "steps", () -> Load.closed(CLIENTS, options.lasts(), work::act))
                .perSecond();
        double half = most / 2;
        report.say("Half of it is %s commands a second, a quarter of them calls.".formatted(Spread.number(half)));
        var runs =
                new Interleaved<Shown>().add("calls", () -> round(work, half)).run(options.rounds(), report);
        var commit = runs.series("calls", "ms", Shown::commit);
        report.add(Finding.of(
                Target.atMost("B4a", "p99 of call to screen ÷ p99 of its commit, same node", 1.25),
                runs.series("calls", "ms", Shown::here),
                commit));
        report.add(Finding.of(
                Target.atMost("B4b", "p99 of call to screen ÷ p99 of its commit, another node", 1.5),
                runs.series("calls", "ms", Shown::there),
                commit));
    }

    private Shown round(HallWork work, double perSecond) throws Exception {
        shownHere.clear();
        shownThere.clear();
        var asked = new ThreadLocal<Long>();
        var askedAt = new ConcurrentHashMap<Long, Long>();
        var durable = new ConcurrentHashMap<Long, Long>();
        work.listen(position -> {
            askedAt.put(position, asked.get());
            durable.put(position, System.nanoTime());
        });
        var run = Load.paced(perSecond, options.lasts(), () -> {
            asked.set(System.nanoTime());
            return work.act();
        });
        work.listen(position -> {});
        Thread.sleep(ARRIVE_MS);
        return new Shown(
                run,
                p99(durable, askedAt),
                p99(shown(shownHere, askedAt), askedAt),
                p99(shown(shownThere, askedAt), askedAt));
    }

    private static Map<Long, Long> shown(Map<Long, Long> on, Map<Long, Long> asked) {
        var missing = asked.keySet().stream().filter(it -> !on.containsKey(it)).count();
        if (missing > 0) throw new IllegalStateException(missing + " of " + asked.size() + " calls were not shown");
        return on;
    }

    private static double p99(Map<Long, Long> at, Map<Long, Long> asked) {
        var nanos = asked.entrySet().stream()
                .mapToLong(it -> java.util.Objects.requireNonNull(at.get(it.getKey())) - it.getValue())
                .sorted()
                .toArray();
        if (nanos.length == 0) throw new IllegalStateException("nobody was called");
        return Run.of(nanos, 1, 0).p99();
    }
}
