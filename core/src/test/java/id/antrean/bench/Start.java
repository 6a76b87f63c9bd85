package id.antrean.bench;

import id.antrean.FreePort;
import id.antrean.House;
import id.antrean.MallTime;
import id.antrean.access.Access;
import id.antrean.database.Database;
import id.antrean.database.TestDatabase;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./antrean bench start}: from the start of the process until it is ready, and until it has given a ticket. */
@Command(
        name = "./antrean bench start",
        description = "From the start of kiosk-api until it is ready and has given a ticket, beside a bare Vert.x.",
        mixinStandardHelpOptions = true)
final class Start implements Callable<Integer> {
    private static final int EVENTS = 100_000;
    private static final int EVENTS_SHORT = 10_000;
    private static final double READY_MS_MOST = 3_000;

    @Mixin
    private final Options options = new Options();

    @Option(names = "--events", description = "In the log beforehand; usually 100000.")
    private int events;

    private static final String CACHED = "kiosk-api with its start cache";
    private static final String PLAIN = "kiosk-api";
    private static final String ALONE = "kiosk-api, told of another node that is away";
    private static final String BARE = "bare Vert.x";
    private static final String AWAY = "--cluster-members=127.0.0.1:" + FreePort.any();

    /** Java's options for the cache that the launcher has made by a rehearsal; none where it has not. */
    private final List<String> cache = Stream.of(
                    System.getenv().getOrDefault("ANTREAN_START_FLAGS", "").split(" ", -1))
            .filter(flag -> !flag.isEmpty())
            .toList();

    private int tickets;

    public static void main(String[] args) {
        Options.run(new Start(), args);
    }

    /** Milliseconds from the start of the process; processor time until the ticket. */
    private record Started(double ready, double ticket, double megabytes, double cpuMs) {
        @Override
        public String toString() {
            return Double.isNaN(ticket)
                    ? "ready after %,.0f ms".formatted(ready)
                    : "ready after %,.0f ms, first ticket after %,.0f ms, %,.0f ms of the processors, %,.0f MB of memory"
                            .formatted(ready, ticket, cpuMs, megabytes);
        }
    }

    @Override
    public Integer call() throws Exception {
        if (events == 0) events = options.quick() ? EVENTS_SHORT : EVENTS;
        var report = Report.begin("start", "A log of %,d events, a warm database; kiosk-api alone.".formatted(events));
        try (var database = TestDatabase.fresh()) {
            FilledLog.fill(database, events);
            var mall = furnish(database);
            var runs = new Interleaved<Started>().add(PLAIN, () -> product(database, mall, List.of()));
            if (cache.isEmpty()) report.say("There is no start cache.");
            else runs.add(CACHED, () -> product(database, mall, cache));
            runs.add(ALONE, () -> product(database, mall, cache, "--cluster-port=" + FreePort.any(), AWAY));
            runs.add(BARE, Start::bare).run(options.rounds(), report);
            tell(report, runs, cache.isEmpty() ? PLAIN : CACHED);
            if (options.profile()) profile(report, database, mall);
        }
        return report.end();
    }

    private static void tell(Report report, Interleaved<Started> runs, String ours) {
        var bare = runs.series(BARE, "ms", Started::ready);
        report.add(Finding.of(
                Target.atMost("B11", "start to first ticket ÷ start of a bare Vert.x", 1.5),
                runs.series(ours, "ms", Started::ticket),
                bare));
        if (ours.equals(CACHED)) {
            report.add(Finding.of(
                    Target.atMost("cache", "start to first ticket with the cache ÷ without", 1),
                    runs.series(CACHED, "ms", Started::ticket),
                    runs.series(PLAIN, "ms", Started::ticket)));
        }
        report.add(ready("ready", "start to ready ÷ 3 s", runs.series(ours, "ms", Started::ready)));
        report.add(ready(
                "ready alone", "start to ready without its cluster ÷ 3 s", runs.series(ALONE, "ms", Started::ready)));
    }

    private static Finding ready(String name, String what, Finding.Series ready) {
        var most = java.util.Collections.nCopies(ready.values().size(), READY_MS_MOST);
        return Finding.of(Target.atMost(name, what, 1), ready, new Finding.Series("3 s", "ms", most));
    }

    /** A mall that is open now; the views are as far as the log is. */
    private static OpenMalls furnish(Database database) throws InterruptedException {
        try (var house = House.open(database, Clock.systemUTC(), MallTime.real(Clock.systemUTC()))) {
            var open = OpenMalls.publish(1, house.mallCommands());
            long head = house.log().head();
            if (!house.figures().awaitPosition(head, java.time.Duration.ofMinutes(10)))
                throw new IllegalStateException("the views did not reach " + head);
            return open;
        }
    }

    private void profile(Report report, Database database, OpenMalls mall) throws Exception {
        var file = Files.createTempFile("start", ".jfr");
        try {
            var flags = new ArrayList<>(cache);
            flags.add("-XX:StartFlightRecording=settings=profile,filename=" + file);
            report.say("");
            report.say("Where the time goes, with a recording: " + product(database, mall, flags));
            Profile.tell(report, file);
        } finally {
            Files.delete(file);
        }
    }

    /** @param more options of {@code serve} */
    private Started product(Database database, OpenMalls open, List<String> flags, String... more) throws Exception {
        var mall = open.malls().getFirst();
        var access = new Access(database.dataSource(), new SecureRandom(), Clock.systemUTC());
        var token = open.tokens(access).getFirst();
        long begun = System.nanoTime();
        try (var served = Served.start("kiosk-api", database.address(), flags, more);
                var client = new HttpClients(1)) {
            var headers =
                    Map.of("Authorization", "Bearer " + token, "Idempotency-Key", "start-" + tickets++ + "-" + begun);
            var answer = client.post(
                    served.port(), "/api/v1/malls/" + mall + "/tickets", headers, "{\"service\": \"layanan-1\"}");
            if (answer.status() >= 300) throw new IllegalStateException("no ticket: " + answer);
            return new Started(
                    served.milliseconds(),
                    (System.nanoTime() - begun) / 1e6,
                    served.memory() / 1e6,
                    served.cpu() / 1e3);
        }
    }

    private static Started bare() throws Exception {
        var log = Files.createTempFile("bare", ".log");
        int port = FreePort.any();
        long begun = System.nanoTime();
        var process = Jvm.builder(List.of(), BareVertx.class.getName(), String.valueOf(port))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try (var client = new HttpClients(1)) {
            Served.await(process, client, port, "/", log);
            return new Started((System.nanoTime() - begun) / 1e6, Double.NaN, Double.NaN, Double.NaN);
        } finally {
            Served.stop(process);
            Files.delete(log);
        }
    }
}
