package id.antrean.cli;

import id.antrean.Closing;
import id.antrean.Rebuilding;
import id.antrean.cli.Failures.Mistake;
import id.antrean.eventlog.EventsArchived;
import id.antrean.eventlog.RebuildRunning;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A view made again from the log. */
@Command(
        name = "rebuild",
        header = "Makes a view again from the log's first event, while the old one keeps answering.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Works beside a running serve or demo: give the same --data or --database-url.",
            "",
            "Examples:",
            "  antrean rebuild figures",
            "  antrean rebuild figures --data data/demo",
        })
final class RebuildView implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec; // filled in by picocli

    @Mixin
    private DatabaseOptions databaseOptions = new DatabaseOptions();

    @Parameters(paramLabel = "VIEW", description = "Which view: figures.")
    private String view = "";

    @Override
    public Integer call() {
        var out = Output.of(spec);
        try (var closing = new Closing()) {
            if (!Rebuilding.views().contains(view)) {
                throw new Mistake(
                        "There is no view " + view + ": it is one of " + String.join(", ", Rebuilding.views()) + ".");
            }
            var database = databaseOptions.openBeside(closing);
            int generation = Rebuilding.of(
                    view, database, (position, head) -> out.println("  " + position + " of " + head + " events"));
            out.println("View " + view + " answers from generation " + generation + ".");
        } catch (RebuildRunning | EventsArchived refused) {
            return Output.failed(spec, String.valueOf(refused.getMessage()));
        }
        return 0;
    }
}
