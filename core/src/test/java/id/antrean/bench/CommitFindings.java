package id.antrean.bench;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the runs of {@link Commit} come to, target by target. */
final class CommitFindings {
    private final Report report;
    private final Interleaved<Run> runs;
    private final String many;
    private final List<Integer> clients;

    CommitFindings(Report report, Interleaved<Run> runs, String many, List<Integer> clients) {
        this.report = report;
        this.runs = runs;
        this.many = many;
        this.clients = clients;
    }

    static String key(String contender, int clients) {
        return contender + ", " + clients + (clients == 1 ? " client" : " clients");
    }

    void tell() {
        var floor = runs.has(key("pgbench", clients.getFirst())) ? "pgbench" : "jdbc";
        for (var ours : List.of("1 mall", many)) {
            against(ours, floor, 1, "B1a", 0.9);
            against(ours, floor, 16, "B1b", 3);
            against(ours, floor, 64, "B1c", 10);
            best(ours, floor);
            copy(ours);
            tail(ours);
        }
        others();
    }

    private void against(String ours, String floor, int at, String id, double bound) {
        if (!runs.has(key(ours, at)) || !runs.has(key(floor, at))) return;
        report.add(Finding.of(
                Target.atLeast(id, "commands a second ÷ one-row commits of " + floor + ", " + key(ours, at), bound),
                rate(key(ours, at)),
                rate(key(floor, at))));
    }

    /** Against the best that the floor does with any number of clients, of each round. */
    private void best(String ours, String floor) {
        var floors = clients.stream()
                .map(at -> key(floor, at))
                .filter(runs::has)
                .map(this::rate)
                .toList();
        if (!runs.has(key(ours, 512)) || floors.isEmpty()) return;
        var best = IntStream.range(0, floors.getFirst().values().size())
                .mapToObj(round -> floors.stream()
                        .mapToDouble(it -> it.values().get(round))
                        .max()
                        .orElseThrow())
                .toList();
        report.add(Finding.of(
                Target.atLeast(
                        "B1d", "commands a second ÷ best one-row commits of " + floor + ", " + key(ours, 512), 12),
                rate(key(ours, 512)),
                new Finding.Series("best " + floor, "/s", best)));
    }

    private void copy(String ours) {
        var largest = key(ours, clients.getLast());
        if (!runs.has("copy")) return;
        report.add(Finding.of(
                Target.atLeast("B2", "commands a second ÷ rows a second by COPY, " + largest, 0.25),
                rate(largest),
                rate("copy")));
    }

    private void tail(String ours) {
        if (!runs.has(key(ours, 64)) || !runs.has(key(ours, 1))) return;
        report.add(Finding.of(
                Target.atMost("B5", "p99 with 64 clients ÷ p50 with one, " + ours, 10),
                runs.series(key(ours, 64), "ms", Run::p99),
                runs.series(key(ours, 1), "ms", Run::p50)));
    }

    /** What has no target, and is asked all the same: how the other ways of doing it fare. */
    private void others() {
        report.say("");
        report.say("Beside the floor, commands a second of " + many + " ÷ those of");
        for (var other : List.of("jdbc", "axon", "crud")) {
            var line = clients.stream()
                    .filter(at -> runs.has(key(other, at)))
                    .map(at -> "%s × at %d".formatted(ratio(at, other), at))
                    .collect(Collectors.joining(", "));
            if (!line.isEmpty()) report.say("  " + other + ": " + line);
        }
    }

    private String ratio(int at, String other) {
        var none = Target.atLeast("-", "-", 0);
        return Spread.number(Finding.of(none, rate(key(many, at)), rate(key(other, at)))
                .ratio()
                .median());
    }

    private Finding.Series rate(String name) {
        return runs.series(name, "/s", Run::perSecond);
    }
}
