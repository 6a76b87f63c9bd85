package id.antrean.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The embedded server that another program of this user is running, for a tool that works beside it. */
public final class RunningDatabase {
    /** Line of postmaster.pid that holds the port, counted from 0. */
    private static final int PORT_LINE = 3;

    private RunningDatabase() {}

    /**
     * Where the server of a data directory listens.
     *
     * @return empty if no program uses the directory; then the tool may start the server itself
     */
    public static Optional<DatabaseAddress> in(Path dataDirectory) {
        try {
            DataDirectory.lock(dataDirectory).close();
            return Optional.empty();
        } catch (UnusableDatabase inUse) {
            return Optional.of(address(dataDirectory, inUse));
        } catch (IOException failure) {
            throw new UnusableDatabase("The data directory " + dataDirectory + " cannot be released.", failure);
        }
    }

    private static DatabaseAddress address(Path dataDirectory, UnusableDatabase inUse) {
        try {
            var lines = Files.readAllLines(dataDirectory.resolve("postgresql").resolve("postmaster.pid"));
            var password = Files.readString(dataDirectory.resolve("database-password"));
            return EmbeddedDatabase.addressOn(
                    Integer.parseInt(lines.get(PORT_LINE).strip()), password.strip());
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException notYet) {
            throw inUse;
        }
    }
}
