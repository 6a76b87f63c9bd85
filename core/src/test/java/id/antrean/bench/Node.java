package id.antrean.bench;

import id.antrean.database.Database;
import id.antrean.database.DatabaseAddress;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

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
        var process = Jvm.builder(
                        List.of("-Xmx768m"),
                        Node.class.getName(),
                        address.url(),
                        address.user(),
                        String.valueOf(firstMall),
                        String.valueOf(endMall))
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        process.environment().put("BENCH_PASSWORD", address.password());
        var node = new Node(process.start());
        if (!READY.equals(node.answers.readLine())) throw new IllegalStateException("a node did not start");
        return node;
    }

    Run run(int clients, Duration lasts) {
        return Run.read(ask(CLOSED, clients, lasts));
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
            System.out.println(READY);
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                System.out.println(answer(line.split(" ", -1), malls));
            }
        }
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
