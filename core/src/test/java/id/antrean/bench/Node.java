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
        try {
            var ask = process.outputWriter(StandardCharsets.UTF_8);
            ask.write(clients + " " + lasts.toMillis() + "\n");
            ask.flush();
            return Run.read(Objects.requireNonNull(answers.readLine(), "a node is gone"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What runs in the process: a line in is clients and milliseconds, a line out what came of it. */
    public static void main(String[] args) throws Exception {
        Options.quiet();
        var password = Objects.requireNonNull(System.getenv("BENCH_PASSWORD"));
        try (var database = Database.open(new DatabaseAddress(args[0], args[1], password));
                var malls = TicketMalls.prepared(Integer.parseInt(args[2]), Integer.parseInt(args[3]), database);
                var in = new BufferedReader(new java.io.InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            System.out.println(READY);
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                int space = line.indexOf(' ');
                int clients = Integer.parseInt(line.substring(0, space));
                var run = malls.run(clients, Duration.ofMillis(Long.parseLong(line.substring(space + 1))));
                System.out.println(run.written());
            }
        }
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
