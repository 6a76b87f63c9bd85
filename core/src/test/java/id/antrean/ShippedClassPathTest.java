package id.antrean;

import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.cli.ShippedClassPath;
import id.antrean.database.Database;
import id.antrean.database.TestDatabase;
import id.antrean.day.SmallMall;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ShippedClassPathTest {
    private static final int SECONDS_MAX = 60;

    @Test
    void the_program_is_started_with_its_own_libraries_and_none_of_the_tests() {
        assertThat(ShippedClassPath.entries())
                .extracting(entry -> Path.of(entry).getFileName().toString())
                .anyMatch(name -> name.startsWith("axon-eventsourcing"))
                .anyMatch(name -> name.startsWith("postgresql"))
                .noneMatch(name -> name.startsWith("axon-test"))
                .noneMatch(name -> name.startsWith("junit"))
                .noneMatch(name -> name.startsWith("assertj"));
    }

    /** The whole way of a command and a snapshot: whatever Axon needs for it is there. */
    @Test
    void a_day_is_played_and_kept_with_nothing_but_what_is_shipped(@TempDir Path directory) throws Exception {
        var address = TestDatabase.freshAddress();
        var output = directory.resolve("output").toFile();
        var day = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        ShippedClassPath.get() + File.pathSeparator + testClasses(),
                        ShippedDay.class.getName(),
                        address.url(),
                        address.user(),
                        address.password())
                .redirectErrorStream(true)
                .redirectOutput(output)
                .start();

        assertThat(day.waitFor(SECONDS_MAX, TimeUnit.SECONDS)).isTrue();

        assertThat(day.exitValue()).as("%s", Files.readString(output.toPath())).isZero();
        try (var database = Database.open(address)) {
            assertThat(new KeptSnapshot(database, SmallMall.DAY.stream()).version())
                    .as("opened, issued, left, closed")
                    .isEqualTo(4);
        }
    }

    /** Our own, where {@link ShippedDay} is. */
    private static Path testClasses() throws Exception {
        return Path.of(ShippedDay.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
    }
}
