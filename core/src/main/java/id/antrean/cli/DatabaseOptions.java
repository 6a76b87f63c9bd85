package id.antrean.cli;

import id.antrean.Closing;
import id.antrean.access.Access;
import id.antrean.cli.Failures.Mistake;
import id.antrean.database.Database;
import id.antrean.database.DatabaseAddress;
import id.antrean.database.EmbeddedDatabase;
import id.antrean.database.RunningDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;

/** Which database: somebody's PostgreSQL, or one of this program's own in a data directory. */
final class DatabaseOptions {
    @Option(
            names = "--database-url",
            paramLabel = "URL",
            description = "PostgreSQL to use, as jdbc:postgresql://HOST:PORT/NAME. Default: an embedded one in --data.",
            showDefaultValue = Visibility.NEVER)
    private @Nullable String url;

    @Option(
            names = "--database-user",
            paramLabel = "NAME",
            defaultValue = "antrean",
            description = "Who logs in there. Default: ${DEFAULT-VALUE}.",
            showDefaultValue = Visibility.NEVER)
    private String user = "antrean";

    @Option(
            names = "--database-password",
            paramLabel = "PASSWORD",
            description = "Better given as ANTREAN_DATABASE_PASSWORD: others can see what was typed.",
            showDefaultValue = Visibility.NEVER)
    private @Nullable String password;

    @Option(
            names = "--database-password-file",
            paramLabel = "FILE",
            description = "File that holds the password instead.",
            showDefaultValue = Visibility.NEVER)
    private @Nullable Path passwordFile;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${env:ANTREAN_HOME:-.}/data",
            description = "Where an embedded database is kept. Default: ${DEFAULT-VALUE}.",
            showDefaultValue = Visibility.NEVER)
    private Path data = Path.of("data");

    /** Opens the database, starting an embedded one if none was named. */
    Database open(Closing closing) {
        if (url == null) return embedded(data, closing);
        return closing.opened(Database.open(address(url)));
    }

    /** For a tool: beside the program that runs the embedded database now, else as {@link #open}. */
    Database openBeside(Closing closing) {
        if (url != null) return open(closing);
        return RunningDatabase.in(data)
                .map(address -> closing.opened(Database.open(address)))
                .orElseGet(() -> embedded(data, closing));
    }

    /** Where the embedded database is kept; null for somebody else's database. */
    @Nullable
    Path embeddedIn() {
        return url == null ? data : null;
    }

    /** The database as it is, for who only looks; empty for an embedded one that does not run. */
    Optional<DatabaseAddress> running() {
        if (url != null) return Optional.of(address(url));
        return Files.isDirectory(data) ? RunningDatabase.in(data) : Optional.empty();
    }

    /** Tokens and staff, beside the program that may be running. */
    <T> T withAccess(Function<Access, T> work) {
        try (var closing = new Closing()) {
            var database = openBeside(closing);
            return work.apply(new Access(database.dataSource(), new SecureRandom(), Clock.systemUTC()));
        }
    }

    static Database embedded(Path data, Closing closing) {
        var server = closing.opened(EmbeddedDatabase.start(data));
        return closing.opened(Database.open(server.address()));
    }

    private DatabaseAddress address(String given) {
        if (!given.startsWith("jdbc:postgresql:"))
            throw new Mistake(
                    "--database-url must begin with jdbc:postgresql:, as in jdbc:postgresql://db:5432/antrean.");
        return new DatabaseAddress(given, user, passwordFile == null ? orEmpty(password) : in(passwordFile));
    }

    private static String orEmpty(@Nullable String given) {
        return given == null ? "" : given;
    }

    static String in(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException failure) {
            throw new Mistake("The password file " + file + " cannot be read.");
        }
    }
}
