package id.antrean.nation;

import id.antrean.database.EmbeddedDatabase;
import id.antrean.day.check.CheckArguments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * {@code ./antrean check cells [TIMES [SEED]]}: that the national figures of two cells, each on a PostgreSQL server of
 * its own, are those of one house with the same events, though a cell, its PostgreSQL and the national node are stopped
 * in the middle.
 */
final class CheckCells implements AutoCloseable {
    private static final int TIMES = 1;
    private static final int BIG_DAY = 20_000;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path folder;
    private final List<EmbeddedDatabase> servers = new ArrayList<>();
    private final CountryHouse whole;
    private final CountryHouse west;
    private final CountryHouse east;
    private final CountryHouse nation;
    private EmbeddedDatabase eastServer;

    private CheckCells(Path folder) {
        this.folder = folder;
        whole = CountryHouse.at(server("whole").address());
        west = CountryHouse.at(server("west").address());
        eastServer = EmbeddedDatabase.start(folder.resolve("east"));
        east = CountryHouse.at(eastServer.address());
        nation = CountryHouse.national(server("nation").address(), List.of(west.cell("west"), east.cell("east")));
    }

    private EmbeddedDatabase server(String name) {
        var server = EmbeddedDatabase.start(folder.resolve(name));
        servers.add(server);
        return server;
    }

    public static void main(String[] args) throws Exception {
        var asked = CheckArguments.of("check cells", args, TIMES);
        boolean same = true;
        for (long i = 0; i < asked.times(); i++) same &= run(asked.seed() + i);
        System.out.println(same ? "The nation's figures are those of one house." : "They DIFFER.");
        System.exit(same ? 0 : 1);
    }

    private static boolean run(long seed) throws Exception {
        System.out.printf("Seed %d: two cells, one house and a national view, four PostgreSQL servers ...%n", seed);
        var folder = Files.createTempDirectory("antrean-cells");
        try (var check = new CheckCells(folder)) {
            return check.compare(seed);
        } finally {
            delete(folder);
        }
    }

    private boolean compare(long seed) throws Exception {
        var inWest = List.of(CountryDay.random("pontianak", seed), CountryDay.big("surabaya", BIG_DAY, seed));
        var inEast = List.of(CountryDay.random("palu", seed + 1), CountryDay.big("jayapura", BIG_DAY, seed + 1));
        var all = new ArrayList<CountryDay>(inWest);
        all.addAll(inEast);
        for (var day : inEast) day.write(east.database(), 0, day.half());
        await(() -> part(nation, "east") > 0, "the nation begins with cell east");
        long reached = part(nation, "east");
        stopEast();
        for (var day : inWest) day.write(west.database(), 0, day.events().size());
        await(() -> nation.has("west", head(west)), "cell west is in");
        nation.stop();
        startEast();
        for (var day : inEast)
            day.write(east.database(), day.half(), day.events().size());
        nation.start();
        for (var day : all) day.write(whole.database(), 0, day.events().size());
        await(() -> nation.has("west", head(west)) && nation.has("east", head(east)), "both cells are in");
        if (!whole.house().figures().awaitPosition(head(whole), PATIENCE)) throw new IOException("one house is late");
        System.out.printf(
                "  cell east and its PostgreSQL stopped when the nation had %,d of its events, then the nation%n",
                reached);
        System.out.printf("  events: west %,d, east %,d, one house %,d%n", head(west), head(east), head(whole));
        size();
        var malls = all.stream().map(CountryDay::mall).toList();
        boolean same = told(new SameFigures(whole, nation).of(malls));
        return same && head(west) + head(east) == head(whole);
    }

    /** What a year of a country would take is this times its legs. */
    private void size() throws SQLException {
        try (var connection = nation.database().dataSource().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "SELECT count(*), pg_total_relation_size('figures_leg_1') FROM figures_leg_1")) {
            row.next();
            System.out.printf(
                    "  the nation has %,d legs in %,d bytes with their index: %,d bytes a leg%n",
                    row.getLong(1), row.getLong(2), row.getLong(2) / row.getLong(1));
        }
    }

    private static boolean told(SameFigures same) {
        System.out.printf(
                "  compared: %,d values and lines; different: %,d%n",
                same.compared(), same.differences().size());
        same.differences().stream().limit(20).forEach(difference -> System.out.println("    " + difference));
        return same.differences().isEmpty() && same.compared() > 0;
    }

    private void stopEast() {
        east.stop();
        eastServer.close();
    }

    /** On the same port, where the national node looks for it; its PostgreSQL may be on another. */
    private void startEast() {
        eastServer = EmbeddedDatabase.start(folder.resolve("east"));
        east.start(eastServer.address());
    }

    private static long head(CountryHouse house) {
        return house.house().log().head();
    }

    private static long part(CountryHouse nation, String cell) {
        return nation.house().cells().stream()
                .filter(state -> state.cell().equals(cell))
                .mapToLong(CellState::position)
                .sum();
    }

    /** Something that becomes true. */
    private interface Condition {
        boolean holds();
    }

    private void await(Condition condition, String what) throws IOException, InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > until)
                throw new IOException("not within " + PATIENCE.toSeconds() + " s: " + what + "; "
                        + nation.house().cells());
            Thread.sleep(10);
        }
    }

    @Override
    public void close() {
        for (var house : List.of(nation, east, west, whole)) house.close();
        eastServer.close();
        for (var server : servers) server.close();
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        }
    }
}
