package id.antrean.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.database.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person sees who starts the program, right or wrong. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CommandLineTest {
    private static final int SECONDS_MAX = 60;

    @TempDir
    Path directory;

    @Test
    void without_a_command_it_says_what_it_is_and_what_it_can_do() throws InterruptedException {
        try (var antrean = AntreanProcess.start()) {
            assertThat(antrean.exitCode(SECONDS_MAX)).isZero();
            assertThat(String.join("\n", antrean.out()))
                    .contains("Runs the queue of a public-service mall")
                    .contains("serve", "demo", "token", "catalogue", "rebuild", "Exit codes");
            assertThat(antrean.err()).isEmpty();
        }
    }

    @Test
    void help_of_a_command_shows_each_option_with_its_default() throws InterruptedException {
        try (var antrean = AntreanProcess.start("demo", "--help")) {
            assertThat(antrean.exitCode(SECONDS_MAX)).isZero();
            assertThat(antrean.out().getFirst()).startsWith("Plays a service day");
            assertThat(String.join(" ", antrean.out()).replaceAll("\\s+", " "))
                    .contains("--load=N", "usual day. Default: 3.")
                    .contains("--speed=N", "a second. Default: 60.")
                    .contains("--seed=N", "same people. Default: 1.")
                    .contains("--port=PORT", "Default: 8080.")
                    .contains("--display-port=PORT", "Default: 8081.")
                    .contains("--data=DIR", "--fresh", "--idle", "--at=TIME");
        }
    }

    @Test
    void help_tells_of_another_command_and_an_unknown_one_is_wrong_usage() throws InterruptedException {
        try (var help = AntreanProcess.start("help", "token");
                var unknown = AntreanProcess.start("tokens")) {
            assertThat(help.exitCode(SECONDS_MAX)).isZero();
            assertThat(String.join(" ", help.out())).contains("create", "list", "revoke");
            assertThat(unknown.exitCode(SECONDS_MAX)).isEqualTo(Failures.USAGE);
            assertThat(unknown.err().getFirst()).contains("'tokens'");
        }
    }

    @Test
    void an_unknown_option_is_wrong_usage() throws InterruptedException {
        try (var antrean = AntreanProcess.start("serve", "--fast")) {
            assertThat(antrean.exitCode(SECONDS_MAX)).isEqualTo(Failures.USAGE);
            assertThat(antrean.err().getFirst()).startsWith("antrean: Unknown option: '--fast'");
            assertThat(antrean.err()).hasSizeLessThanOrEqualTo(2);
        }
    }

    @Test
    void a_database_that_cannot_be_reached_is_one_line_and_its_own_exit_code() throws InterruptedException {
        try (var antrean = AntreanProcess.start(
                Map.of("ANTREAN_DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/antrean"), "serve")) {
            assertThat(antrean.exitCode(SECONDS_MAX)).isEqualTo(Failures.DATABASE);
            assertThat(antrean.err())
                    .containsExactly("antrean: No PostgreSQL answers at jdbc:postgresql://127.0.0.1:1/antrean:"
                            + " is it running, and are host and port right?");
        }
    }

    @Test
    void a_bad_list_of_cells_is_one_line_with_its_place_and_without_a_token() throws Exception {
        var file = Files.writeString(directory.resolve("cells.txt"), "# name address token\nwest ftp://west secret\n");
        try (var antrean = AntreanProcess.start("serve", "--role=display", "--cells=" + file)) {
            assertThat(antrean.exitCode(SECONDS_MAX)).isEqualTo(Failures.CONFIGURATION);
            assertThat(antrean.err())
                    .containsExactly("antrean: " + file + " is no list of cells: line 2: a cell's address is that of a"
                            + " display server: http(s)://host[:port].");
        }
    }

    @Test
    void a_bad_catalogue_is_one_line_before_anything_is_started() throws Exception {
        var file = Files.writeString(directory.resolve("mall.yaml"), "mall: x\nnaem: y\n");
        try (var antrean = AntreanProcess.start(
                "serve",
                "--mall",
                file.toString(),
                "--data",
                directory.resolve("data").toString())) {
            assertThat(antrean.exitCode(SECONDS_MAX)).isEqualTo(Failures.CONFIGURATION);
            assertThat(antrean.err()).hasSize(1);
            assertThat(antrean.err().getFirst()).contains("mall.yaml:").contains("antrean catalogue check");
            assertThat(directory.resolve("data")).doesNotExist();
        }
    }

    @Test
    void catalogue_check_shows_every_problem_with_its_line() throws Exception {
        var file = Files.writeString(directory.resolve("mall.yaml"), "mall: x\nnaem: y\n");
        try (var antrean = AntreanProcess.start("catalogue", "check", file.toString())) {
            assertThat(antrean.exitCode(SECONDS_MAX)).isEqualTo(Failures.CONFIGURATION);
            assertThat(antrean.err())
                    .anySatisfy(line -> assertThat(line).contains("mall.yaml:2").contains("naem"));
        }
    }

    @Test
    void the_demo_s_own_catalogue_is_sound() throws Exception {
        var file = directory.resolve("mall.yaml");
        try (var demo = CommandLineTest.class.getResourceAsStream("/id/antrean/demo/khatulistiwa.yaml")) {
            assertThat(demo).isNotNull();
            Files.write(file, demo.readAllBytes());
        }
        try (var antrean = AntreanProcess.start("catalogue", "check", file.toString())) {
            assertThat(antrean.exitCode(SECONDS_MAX)).isZero();
            assertThat(antrean.out().getFirst()).contains("is sound: khatulistiwa");
        }
    }

    @Test
    void a_token_is_made_listed_and_revoked() throws InterruptedException, IOException {
        var address = TestDatabase.freshAddress();
        var environment = Map.of(
                "ANTREAN_DATABASE_URL", address.url(),
                "ANTREAN_DATABASE_USER", address.user(),
                "ANTREAN_DATABASE_PASSWORD", address.password());
        String id;
        try (var create = AntreanProcess.start(
                environment, "token", "create", "--role", "kiosk", "--mall", "khatulistiwa", "--name", "east door")) {
            assertThat(create.exitCode(SECONDS_MAX)).isZero();
            assertThat(create.out().getLast()).matches("Token \\S+ for kiosk: \\S{20,}");
            id = create.out().getLast().replaceFirst("Token (\\S+) .*", "$1");
        }
        try (var list = AntreanProcess.start(environment, "token", "list")) {
            assertThat(list.exitCode(SECONDS_MAX)).isZero();
            assertThat(list.out().getLast()).contains(id, "kiosk", "khatulistiwa", "works", "east door");
        }
        try (var revoke = AntreanProcess.start(environment, "token", "revoke", id);
                var again = AntreanProcess.start(environment, "token", "revoke", "nosuch")) {
            assertThat(revoke.exitCode(SECONDS_MAX)).isZero();
            assertThat(again.exitCode(SECONDS_MAX)).isEqualTo(Failures.CONFIGURATION);
            assertThat(again.err()).containsExactly("antrean: There is no working token nosuch.");
        }
    }
}
