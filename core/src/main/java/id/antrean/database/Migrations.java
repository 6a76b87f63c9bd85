package id.antrean.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Brings a database to this program's version. Nearly always it is there already; to find that out by Flyway loads a
 * sixth of all the classes of a start. In any doubt the answer is no, and Flyway sees to it.
 */
final class Migrations {
    private static final String FOLDER = "db/migration";

    private Migrations() {}

    /** Whether exactly the migrations that this program brings have been made, each as it is here, with success. */
    static boolean areMade(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement("SELECT to_regclass('flyway_schema_history') IS NOT NULL");
                var row = query.executeQuery()) {
            row.next();
            if (!row.getBoolean(1)) return false;
        }
        var made = new HashMap<String, Integer>();
        try (var query = connection.prepareStatement("SELECT version, checksum, success FROM flyway_schema_history");
                var rows = query.executeQuery()) {
            while (rows.next()) {
                if (!rows.getBoolean("success")) return false;
                made.put(String.valueOf(rows.getString("version")), rows.getInt("checksum"));
            }
        }
        return made.equals(brought());
    }

    /** Their checksums, by versions such as {@code 001}; empty if they cannot be read where they stand. */
    private static Map<String, Integer> brought() {
        var folder = Migrations.class.getClassLoader().getResource(FOLDER);
        if (folder == null) return Map.of();
        try {
            var sums = new HashMap<String, Integer>();
            for (var name : names(folder)) {
                if (name.startsWith("V") && name.endsWith(".sql"))
                    sums.put(name.substring(1, name.indexOf("__")), checksum(name));
            }
            return sums;
        } catch (IOException | URISyntaxException unknown) {
            return Map.of();
        }
    }

    private static List<String> names(URL folder) throws IOException, URISyntaxException {
        if (folder.openConnection() instanceof JarURLConnection jar) {
            return jar.getJarFile().stream()
                    .filter(entry -> entry.getName().startsWith(FOLDER + "/"))
                    .map(entry -> entry.getName().substring(FOLDER.length() + 1))
                    .toList();
        }
        try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        }
    }

    /** As Flyway reckons it: line by line, so that the ends of lines do not count. */
    private static int checksum(String name) throws IOException {
        var loader = Migrations.class.getClassLoader();
        var sum = new CRC32();
        try (var in = Objects.requireNonNull(loader.getResourceAsStream(FOLDER + "/" + name), name);
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine())
                sum.update(line.getBytes(StandardCharsets.UTF_8));
        }
        return (int) sum.getValue();
    }

    /** @throws UnusableDatabase if the database cannot be brought there, or a migration was not the same when it was made */
    static void make(DatabaseAddress address) {
        try {
            flyway(address).migrate();
        } catch (FlywayException failure) {
            throw new UnusableDatabase(
                    "The database at " + address.shown() + " cannot be brought to this program's version: "
                            + String.valueOf(failure.getMessage())
                                    .lines()
                                    .limit(2) // what went wrong, and with which migration
                                    .collect(Collectors.joining(": ")),
                    failure);
        }
    }

    static Flyway flyway(DatabaseAddress address) {
        return Flyway.configure()
                .loggers("slf4j")
                .dataSource(address.url(), address.user(), address.password())
                .locations("classpath:" + FOLDER)
                .load();
    }
}
