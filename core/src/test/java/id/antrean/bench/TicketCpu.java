package id.antrean.bench;

import id.antrean.database.Database;
import id.antrean.eventlog.ChainWork;
import java.lang.management.ManagementFactory;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./antrean bench cpu}: processor time of one ticket command, program and database, beside a pgbench transaction. */
@Command(
        name = "./antrean bench cpu",
        description = "Processor time of a ticket command, program and database, beside a transaction of pgbench.",
        mixinStandardHelpOptions = true)
final class TicketCpu implements Callable<Integer> {
    private static final int PGBENCH_CLIENTS = 16;
    private static final int CHAINED = 100_000;

    @Mixin
    private final Options options = new Options();

    @Option(names = "--malls", description = "Usually 500.")
    private int malls = 500;

    @Option(names = "--clients", description = "Usually 64.")
    private int clients = 64;

    public static void main(String[] args) {
        Options.run(new TicketCpu(), args);
    }

    private record Used(double program, double database, Run run) {
        double both() {
            return program + database;
        }

        @Override
        public String toString() {
            return "%s µs of the program and %s µs of the database each, at %s"
                    .formatted(Spread.number(program), Spread.number(database), run);
        }
    }

    @Override
    public Integer call() throws Exception {
        var report = Report.begin(
                "cpu",
                "Processor time, the program's with its load included; %d malls, %d clients; pgbench with %d clients."
                        .formatted(malls, clients, PGBENCH_CLIENTS));
        try (var ours = new TicketMalls(malls);
                var pgbench = Pgbench.installed().orElseThrow(() -> new IllegalStateException("no pgbench here"))) {
            var database = ours.database();
            WarmUp.steady(report, "ticket", () -> ours.run(clients, options.lasts()));
            var runs = new Interleaved<Used>()
                    .add("ticket", () -> used(database, Cpu::ofThisProgram, () -> ours.run(clients, options.lasts())))
                    .add(
                            "pgbench",
                            () -> used(
                                    database,
                                    Cpu::ofEndedChildren,
                                    () -> pgbench.run(PGBENCH_CLIENTS, options.lasts())))
                    .run(options.rounds(), report);
            report.add(Finding.of(
                    Target.atMost("B16", "processor time of a ticket command ÷ of a transaction of pgbench", 0.5),
                    runs.series("ticket", "µs", Used::both),
                    runs.series("pgbench", "µs", Used::both)));
            report.add(chain(runs));
            if (options.profile())
                Profile.of(report, clients + " clients", database, () -> ours.run(clients, options.lasts()));
        }
        return report.end();
    }

    /** Commands a second hang on the processors, so the chain's share of their time is what it costs. */
    private static Finding chain(Interleaved<Used> runs) {
        var hashing = IntStream.range(0, runs.of("ticket").size())
                .mapToDouble(round -> microsOfChain())
                .boxed()
                .toList();
        var with = runs.series("ticket", "µs with", Used::both);
        var without = IntStream.range(0, hashing.size())
                .mapToDouble(round -> with.values().get(round) - hashing.get(round))
                .boxed()
                .toList();
        return Finding.of(
                Target.atLeast("B14", "processor time of a ticket command without the chain of hashes ÷ with it", 0.95),
                new Finding.Series("chain " + Spread.of(hashing) + " µs; ticket", "µs without", without),
                with);
    }

    private static double microsOfChain() {
        var threads = ManagementFactory.getThreadMXBean();
        ChainWork.over(CHAINED, OneRow.PAYLOAD);
        long before = threads.getCurrentThreadCpuTime();
        ChainWork.over(CHAINED, OneRow.PAYLOAD);
        return (threads.getCurrentThreadCpuTime() - before) / 1_000.0 / CHAINED;
    }

    private static Used used(Database database, LongSupplier program, Callable<Run> work) throws Exception {
        long programBefore = program.getAsLong();
        long databaseBefore = Cpu.ofDatabase(database);
        var run = work.call();
        return new Used(
                (program.getAsLong() - programBefore) / (double) run.done(),
                (Cpu.ofDatabase(database) - databaseBefore) / (double) run.done(),
                run);
    }
}
