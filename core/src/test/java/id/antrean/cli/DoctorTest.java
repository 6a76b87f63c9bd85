package id.antrean.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.database.DatabaseAddress;
import id.antrean.database.TestDatabase;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person sees who asks the doctor. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DoctorTest {
    @TempDir
    Path directory;

    private record Said(int code, String text) {}

    @Test
    void a_sound_database_and_free_ports_are_ok_and_no_password_is_said() {
        var said = ask(TestDatabase.freshAddress());
        assertThat(said.code()).isZero();
        assertThat(said.text())
                .containsPattern("ok +java")
                .containsPattern("ok +time zones")
                .containsPattern("ok +database +PostgreSQL 17")
                .containsPattern("ok +durability")
                .containsPattern("ok +schema")
                .containsPattern("ok +clock")
                .containsPattern("ok +events")
                .contains(" 0 wrong")
                .doesNotContain(TestDatabase.freshAddress().password());
    }

    @Test
    void a_database_that_is_away_is_wrong_and_it_says_what_to_look_at() {
        var said = ask(new DatabaseAddress("jdbc:postgresql://127.0.0.1:1/antrean", "antrean", "secret-4711"));
        assertThat(said.code()).isEqualTo(Failures.FAILED);
        assertThat(said.text())
                .containsPattern("wrong +database +No PostgreSQL answers")
                .contains("Start it, or mend --database-url")
                .doesNotContain("secret-4711");
    }

    @Test
    void a_database_from_before_this_program_is_a_warning_and_stays_as_it_is() {
        var empty = TestDatabase.emptyAddress();
        assertThat(ask(empty).text()).containsPattern("warning +schema +at version 0, \\d+ migrations behind");
        assertThat(ask(empty).text()).containsPattern("warning +schema +at version 0, \\d+ migrations behind");
    }

    @Test
    void events_of_a_newer_version_are_wrong_and_it_says_which() throws SQLException {
        var address = TestDatabase.freshAddress();
        try (var connection = DriverManager.getConnection(address.url(), address.user(), address.password());
                var statement = connection.createStatement()) {
            statement.execute("INSERT INTO event_type (name, revision) VALUES ('day-opened', 1), ('ticket-rated', 1)");
        }
        var said = ask(address);
        assertThat(said.code()).isEqualTo(Failures.FAILED);
        assertThat(said.text())
                .containsPattern("wrong +events +a newer version has written, or was about to: ticket-rated 1\n")
                .contains("Start that version or a later one");
    }

    @Test
    void a_port_that_another_program_has_is_wrong() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var said = ask(TestDatabase.freshAddress(), "--port", Integer.toString(other.getLocalPort()));
            assertThat(said.code()).isEqualTo(Failures.FAILED);
            assertThat(said.text())
                    .containsPattern("wrong +port " + other.getLocalPort() + " +cannot be had for kiosk-api")
                    .contains("choose another with --port");
        }
    }

    @Test
    void a_node_that_takes_no_connection_is_a_warning_for_all_goes_on_without_it() {
        var said = ask(TestDatabase.freshAddress(), "--cluster-members", "127.0.0.1:1");
        assertThat(said.code()).isZero();
        assertThat(said.text()).containsPattern("warning +node 127.0.0.1:1 +takes no connection");
    }

    @Test
    void back_ups_are_wrong_when_there_is_none_or_the_newest_is_old() throws IOException {
        assertThat(backUp().text()).containsPattern("wrong +back-up +none in");
        var file = Files.writeString(directory.resolve("antrean.dump"), "all of it");
        assertThat(backUp().text()).containsPattern("ok +back-up +the newest is 0 h old");
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofHours(30))));
        assertThat(backUp().text()).containsPattern("wrong +back-up +the newest is 30 h old");
    }

    @Test
    void an_embedded_database_that_does_not_run_is_not_started_for_it() throws IOException {
        var data = directory.resolve("data");
        var said = run(List.of("doctor", "--port", "0", "--display-port", "0", "--data", data.toString()));
        assertThat(said.code()).isZero();
        assertThat(said.text()).contains("data can be written", "which runs while serve does");
        assertThat(data.resolve("postgresql")).doesNotExist();
    }

    @Test
    void an_embedded_database_that_has_ended_under_a_running_antrean_is_wrong_and_it_says_what_to_do()
            throws IOException {
        var data = Files.createDirectories(directory.resolve("data"));
        try (var file = FileChannel.open(
                        data.resolve("antrean.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var held = file.lock()) {
            assertThat(held.isValid()).isTrue();
            var said = run(List.of("doctor", "--port", "0", "--display-port", "0", "--data", data.toString()));
            assertThat(said.code()).isEqualTo(Failures.FAILED);
            assertThat(said.text())
                    .containsPattern("wrong +database +no embedded PostgreSQL runs")
                    .contains("make room on the disk and restart it");
        }
    }

    private Said backUp() {
        return ask(TestDatabase.freshAddress(), "--back-ups", directory.toString());
    }

    private static Said ask(DatabaseAddress address, String... more) {
        var arguments = new ArrayList<>(List.of("doctor", "--display-port", "0"));
        if (!List.of(more).contains("--port")) arguments.addAll(List.of("--port", "0"));
        arguments.addAll(List.of("--database-url", address.url(), "--database-user", address.user()));
        arguments.addAll(List.of("--database-password", address.password()));
        arguments.addAll(List.of(more));
        return run(arguments);
    }

    private static Said run(List<String> arguments) {
        var text = new StringWriter();
        int code = Commands.commandLine()
                .setOut(new PrintWriter(text))
                .setErr(new PrintWriter(text))
                .execute(arguments.toArray(String[]::new));
        return new Said(code, text.toString());
    }
}
