package id.antrean.faults;

import id.antrean.access.Access;
import id.antrean.access.Grant;
import id.antrean.access.Role;
import id.antrean.cluster.TestCluster;
import id.antrean.database.Database;
import id.antrean.history.AnsweredMeanwhile.Meanwhile;
import id.antrean.mall.MallId;
import id.antrean.mall.yaml.CatalogueYaml;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** PostgreSQL and a cluster of nodes as processes, with some malls that are open. */
final class House implements AutoCloseable {
    private static final int PUBLISHED_AGAIN_MAX = 20;
    private static final int PUBLISHED_AGAIN_MS = 1_000;

    private final Databases databases;
    private final List<Node> nodes = new ArrayList<>();
    private final Sender sender = new Sender(nodes);
    private final List<Load.Tokens> malls = new ArrayList<>();
    private final List<Meanwhile> times = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final Firewall firewall = new Firewall();
    private final Thread whenStopped = new Thread(this::closeQuietly);

    private House(Databases databases) {
        this.databases = databases;
        Runtime.getRuntime().addShutdownHook(whenStopped);
    }

    static House open(Path directory, int nodes, int malls, Means means) throws Exception {
        var house = new House(Databases.open(directory, means.smallDisks()));
        try {
            for (int i = 1; i <= nodes; i++) {
                var place = directory.resolve("node-" + i);
                var login = house.databases.primary().address();
                house.nodes.add(new Node("node-" + i, place, login, house.databases.ports(), means.clockLibrary()));
            }
            for (var node : house.nodes) node.join(house.nodes);
            house.startNodes();
            house.openMalls(malls);
            return house;
        } catch (Exception failure) {
            house.close();
            throw failure;
        }
    }

    private void startNodes() throws Exception {
        nodes.getFirst().begin();
        nodes.getFirst().awaitReady(); // it migrates the database
        for (var node : nodes) if (!node.isAlive()) node.begin();
        for (var node : nodes) node.awaitReady();
    }

    private void openMalls(int many) throws Exception {
        try (var database = Database.open(postgres().address())) {
            var access = new Access(database.dataSource(), new SecureRandom(), Clock.systemUTC());
            var administrator = token(access, Role.ADMINISTRATOR, null);
            for (int i = 1; i <= many; i++) {
                var mall = Malls.mall(i);
                publish(i, administrator);
                malls.add(new Load.Tokens(
                        mall.value(), token(access, Role.KIOSK, mall), token(access, Role.CLERK, mall)));
            }
        }
    }

    private static String token(Access access, Role role, @Nullable MallId mall) {
        return access.createToken(new Grant(role, mall, null, null, "faults")).secret();
    }

    private void publish(int number, String token) throws IOException, InterruptedException {
        var url = nodes.getFirst().url() + "/api/v1/malls/" + Malls.mall(number) + "/catalogue";
        var request = HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/yaml")
                .PUT(BodyPublishers.ofString(CatalogueYaml.write(Malls.catalogue(number))))
                .build();
        var answer = Http.CLIENT.send(request, BodyHandlers.ofString());
        for (int again = 1; answer.statusCode() == 503 && again <= PUBLISHED_AGAIN_MAX; again++) {
            Thread.sleep(PUBLISHED_AGAIN_MS); // a node just started on a busy machine
            answer = Http.CLIENT.send(request, BodyHandlers.ofString());
        }
        if (answer.statusCode() >= 300) throw new IOException("not published: " + answer.body());
    }

    /** All up and whole again, however they were left. */
    void heal() throws Exception {
        firewall.mend();
        postgres().heal();
        for (var node : nodes) {
            node.wire().mend();
            node.setClock("+0");
            if (!node.isAlive()) node.begin();
        }
        for (var node : nodes) node.awaitReady();
    }

    /** Until each node gives tickets of each mall, whatever its clock and its connections have been through. */
    void awaitTickets() throws IOException, InterruptedException {
        for (var node : nodes) {
            for (var mall : malls) {
                if (!sender.isGivenAt(node, mall, Malls.wish()))
                    throw new IOException("a node that is ready gives no ticket of " + mall.mall());
            }
        }
    }

    Node one(SplittableRandom random) {
        return nodes.get(random.nextInt(nodes.size()));
    }

    PostgresProcess postgres() {
        return databases.primary();
    }

    Databases databases() {
        return databases;
    }

    /** Nodes hear nothing of one another any more, until {@link #heal}. */
    void cutBetweenNodes() throws IOException {
        firewall.cut(nodes.stream().map(Node::clusterPort).toList());
    }

    /** The node that a mall's commands go to, while all are there. */
    Node owner(String mall) {
        var places = nodes.stream().map(Node::place).toList();
        return nodes.get(TestCluster.owner(new MallId(mall), places));
    }

    List<String> mallNames() {
        return malls.stream().map(Load.Tokens::mall).toList();
    }

    /** Until each node knows all others. */
    void awaitCluster() throws IOException, InterruptedException {
        for (var node : nodes) node.awaitMembers(nodes.size());
    }

    /** So many visitors at once, at one mall; returns when each has an answer. */
    void rush(int many) {
        var mall = malls.getFirst();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < many; i++) {
                people.execute(() -> {
                    try {
                        sender.send(mall.mall(), "take", "", "/tickets", mall.kiosk(), Malls.wish());
                    } catch (InterruptedException stopped) {
                        Thread.currentThread().interrupt();
                    }
                });
            }
        }
    }

    /** From a moment until now each request had to be answered, and these malls had to go on. */
    void answeredSince(long from, String what, List<String> ofMalls, Duration atMost) {
        times.add(new Meanwhile(what, ofMalls, from, System.nanoTime(), atMost));
    }

    List<Meanwhile> times() {
        return List.copyOf(times);
    }

    Sender sender() {
        return sender;
    }

    /** Something to be told at the end. */
    void note(String what) {
        notes.add(what);
    }

    List<String> notes() {
        return List.copyOf(notes);
    }

    List<Node> nodes() {
        return nodes;
    }

    List<Load.Tokens> malls() {
        return malls;
    }

    /** A screen for each mall, spread over the nodes. */
    List<Watcher> watch() {
        return IntStream.range(0, malls.size())
                .mapToObj(i -> new Watcher(malls.get(i).mall(), nodes, i))
                .toList();
    }

    @Override
    public synchronized void close() throws IOException {
        try (databases;
                firewall) {
            for (var node : nodes) node.close();
        }
        if (!Thread.currentThread().equals(whenStopped)) Runtime.getRuntime().removeShutdownHook(whenStopped);
    }

    private void closeQuietly() {
        try {
            close();
        } catch (IOException failure) {
            System.err.println("Not everything was put away: " + failure.getMessage());
        }
    }
}
