package id.antrean.bench;

import id.antrean.database.Database;
import id.antrean.database.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code ./antrean bench nodes}: engines in one, two and three processes on one PostgreSQL; the same clients in all, and
 * a database for each contender. Each
 * with its share of the malls, as if every request came to its mall's node; and in a cluster, asked for any mall, as a load
 * balancer does it, so that of two nodes every second command is forwarded.
 */
@Command(
        name = "./antrean bench nodes",
        description = "Commands a second with one, two and three nodes on one database.",
        mixinStandardHelpOptions = true)
final class Nodes implements Callable<Integer> {
    private static final int MOST = 3;
    private static final String ANY = ", any asked";

    @Mixin
    private final Options options = new Options();

    @Option(names = "--malls", description = "Usually 120; divided among the nodes.")
    private int malls = 120;

    @Option(names = "--clients", description = "Usually 192; divided among the nodes.")
    private int clients = 192;

    private final Map<String, List<Node>> nodes = new LinkedHashMap<>();
    private final Map<String, Database> databases = new HashMap<>();

    private interface Started {
        List<Node> on(Database database) throws Exception;
    }

    public static void main(String[] args) {
        Options.run(new Nodes(), args);
    }

    @Override
    public Integer call() throws Exception {
        var report = Report.begin(
                "nodes",
                "%d clients at %d malls, one PostgreSQL, each node a process of its own.".formatted(clients, malls));
        try {
            for (int many = 1; many <= MOST; many++) {
                int nodesOfOne = many;
                begin(name(many), database -> start(database, nodesOfOne));
            }
            for (int many = 2; many <= MOST; many++) {
                int nodesOfOne = many;
                begin(name(many) + ANY, database -> Node.cluster(database.address(), malls, nodesOfOne));
            }
            var runs = new Interleaved<Run>();
            nodes.forEach((name, some) -> runs.add(name, () -> run(some)));
            for (var each : nodes.entrySet()) WarmUp.steady(report, each.getKey(), () -> run(each.getValue()));
            runs.run(options.rounds(), report);
            if (options.profile()) profile(report);
            for (var name : nodes.keySet()) {
                if (name.equals(name(1))) continue;
                report.add(Finding.of(
                        Target.atLeast("B15", "commands a second with " + name + " ÷ with one", 1),
                        runs.series(name, "/s", Run::perSecond),
                        runs.series(name(1), "/s", Run::perSecond)));
            }
        } finally {
            nodes.values().forEach(some -> some.forEach(Node::close));
            databases.values().forEach(Database::close);
        }
        return report.end();
    }

    /** One of two nodes, and what their database is at meanwhile. */
    private void profile(Report report) throws Exception {
        var two = Objects.requireNonNull(nodes.get(name(2)));
        try (var waits = new DatabaseWaits(Objects.requireNonNull(databases.get(name(2))))) {
            OtherProfile.of(report, "the first of " + name(2), two.getFirst().handle(), () -> run(two));
            waits.tell(report);
        }
    }

    /** On a database of their own: nodes that wait for their turn would follow what the others write. */
    private void begin(String name, Started started) throws Exception {
        var database = TestDatabase.fresh();
        databases.put(name, database);
        new TicketMalls(malls, database).engine().close();
        nodes.put(name, started.on(database));
    }

    private static String name(int many) {
        return many == 1 ? "1 node" : many + " nodes";
    }

    private List<Node> start(Database database, int many) throws Exception {
        var started = new ArrayList<Node>();
        for (int n = 0; n < many; n++)
            started.add(Node.start(database.address(), malls * n / many, malls * (n + 1) / many));
        return started;
    }

    /** All at once; what they did together. */
    private Run run(List<Node> some) {
        Duration lasts = options.lasts();
        var running = some.stream()
                .map(node -> CompletableFuture.supplyAsync(
                        () -> node.run(clients / some.size(), lasts),
                        task -> Thread.ofVirtual().start(task)))
                .toList();
        return Run.together(running.stream().map(CompletableFuture::join).toList());
    }
}
