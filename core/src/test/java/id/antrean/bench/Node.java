package id.antrean.bench;

import id.antrean.EventTypes;
import id.antrean.cluster.Cluster;
import id.antrean.cluster.ClusterPlace;
import id.antrean.cluster.TestCluster;
import id.antrean.database.Database;
import id.antrean.database.DatabaseAddress;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** An engine with its own load in a process of its own, which runs whenever it is told to. */
final class Node implements AutoCloseable {
    private static final String READY = "ready";
    private static final String CLOSED = "closed";
    private static final String PACED = "paced";
    private static final String HEAP = "heap";

    private final Process process;
    private final BufferedReader answers;

    private Node(Process process) {
        this.process = process;
        answers = process.inputReader(StandardCharsets.UTF_8);
    }

    /** With the malls from one number to another, of a database that is prepared. */
    static Node start(DatabaseAddress address, int firstMall, int endMall) throws IOException {
        return begin(address, firstMall, endMall, List.of()).ready();
    }

    /** Nodes of one cluster, each of which is asked for any mall. */
    static List<Node> cluster(DatabaseAddress address, int malls, int many) throws IOException {
        var places = TestCluster.places(many);
        var members =
                places.stream().map(place -> place.host() + ":" + place.port()).collect(Collectors.joining(","));
        var nodes = new ArrayList<Node>();
        for (var place : places) nodes.add(begin(address, 0, malls, List.of(String.valueOf(place.port()), members)));
        for (var node : nodes) node.ready();
        return nodes;
    }

    private static Node begin(DatabaseAddress address, int firstMall, int endMall, List<String> place)
            throws IOException {
        var words = new ArrayList<>(
                List.of(address.url(), address.user(), String.valueOf(firstMall), String.valueOf(endMall)));
        words.addAll(place);
        var process = Jvm.builder(List.of("-Xmx768m"), Node.class.getName(), words.toArray(String[]::new))
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        process.environment().put("BENCH_PASSWORD", address.password());
        return new Node(process.start());
    }

    private Node ready() throws IOException {
        if (!READY.equals(answers.readLine())) throw new IllegalStateException("a node did not start");
        return this;
    }

    Run run(int clients, Duration lasts) {
        return Run.read(ask(CLOSED, clients, lasts));
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    /** So many commands a second. */
    Run paced(double perSecond, Duration lasts) {
        return Run.read(ask(PACED, perSecond, lasts));
    }

    /** What its heap holds that is still needed, bytes. */
    long heap() {
        return Long.parseLong(ask(HEAP, 0, Duration.ZERO));
    }

    /** What it holds of the machine's memory, bytes. */
    long memory() {
        return Served.memory(process);
    }

    private String ask(String what, double how, Duration lasts) {
        try {
            var ask = process.outputWriter(StandardCharsets.UTF_8);
            ask.write(what + " " + how + " " + lasts.toMillis() + "\n");
            ask.flush();
            return Objects.requireNonNull(answers.readLine(), "a node is gone");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What runs in the process: a line in is what to do, at which load and for how long; a line out what came of it. */
    public static void main(String[] args) throws Exception {
        Options.quiet();
        var password = Objects.requireNonNull(System.getenv("BENCH_PASSWORD"));
        try (var database = Database.open(new DatabaseAddress(args[0], args[1], password));
                var malls = TicketMalls.prepared(Integer.parseInt(args[2]), Integer.parseInt(args[3]), database);
                var in = new BufferedReader(new java.io.InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            if (args.length > 4) joined(malls, Integer.parseInt(args[4]), List.of(args[5].split(",", -1)));
            System.out.println(READY);
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                System.out.println(answer(line.split(" ", -1), malls));
            }
        }
    }

    /** Returns when all are there. It leaves with the process. */
    private static void joined(TicketMalls malls, int port, List<String> members) throws InterruptedException {
        var engine = malls.engine();
        var place = new ClusterPlace("127.0.0.1", port, new ClusterPlace.Others.Named(members), false);
        var cluster = Cluster.join(
                place,
                new Cluster.Parts(
                        engine.log(),
                        EventTypes.codec(),
                        engine.dayCommands(),
                        engine.mallCommands(),
                        Set::of,
                        malls.meters()));
        while (cluster.members() < members.size()) Thread.sleep(20);
    }

    private static String answer(String[] asked, TicketMalls malls) throws Exception {
        double how = Double.parseDouble(asked[1]);
        var lasts = Duration.ofMillis(Long.parseLong(asked[2]));
        return switch (asked[0]) {
            case CLOSED -> malls.run((int) how, lasts).written();
            case PACED -> malls.paced(how, lasts).written();
            case HEAP -> String.valueOf(Jvm.heapInUse());
            default -> throw new IllegalArgumentException(asked[0]);
        };
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
