package id.antrean.bench;

import id.antrean.database.Database;
import id.antrean.database.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./antrean bench archive}: one full part of the log out of the database and back, by the product's commands. */
@Command(
        name = "./antrean bench archive",
        description = "One full part of the log, 5,000,000 events, archived and restored.",
        mixinStandardHelpOptions = true)
final class Archiving implements Callable<Integer> {
    private static final long EVENTS = 5_100_000;
    private static final double MEGA = 1_000_000;

    @Mixin
    private final Options options = new Options();

    @Option(names = "--events", description = "In the log; usually 5100000. Only whole parts of 5000000 are archived.")
    private long events = EVENTS;

    public static void main(String[] args) {
        Options.run(new Archiving(), args);
    }

    @Override
    public Integer call() throws Exception {
        var report = Report.begin("archive", "A log of %,d events.".formatted(events));
        if (options.quick()) report.say("It has no short form: only a whole part is archived.");
        var folder = Files.createTempDirectory(Path.of("target"), "archive");
        try (var database = TestDatabase.fresh()) {
            GrownLog.fill(database, events);
            measure(report, database, folder);
        } finally {
            remove(folder);
        }
        return report.end();
    }

    private static void measure(Report report, Database database, Path folder) throws Exception {
        var before = rows(database);
        double out = Spread.timed(() -> command(database, "create", folder.toString(), "--older-than", "400"));
        var left = rows(database);
        var files = files(folder);
        for (var file : files) report.say("  %s: %,.0f MB".formatted(file.getFileName(), Files.size(file) / MEGA));
        report.say("Archived in %,.0f s; of %,d events %,d are left in the database."
                .formatted(out / 1_000, before, left));
        if (files.isEmpty() || left >= before) throw new IllegalStateException("nothing was archived");
        double back = 0;
        for (var file : files) back += Spread.timed(() -> command(database, "restore", file.toString()));
        report.say("Restored in %,.0f s.".formatted(back / 1_000));
        if (rows(database) != before) throw new IllegalStateException("restored " + rows(database) + " of " + before);
    }

    /** As an administrator types it; says what it says. */
    private static int command(Database database, String... words) throws Exception {
        var line = new ArrayList<String>(List.of("archive"));
        line.addAll(List.of(words));
        var address = database.address();
        line.addAll(List.of("--database-url=" + address.url(), "--database-user=" + address.user()));
        var builder = Jvm.product(List.of(), line.toArray(String[]::new));
        builder.environment().put("ANTREAN_DATABASE_PASSWORD", address.password());
        int code = builder.inheritIO().start().waitFor();
        if (code != 0) throw new IllegalStateException(words[0] + " ended with " + code);
        return 1;
    }

    private static long rows(Database database) throws SQLException {
        try (var connection = database.dataSource().getConnection();
                var query = connection.prepareStatement("SELECT count(*) FROM event");
                var row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static List<Path> files(Path folder) throws Exception {
        try (var found = Files.list(folder)) {
            return found.sorted().toList();
        }
    }

    private static void remove(Path folder) throws Exception {
        try (var found = Files.walk(folder)) {
            for (var file : found.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
