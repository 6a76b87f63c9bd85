package id.antrean.bench;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./antrean bench commit}: durable ticket commands a second and how long each takes, beside five rivals. */
@Command(
        name = "./antrean bench commit",
        description = "Durable ticket commands a second through the engine, at one mall and at many.",
        mixinStandardHelpOptions = true)
final class Commit implements Callable<Integer> {
    private static final int MALLS = 500;
    private static final String ONE_MALL = "1 mall";

    @Mixin
    private final Options options = new Options();

    @Option(names = "--clients", split = ",", description = "Who send at once; usually 1,16,64,512.")
    private List<Integer> clients = List.of(1, 16, 64, 512);

    @Option(names = "--rivals", split = ",", description = "Some of pgbench,jdbc,axon,crud,copy; usually all.")
    private List<String> rivals = List.of("pgbench", "jdbc", "axon", "crud", "copy");

    @Option(names = "--malls", description = "How many, where there are many; usually 500.")
    private int malls = MALLS;

    private final Map<String, Contender> contenders = new LinkedHashMap<>();

    public static void main(String[] args) {
        Options.run(new Commit(), args);
    }

    @Override
    public Integer call() throws Exception {
        var report = Report.begin(
                "commit", "Durable ticket commands: 1 mall and " + malls + " malls, clients " + clients + ".");
        try {
            open();
            warmUp(report);
            var runs = measure(report);
            new CommitFindings(report, runs, many(), clients).tell();
            steady(report, runs);
            if (options.profile()) profile(report);
        } finally {
            contenders.values().forEach(Contender::close);
        }
        return report.end();
    }

    private void open() throws Exception {
        contenders.put(ONE_MALL, new TicketMalls(1));
        contenders.put(many(), new TicketMalls(malls));
        if (rivals.contains("pgbench")) Pgbench.installed().ifPresent(it -> contenders.put("pgbench", it));
        if (rivals.contains("jdbc")) contenders.put("jdbc", new OneRow());
        if (rivals.contains("axon")) contenders.put("axon", new StockAxon(malls));
        if (rivals.contains("crud")) contenders.put("crud", new CrudQueue(malls));
    }

    /** One round is too short for this: a program that has begun becomes quicker for half a minute. */
    private void warmUp(Report report) throws Exception {
        for (var each : contenders.entrySet())
            WarmUp.steady(report, each.getKey(), () -> each.getValue().run(manyClients(), options.lasts()));
    }

    private int manyClients() {
        return clients.contains(64) ? 64 : clients.getLast();
    }

    private String many() {
        return malls + " malls";
    }

    private Interleaved<Run> measure(Report report) throws Exception {
        var runs = new Interleaved<Run>();
        for (int at : clients) {
            contenders.forEach((name, contender) -> {
                boolean tooMany = name.equals("pgbench") && at > OneRow.CONNECTIONS_MAX;
                if (!tooMany) runs.add(CommitFindings.key(name, at), () -> contender.run(at, options.lasts()));
            });
        }
        if (rivals.contains("copy")) {
            var copy = new CopyRows();
            contenders.put("copy", copy);
            runs.add("copy", () -> copy.run(1, options.lasts()));
        }
        return runs.run(options.rounds(), report);
    }

    /** At a load that both bear: half of what the slower one can do. */
    private void steady(Report report, Interleaved<Run> closed) throws Exception {
        int at = manyClients();
        double rate = List.of(ONE_MALL, many()).stream()
                .mapToDouble(name -> Spread.of(closed.of(CommitFindings.key(name, at)).stream()
                                .map(Run::perSecond)
                                .toList())
                        .median())
                .min()
                .orElseThrow();
        var half = rate / 2;
        report.say("");
        report.say("The same load for both, %s commands a second:".formatted(Spread.number(half)));
        var paced = new Interleaved<Run>();
        for (var name : List.of(ONE_MALL, many())) {
            var malls = (TicketMalls) java.util.Objects.requireNonNull(contenders.get(name));
            paced.add(name, () -> malls.paced(half, options.lasts()));
        }
        paced.run(options.rounds(), report);
        report.add(Finding.of(
                Target.atMost("B13", "p99 with " + malls + " malls ÷ p99 with 1 mall, same load", 1.2),
                paced.series(many(), "ms", Run::p99),
                paced.series(ONE_MALL, "ms", Run::p99)));
    }

    private void profile(Report report) throws Exception {
        for (int at :
                IntStream.of(clients.getFirst(), clients.getLast()).distinct().toArray()) {
            var malls = (TicketMalls) java.util.Objects.requireNonNull(contenders.get(many()));
            Profile.of(
                    report,
                    many() + ", " + at + " clients",
                    malls.database(),
                    () -> malls.run(at, Duration.ofSeconds(5)));
        }
    }
}
