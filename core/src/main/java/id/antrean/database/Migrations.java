package id.antrean.database;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether a database is at this program's version already, as nearly always. To find that out by Flyway loads a sixth of
 * all the classes of a start. In any doubt the answer is no, and Flyway sees to it.
 */
final class Migrations {
    private static final String FOLDER = "db/migration";

    private Migrations() {}

    /** Whether exactly the migrations that this program brings have been made, each with success. */
    static boolean areMade(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement("SELECT to_regclass('flyway_schema_history') IS NOT NULL");
                var row = query.executeQuery()) {
            row.next();
            if (!row.getBoolean(1)) return false;
        }
        var made = new HashSet<String>();
        try (var query = connection.prepareStatement("SELECT version, success FROM flyway_schema_history");
                var rows = query.executeQuery()) {
            while (rows.next()) {
                if (!rows.getBoolean("success")) return false;
                made.add(String.valueOf(rows.getString("version")));
            }
        }
        return made.equals(brought());
    }

    /** Their versions, as {@code 001}; empty if they cannot be listed where they stand. */
    private static Set<String> brought() {
        var folder = Migrations.class.getClassLoader().getResource(FOLDER);
        if (folder == null) return Set.of();
        try {
            return names(folder)
                    .filter(name -> name.startsWith("V") && name.endsWith(".sql"))
                    .map(name -> name.substring(1, name.indexOf("__")))
                    .collect(Collectors.toSet());
        } catch (IOException | URISyntaxException unknown) {
            return Set.of();
        }
    }

    private static Stream<String> names(URL folder) throws IOException, URISyntaxException {
        if (folder.openConnection() instanceof JarURLConnection jar) {
            return jar.getJarFile().stream()
                    .filter(entry -> entry.getName().startsWith(FOLDER + "/"))
                    .map(entry -> entry.getName().substring(FOLDER.length() + 1));
        }
        try (var files = Files.list(Path.of(folder.toURI()))) {
            return files.map(file -> String.valueOf(file.getFileName())).toList().stream();
        }
    }
}
