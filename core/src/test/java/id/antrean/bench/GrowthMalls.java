package id.antrean.bench;

import id.antrean.database.TestDatabase;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./antrean bench growth-malls}: a node for each number of malls, in a process of its own, measured in turn. */
@Command(
        name = "./antrean bench growth-malls",
        description = "Commands, latency and memory of a node with 1 to 500 malls.",
        mixinStandardHelpOptions = true)
final class GrowthMalls implements Callable<Integer> {
    private static final int CLIENTS = 64;
    private static final double MEGA = 1 << 20;

    @Mixin
    private final Options options = new Options();

    @Option(names = "--malls", split = ",", description = "In rising order; usually 1,10,50,200,500.")
    private List<Integer> sizes = List.of();

    @Option(names = "--total", description = "Commands a second of all malls together; usually 1000.")
    private double total = 1_000;

    @Option(names = "--each", description = "Commands a second of each mall; usually 2.")
    private double each = 2;

    @Option(names = "--chart", description = "Draws the curves into this file.")
    private @Nullable Path chart;

    private final Map<Integer, TicketMalls> prepared = new LinkedHashMap<>();
    private final Map<Integer, Node> nodes = new LinkedHashMap<>();

    public static void main(String[] args) {
        Options.run(new GrowthMalls(), args);
    }

    @Override
    public Integer call() throws Exception {
        if (sizes.isEmpty()) sizes = options.quick() ? List.of(1, 20) : List.of(1, 10, 50, 200, 500);
        var report = Report.begin(
                "growth-malls",
                "Nodes with %s malls: %d clients; %s commands a second in all; %s a second of each mall."
                        .formatted(sizes, CLIENTS, Spread.number(total), Spread.number(each)));
        try {
            for (int size : sizes) prepare(size);
            var closed = new Interleaved<Run>();
            var steady = new Interleaved<Run>();
            var share = new Interleaved<Run>();
            nodes.forEach((size, node) -> {
                closed.add(name(size), () -> node.run(CLIENTS, options.lasts()));
                steady.add(name(size), () -> node.paced(total, options.lasts()));
                share.add(name(size), () -> node.paced(each * size, options.lasts()));
            });
            report.say("As many as %d clients get done:".formatted(CLIENTS));
            for (int size : sizes) WarmUp.steady(report, name(size), closed.again(name(size)));
            closed.run(options.rounds(), report);
            report.say("The same load in all:");
            steady.run(options.rounds(), report);
            report.say("The same load of each mall:");
            share.run(options.rounds(), report);
            tell(report, closed, steady, share);
        } finally {
            nodes.values().forEach(Node::close);
            prepared.values().forEach(TicketMalls::close);
        }
        return report.end();
    }

    private void prepare(int size) throws Exception {
        var malls = new TicketMalls(size, TestDatabase.fresh());
        prepared.put(size, malls);
        nodes.put(size, Node.start(malls.database().address(), 0, size));
    }

    private static String name(int size) {
        return size == 1 ? "1 mall" : size + " malls";
    }

    private void tell(Report report, Interleaved<Run> closed, Interleaved<Run> steady, Interleaved<Run> share)
            throws Exception {
        var curves = new Curves("A node whose malls become more", "malls");
        nodes.forEach((size, node) -> curves.at(size)
                .add("commands/s, " + CLIENTS + " clients", median(closed, size, Run::perSecond))
                .add("p99 ms, " + CLIENTS + " clients", median(closed, size, Run::p99))
                .add("p99 ms, %s/s in all".formatted(Spread.number(total)), median(steady, size, Run::p99))
                .add("p99 ms, %s/s a mall".formatted(Spread.number(each)), median(share, size, Run::p99))
                .add("MB of heap in use", node.heap() / MEGA)
                .add("MB of the machine", node.memory() / MEGA));
        curves.tell(report, chart);
    }

    private static double median(Interleaved<Run> runs, int size, ToDoubleFunction<Run> figure) {
        return Spread.of(runs.of(name(size)).stream().map(figure::applyAsDouble).toList())
                .median();
    }
}
