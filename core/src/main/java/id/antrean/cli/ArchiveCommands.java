package id.antrean.cli;

import id.antrean.Closing;
import id.antrean.EventTypes;
import id.antrean.backup.Archive;
import id.antrean.backup.DamagedFile;
import id.antrean.cli.Failures.Mistake;
import id.antrean.eventlog.LogUnavailable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Old parts of the log, out of the database and back. */
@Command(
        name = "archive",
        header = "Moves old parts of the log into files, and back, while the house works.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Examples:",
            "  antrean archive list",
            "  antrean archive create /archive --older-than 400",
            "  antrean archive restore /archive/log-000000000001.jsonl.gz",
        })
final class ArchiveCommands implements Runnable {
    private static final int DAYS_LEAST = 35;

    @Spec
    private @Nullable CommandSpec spec; // filled in by picocli

    @Override
    public void run() {
        Output.usage(spec);
    }

    @Command(
            name = "list",
            header = "Lists the parts of the event table, and which of them are archived.",
            mixinStandardHelpOptions = true)
    int list(@Mixin DatabaseOptions databaseOptions) {
        return with(databaseOptions, archive -> {
            var out = Output.of(spec);
            for (var part : archive.partitions()) {
                out.printf(
                        "%,15d to %,15d  %,8d MB  %s%n",
                        part.first(), part.end() - 1, part.bytes() >> 20, part.archived() ? "archived" : "");
            }
            for (var filed : archive.filed()) {
                out.println("Archived: " + filed.first() + " to " + filed.last() + " in " + filed.file() + ", SHA-256 "
                        + filed.digest());
            }
            return 0;
        });
    }

    @Command(
            name = "create",
            header = "Archives each part of the log of which every event is older.",
            mixinStandardHelpOptions = true)
    int create(
            @Mixin DatabaseOptions databaseOptions,
            @Option(
                            names = "--older-than",
                            paramLabel = "DAYS",
                            defaultValue = "400",
                            description = "At least 35. Default: ${DEFAULT-VALUE}.")
                    int days,
            @Parameters(paramLabel = "DIR", description = "Where the files are written.") Path directory) {
        if (days < DAYS_LEAST) throw new Mistake("--older-than must be at least " + DAYS_LEAST + " days.");
        var out = Output.of(spec);
        return with(databaseOptions, archive -> {
            var now = Clock.systemUTC().instant();
            try {
                int made = 0;
                for (var filed = archive.oldest(directory, now.minus(Duration.ofDays(days)), now, this::progress);
                        filed.isPresent();
                        filed = archive.oldest(directory, now.minus(Duration.ofDays(days)), now, this::progress)) {
                    made++;
                    out.println("Archived " + filed.get().first() + " to "
                            + filed.get().last() + " in "
                            + directory.resolve(filed.get().file()) + ".");
                }
                if (made == 0) out.println("No part of the log is older than " + days + " days as a whole.");
                return 0;
            } catch (IOException e) {
                return Output.failed(spec, "The archive cannot be written: " + e.getMessage());
            }
        });
    }

    @Command(name = "restore", header = "Puts an archived part of the log back.", mixinStandardHelpOptions = true)
    int restore(
            @Mixin DatabaseOptions databaseOptions,
            @Parameters(paramLabel = "FILE", description = "What antrean archive create wrote.") Path file) {
        return with(databaseOptions, archive -> {
            var filed = archive.putBack(file, this::progress);
            Output.of(spec).println("Put back " + filed.first() + " to " + filed.last() + ".");
            return 0;
        });
    }

    private void progress(long events, long of) {
        Output.of(spec).println("  " + events + " of " + of + " events");
    }

    private int with(DatabaseOptions databaseOptions, Function<Archive, Integer> work) {
        try (var closing = new Closing()) {
            var database = databaseOptions.openBeside(closing);
            return work.apply(new Archive(database.dataSource(), EventTypes.codec()));
        } catch (DamagedFile refused) {
            return Output.failed(spec, String.valueOf(refused.getMessage()));
        } catch (LogUnavailable busy) {
            return Output.failed(
                    spec,
                    "Somebody has been reading the log for long (a dump?), so nothing was changed: try again later.");
        }
    }
}
