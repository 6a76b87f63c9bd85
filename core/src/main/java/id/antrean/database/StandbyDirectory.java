package id.antrean.database;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A standby's files before it first runs: a copy of the primary's, and whom it is to follow with which login. */
final class StandbyDirectory {
    private static final Logger LOG = LoggerFactory.getLogger(StandbyDirectory.class);
    private static final int DEFAULT_PORT = 5432;

    private StandbyDirectory() {}

    /**
     * Makes them; what is left unfinished stays aside under another name.
     *
     * @param primary whose write-ahead log is kept for the standby from now on
     * @param address of the same, with the login of a superuser
     */
    static void make(Connection primary, DatabaseAddress address, Path dataDirectory) throws SQLException, IOException {
        try (var directory = DataDirectory.lock(dataDirectory)) {
            LOG.info("Copying {} to {}", address.shown(), directory.postgresql());
            keepLog(primary);
            var draft = directory.directory().resolve("postgresql.copying-" + System.nanoTime());
            BaseCopy.of(primary, draft);
            Files.createFile(draft.resolve("standby.signal"));
            secret(draft.resolve("postgresql.auto.conf"), settings(address));
            if (!Files.exists(directory.passwordFile())) secret(directory.passwordFile(), address.password() + "\n");
            Files.move(draft, directory.postgresql());
            directory.markReady();
        }
    }

    private static void keepLog(Connection primary) throws SQLException {
        try (var statement = primary.createStatement()) {
            statement.execute("SELECT pg_create_physical_replication_slot('" + Standby.NAME + "', true)"
                    + " WHERE NOT EXISTS (SELECT FROM pg_replication_slots WHERE slot_name = '" + Standby.NAME + "')");
        }
    }

    private static String settings(DatabaseAddress primary) {
        var place = URI.create(primary.shown().substring("jdbc:".length()));
        if (place.getHost() == null)
            throw new UnusableDatabase("Give one host and port of the primary, not " + primary.shown() + ".");
        int port = place.getPort() < 0 ? DEFAULT_PORT : place.getPort();
        var connection = "host=" + quoted(place.getHost()) + " port=" + port
                + " user=" + quoted(primary.user()) + " password=" + quoted(primary.password())
                + " application_name=" + Standby.NAME + " connect_timeout=5";
        return "primary_conninfo = '" + connection.replace("'", "''") + "'\nprimary_slot_name = '" + Standby.NAME
                + "'\n";
    }

    private static String quoted(String value) {
        return "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    private static void secret(Path file, String text) throws IOException {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, text);
    }
}
