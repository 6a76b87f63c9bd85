package id.antrean.cli;

import id.antrean.cli.Failures.Mistake;
import id.antrean.database.DatabaseAddress;
import id.antrean.database.EmbeddedDatabase;
import id.antrean.database.Standby;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** PostgreSQL itself: on its own, with a standby, and when the first server is lost. */
@Command(
        name = "database",
        header = "Runs PostgreSQL on its own, keeps a standby of it, and fails over to that.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Examples:",
            "  antrean database run --data /srv/first --host 10.0.0.1 --port 5432",
            "  antrean database standby --of jdbc:postgresql://10.0.0.1:5432/antrean --password-file FILE --data /srv/second",
            "  antrean database promote --data /srv/second",
        })
final class DatabaseCommands implements Runnable {
    @Spec
    private @Nullable CommandSpec spec; // filled in by picocli

    /** Where a server keeps its data and listens. */
    static final class Place {
        @Option(names = "--data", required = true, paramLabel = "DIR", description = "Where it keeps its data.")
        private Path data = Path.of("data");

        @Option(
                names = "--host",
                paramLabel = "ADDRESS",
                defaultValue = "127.0.0.1",
                description = "Address to listen on, beside 127.0.0.1; never a public one. Default: ${DEFAULT-VALUE}.")
        private String host = "127.0.0.1";

        @Option(
                names = "--port",
                paramLabel = "PORT",
                defaultValue = "5432",
                description = "Port to listen on. 0 for any free one. Default: ${DEFAULT-VALUE}.")
        private int port = 5432;
    }

    @Override
    public void run() {
        Output.usage(spec);
    }

    @Command(
            name = "run",
            header = "Runs the PostgreSQL of a data directory until it is stopped.",
            mixinStandardHelpOptions = true)
    int run(@Mixin Place place) throws InterruptedException {
        var stop = Stop.onSignal();
        try (var closing = stop.closing()) {
            var server = closing.opened(EmbeddedDatabase.start(place.data, place.host, place.port));
            Output.of(spec).println("PostgreSQL " + server.jdbcUrl());
            stop.await();
        }
        return 0;
    }

    @Command(
            name = "standby",
            header = "Runs a standby; makes it first. From then on the first server acknowledges nothing without it.",
            mixinStandardHelpOptions = true)
    int standby(
            @Option(
                            names = "--of",
                            required = true,
                            paramLabel = "URL",
                            description = "The first server, as jdbc:postgresql://HOST:PORT/NAME.")
                    String of,
            @Option(
                            names = "--user",
                            paramLabel = "NAME",
                            defaultValue = "postgres",
                            description = "A superuser of it. Default: ${DEFAULT-VALUE}.")
                    String user,
            @Option(
                            names = "--password-file",
                            required = true,
                            paramLabel = "FILE",
                            description =
                                    "File that holds the password; database-password in the first's data directory.")
                    Path passwordFile,
            @Mixin Place place)
            throws InterruptedException {
        if (!of.startsWith("jdbc:postgresql:")) throw new Mistake("--of must begin with jdbc:postgresql:.");
        var primary = new DatabaseAddress(of, user, DatabaseOptions.in(passwordFile));
        var stop = Stop.onSignal();
        try (var closing = stop.closing()) {
            var server = closing.opened(Standby.start(primary, place.data, place.host, place.port));
            Output.of(spec).println("Standby " + server.jdbcUrl() + " has all that is acknowledged from now on.");
            stop.await();
        }
        return 0;
    }

    @Command(
            name = "promote",
            header = "Makes the running standby of a data directory the first server.",
            mixinStandardHelpOptions = true)
    int promote(
            @Option(
                            names = "--data",
                            required = true,
                            paramLabel = "DIR",
                            description = "Data directory of the standby.")
                    Path data) {
        Standby.promote(data);
        Output.of(spec).println("Promoted. Keep the old first server down; make a new standby soon.");
        return 0;
    }

    @Command(
            name = "alone",
            header = "Lets a first server acknowledge without its standby, which is lost.",
            description = "Never for a server whose standby was promoted: two would acknowledge then.",
            mixinStandardHelpOptions = true)
    int alone(
            @Option(
                            names = "--data",
                            required = true,
                            paramLabel = "DIR",
                            description = "Data directory of the first server.")
                    Path data) {
        Standby.goOnAlone(data);
        Output.of(spec).println("Goes on alone: a loss of this server's disk now loses tickets.");
        return 0;
    }
}
