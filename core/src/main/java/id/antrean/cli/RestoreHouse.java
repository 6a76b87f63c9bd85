package id.antrean.cli;

import id.antrean.Closing;
import id.antrean.EventTypes;
import id.antrean.Rebuilding;
import id.antrean.backup.DamagedFile;
import id.antrean.backup.Restore;
import id.antrean.database.Database;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A house out of its file. */
@Command(
        name = "restore",
        header = "Puts a house back from a back-up into an empty database, and proves that its views are the same.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "All or nothing: a file that is damaged or cut off leaves the database empty.",
            "",
            "Examples:",
            "  antrean restore antrean.jsonl.gz --data data/restored",
        })
final class RestoreHouse implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec; // filled in by picocli

    @Mixin
    private DatabaseOptions databaseOptions = new DatabaseOptions();

    @Parameters(paramLabel = "FILE", description = "What antrean backup wrote.")
    private Path file = Path.of("");

    @Override
    public Integer call() {
        try (var closing = new Closing()) {
            return restore(databaseOptions.openBeside(closing));
        } catch (DamagedFile | IllegalStateException refused) {
            return Output.failed(spec, String.valueOf(refused.getMessage()));
        }
    }

    private int restore(Database database) {
        var out = Output.of(spec);
        var restore = new Restore(database.dataSource(), EventTypes.codec());
        var restored = restore.from(file, (events, of) -> out.println("  " + events + " of " + of + " events"));
        out.println("Put back " + restored.events() + " events up to position " + restored.last() + " and "
                + restored.rows() + " other rows.");
        out.println("Log SHA-256: " + restored.digest());
        if (!restored.whole()) {
            out.println("Parts of this log are archived in other files: put those back with 'antrean archive restore"
                    + " FILE', then make the views again with 'antrean rebuild figures'.");
            return 0;
        }
        boolean same = true;
        for (var view : Rebuilding.views()) {
            Rebuilding.of(view, database, (position, head) -> {});
        }
        for (var view : restored.views()) same &= prove(restore, view);
        return same ? 0 : Failures.FAILED;
    }

    private boolean prove(Restore restore, Restore.View view) {
        return switch (restore.prove(view)) {
            case Restore.Proof.Same(long rows) -> {
                Output.of(spec)
                        .println("View " + view.name() + ": " + rows + " rows, the same as when it was backed up.");
                yield true;
            }
            case Restore.Proof.OtherShape(int then, int now) -> {
                Output.of(spec)
                        .println("View " + view.name() + " was of shape " + then + " and is of shape " + now
                                + " in this program: not compared.");
                yield true;
            }
            case Restore.Proof.Differs(var how) -> {
                Output.errors(spec).println("antrean: view " + view.name() + " differs from what was backed up:");
                how.forEach(line -> Output.errors(spec).println("  " + line));
                yield false;
            }
        };
    }
}
