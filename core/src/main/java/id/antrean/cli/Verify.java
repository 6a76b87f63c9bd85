package id.antrean.cli;

import id.antrean.Closing;
import id.antrean.EventTypes;
import id.antrean.Rebuilding;
import id.antrean.backup.DamagedFile;
import id.antrean.backup.LogCheck;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Is every event there, and what is the log's digest? */
@Command(
        name = "verify",
        header =
                "Reads a whole log, or a back-up or archive file, and says whether all of it is there and is understood.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Two houses with the same log and the same figures print the same lines.",
            "",
            "Examples:",
            "  antrean verify                      the house's log and its views",
            "  antrean verify antrean.jsonl.gz     a file",
        })
final class Verify implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec; // filled in by picocli

    @Mixin
    private DatabaseOptions databaseOptions = new DatabaseOptions();

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "A back-up or archive. Default: the house's log.")
    private @Nullable Path file;

    @Override
    public Integer call() {
        var out = Output.of(spec);
        try {
            var found = file == null ? ofTheHouse() : LogCheck.file(file, EventTypes.codec());
            out.println(
                    found.events() + " events up to position " + found.last() + ", each in its place and understood.");
            out.println("Log SHA-256: " + found.digest());
            found.views().forEach((name, view) -> {
                out.println("View " + name + " at position " + view.position() + ":");
                view.tables()
                        .forEach((table, it) -> out.println("  " + table + ": " + it.rows() + " rows, " + it.sum()));
            });
            return 0;
        } catch (DamagedFile damaged) {
            return Output.failed(spec, String.valueOf(damaged.getMessage()));
        }
    }

    private LogCheck.Found ofTheHouse() {
        try (var closing = new Closing()) {
            var database = databaseOptions.openBeside(closing);
            return LogCheck.database(
                    database.dataSource(),
                    EventTypes.codec(),
                    Rebuilding.views(),
                    (events, of) -> Output.of(spec).println("  " + events + " of " + of + " events"));
        }
    }
}
