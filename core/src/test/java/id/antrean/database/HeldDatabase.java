package id.antrean.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Another program that starts the database of a directory, keeps one row in it, and holds it until it is killed. */
final class HeldDatabase {
    private HeldDatabase() {}

    public static void main(String[] arguments) throws Exception {
        var database = EmbeddedDatabase.start(Path.of(arguments[0]));
        EmbeddedDatabaseTest.execute(database.address(), "CREATE TABLE kept AS SELECT 'A001' AS ticket");
        System.out.println("ready " + database.jdbcUrl()); // to the test that started this program
        var ended = System.in.read(); // the test has ended, or killed us before
        System.exit(ended);
    }

    /** Starts that program and waits until it has its database. */
    static Process start(Path directory) throws IOException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        HeldDatabase.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (var line = output.readLine(); line != null; line = output.readLine())
            if (line.startsWith("ready")) return process;
        throw new IOException("The other program ended before it had its database");
    }

    /** As kill -9 does. */
    static void kill(Process process) throws InterruptedException {
        process.destroyForcibly();
        if (!process.waitFor(10, TimeUnit.SECONDS)) throw new IllegalStateException("Not killed");
    }
}
