package id.antrean.cli;

import id.antrean.Closing;
import id.antrean.EventTypes;
import id.antrean.Rebuilding;
import id.antrean.backup.DamagedFile;
import id.antrean.backup.LogCheck;
import id.antrean.eventlog.Seal;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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
            "  antrean verify --noted 4711:5f0c…   nothing up to position 4711 was changed since that was noted",
        })
final class Verify implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec; // filled in by picocli

    @Mixin
    private DatabaseOptions databaseOptions = new DatabaseOptions();

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "A back-up or archive. Default: the house's log.")
    private @Nullable Path file;

    @Option(
            names = "--noted",
            paramLabel = "POSITION:CHAIN",
            description = "What an earlier verify, or a line of the server's log, said: still so?")
    private @Nullable String noted;

    @Override
    public Integer call() {
        var out = Output.of(spec);
        try {
            var found = file == null ? ofTheHouse() : LogCheck.file(file, EventTypes.codec());
            out.println(
                    found.events() + " events up to position " + found.last() + ", each in its place and understood.");
            out.println("Log SHA-256: " + found.digest());
            if (found.chained() != null) out.println(chained(found.chained()));
            found.views().forEach((name, view) -> {
                out.println("View " + name + " at position " + view.position() + ":");
                view.tables()
                        .forEach((table, it) -> out.println("  " + table + ": " + it.rows() + " rows, " + it.sum()));
            });
            return 0;
        } catch (DamagedFile | IllegalArgumentException wrong) {
            return Output.failed(spec, String.valueOf(wrong.getMessage()));
        }
    }

    private static String chained(LogCheck.Chained chained) {
        var newest = chained.newest();
        return "Chain: " + newest.position() + ":" + newest.chain() + ", each event "
                + (chained.after() == 0 ? "" : "behind position " + chained.after() + " ") + "is what was written.";
    }

    private static Seal seal(String text) {
        int colon = text.indexOf(':');
        if (!text.matches("[0-9]{1,18}:[0-9a-f]{64}"))
            throw new IllegalArgumentException("--noted wants POSITION:CHAIN as verify prints it, not " + text);
        return new Seal(Long.parseLong(text.substring(0, colon)), text.substring(colon + 1));
    }

    private LogCheck.Found ofTheHouse() {
        try (var closing = new Closing()) {
            var database = databaseOptions.openBeside(closing);
            return LogCheck.database(
                    database.dataSource(),
                    EventTypes.codec(),
                    noted == null ? null : seal(noted),
                    Rebuilding.views(),
                    (events, of) -> Output.of(spec).println("  " + events + " of " + of + " events"));
        }
    }
}
