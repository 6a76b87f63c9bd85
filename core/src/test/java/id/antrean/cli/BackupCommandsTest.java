package id.antrean.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.EventTypes;
import id.antrean.bench.BigDay;
import id.antrean.database.Database;
import id.antrean.database.DatabaseAddress;
import id.antrean.database.TestDatabase;
import id.antrean.day.SmallMall;
import id.antrean.eventlog.Append;
import id.antrean.eventlog.EventLog;
import id.antrean.eventlog.LogWriter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A house backed up, restored and verified as an operator does it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BackupCommandsTest {
    private final DatabaseAddress house = TestDatabase.freshAddress();
    private final DatabaseAddress other = TestDatabase.freshAddress();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void a_house_comes_back_from_its_file_and_verifies_as_the_same() throws IOException {
        try (var database = Database.open(house);
                var log = new EventLog(database.dataSource(), EventTypes.codec(), new SimpleMeterRegistry())) {
            new LogWriter(database.dataSource(), EventTypes.codec(), log, Clock.systemUTC(), new SimpleMeterRegistry())
                    .append(Append.alone(SmallMall.DAY.stream(), 0, BigDay.events(200, 3), Map.of(), null));
        }
        var file = folder.resolve("house.gz");
        assertThat(run(house, "rebuild", "figures")).isZero();
        assertThat(run(house, "backup", file.toString())).isZero();
        assertThat(said()).contains("Wrote 200 events up to position 200");

        assertThat(run(other, "restore", file.toString())).isZero();
        assertThat(said()).contains("Put back 200 events", "rows, the same as when it was backed up.");

        assertThat(run(house, "verify")).isZero();
        var before = said();
        assertThat(run(other, "verify")).isZero();
        assertThat(said()).isEqualTo(before).contains("200 events up to position 200", "figures_leg: ");

        assertThat(run(other, "restore", file.toString())).isEqualTo(Failures.FAILED);
        assertThat(complaint()).startsWith("antrean: The database is not empty").hasLineCount(1);

        Files.write(file, java.util.Arrays.copyOf(Files.readAllBytes(file), 900));
        assertThat(run(house, "verify", file.toString())).isEqualTo(Failures.FAILED);
        assertThat(complaint()).contains("is damaged or cut off after position").hasLineCount(1);
    }

    @Test
    void what_cannot_be_archived_is_said_so() {
        assertThat(run(house, "archive", "create", folder.toString())).isZero();
        assertThat(said()).contains("No part of the log is older than 400 days as a whole.");
        assertThat(run(house, "archive", "create", folder.toString(), "--older-than", "3"))
                .isEqualTo(Failures.CONFIGURATION);
        assertThat(run(house, "archive", "list")).isZero();
        assertThat(said()).contains("1 to");
        assertThat(run(house, "archive", "restore", "none.gz")).isEqualTo(Failures.FAILED);
        assertThat(complaint()).contains("There is no file none.gz that can be read.");
    }

    private String said() {
        return taken(out);
    }

    private String complaint() {
        return taken(err).strip();
    }

    private static String taken(StringWriter writer) {
        var text = writer.toString();
        writer.getBuffer().setLength(0);
        return text;
    }

    private int run(DatabaseAddress address, String... arguments) {
        taken(out);
        taken(err);
        var line = Stream.concat(
                        Stream.of(arguments),
                        Stream.of(
                                "--database-url",
                                address.url(),
                                "--database-user",
                                address.user(),
                                "--database-password",
                                address.password()))
                .toArray(String[]::new);
        return Commands.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(line);
    }
}
