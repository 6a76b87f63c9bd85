package id.antrean.cli;

import id.antrean.Closing;
import id.antrean.EventTypes;
import id.antrean.Rebuilding;
import id.antrean.backup.Backup;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A house in one file. */
@Command(
        name = "backup",
        header = "Writes the house into one file while it works: the log, and what is not in the log.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "The file holds hashes of PINs and tokens, names of staff and today's notes: keep it as safe as the database.",
            "",
            "Examples:",
            "  antrean backup antrean.jsonl.gz",
            "  antrean backup /backup/antrean-$(date +%F).jsonl.gz --database-url jdbc:postgresql://db:5432/antrean",
        })
final class BackUp implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec; // filled in by picocli

    @Mixin
    private DatabaseOptions databaseOptions = new DatabaseOptions();

    @Parameters(paramLabel = "FILE", description = "File to write; must not be there yet.")
    private Path file = Path.of("");

    @Override
    public Integer call() {
        var out = Output.of(spec);
        try (var closing = new Closing()) {
            var database = databaseOptions.openBeside(closing);
            var backup = new Backup(database.dataSource(), EventTypes.codec(), Rebuilding.views());
            var written = backup.to(
                    file,
                    Clock.systemUTC().instant(),
                    (events, of) -> out.println("  " + events + " of " + of + " events"));
            out.println("Wrote " + written.events() + " events up to position " + written.last() + " and "
                    + written.rows() + " other rows to " + file + ".");
            out.println("Log SHA-256: " + written.digest());
            for (var view : written.unproven()) {
                out.println("View " + view + " stood elsewhere in the log, so the file cannot prove it when restored.");
            }
            return 0;
        } catch (FileAlreadyExistsException there) {
            return Output.failed(spec, "There is a file " + file + " already: give another name.");
        } catch (IOException e) {
            return Output.failed(spec, "The file " + file + " cannot be written: " + e.getMessage());
        }
    }
}
