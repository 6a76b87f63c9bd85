package id.antrean.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EmbeddedDatabaseTest {
    @TempDir
    Path directory;

    @Test
    void the_running_server_has_every_durable_setting_and_asks_everybody_for_a_password() throws Exception {
        try (var database = EmbeddedDatabase.start(directory)) {
            for (var setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"})
                assertThat(ask(database.address(), "SELECT current_setting('" + setting + "')"))
                        .as(setting)
                        .isEqualTo("on");
            assertThat(ask(database.address(), "SELECT string_agg(DISTINCT auth_method, ',') FROM pg_hba_file_rules"))
                    .isEqualTo("scram-sha-256");
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(directory.resolve("database-password"))))
                    .isEqualTo("rw-------");
            var guessed = new DatabaseAddress(database.jdbcUrl(), database.user(), "postgres");
            assertThatThrownBy(() -> Database.open(guessed)).hasMessageContaining("refuses the login");
        }
    }

    @Test
    void a_disk_without_room_for_a_server_is_told_at_once() throws Exception {
        try (var free = DataDirectory.lock(directory)) {
            long room = Files.getFileStore(directory).getUsableSpace();

            free.requireRoom(room / 2);
            assertThatThrownBy(() -> free.requireRoom(room * 2))
                    .isInstanceOf(UnusableDatabase.class)
                    .hasMessageContaining("is full")
                    .hasMessageContaining("Make room");
        }
    }

    @Test
    void a_restart_keeps_the_data_and_the_password() throws Exception {
        String password;
        try (var first = EmbeddedDatabase.start(directory)) {
            password = first.password();
            execute(first.address(), "CREATE TABLE kept AS SELECT 'A001' AS ticket");
        }
        try (var second = EmbeddedDatabase.start(directory)) {
            assertThat(second.password()).isEqualTo(password);
            assertThat(ask(second.address(), "SELECT ticket FROM kept")).isEqualTo("A001");
        }
    }

    @Test
    void the_server_a_killed_run_left_behind_is_stopped_and_its_data_are_there() throws Exception {
        var killed = HeldDatabase.start(directory);
        var orphan = postmaster();
        HeldDatabase.kill(killed);
        assertThat(orphan.isAlive()).as("PostgreSQL outlives a killed program").isTrue();

        try (var next = EmbeddedDatabase.start(directory)) {
            assertThat(orphan.isAlive()).isFalse();
            assertThat(ask(next.address(), "SELECT ticket FROM kept")).isEqualTo("A001");
        }
    }

    @Test
    void a_directory_in_use_is_left_alone_and_its_user_named() throws Exception {
        var other = HeldDatabase.start(directory);
        try {
            assertThatThrownBy(() -> EmbeddedDatabase.start(directory))
                    .isInstanceOf(UnusableDatabase.class)
                    .hasMessageContaining("in use by another Antrean (process " + other.pid() + ")");
            assertThat(postmaster().isAlive()).isTrue();
        } finally {
            HeldDatabase.kill(other);
            OrphanPostmaster.stop(directory.resolve("postgresql"));
        }
    }

    @Test
    void a_process_number_left_by_a_power_cut_that_is_somebody_else_s_by_now_does_not_hinder() throws Exception {
        EmbeddedDatabase.start(directory).close();
        var pidFile = directory.resolve("postgresql").resolve("postmaster.pid");
        Files.writeString(pidFile, ProcessHandle.current().pid() + "\n" + directory + "\n");

        EmbeddedDatabase.start(directory).close();

        assertThat(ProcessHandle.current().isAlive()).isTrue();
    }

    @Test
    void a_first_start_that_was_cut_short_is_put_aside_and_begun_anew() throws Exception {
        Files.createDirectories(directory.resolve("postgresql"));
        Files.writeString(directory.resolve("postgresql").resolve("postgresql.conf"), "");

        EmbeddedDatabase.start(directory).close();

        assertThat(directory.resolve("postgresql.unfinished-1").resolve("postgresql.conf"))
                .exists();
    }

    @Test
    void a_lost_password_is_said_rather_than_made_anew() throws Exception {
        EmbeddedDatabase.start(directory).close();
        Files.delete(directory.resolve("database-password"));

        assertThatThrownBy(() -> EmbeddedDatabase.start(directory))
                .isInstanceOf(UnusableDatabase.class)
                .hasMessageContaining("put " + directory.toRealPath().resolve("database-password") + " back");
    }

    private ProcessHandle postmaster() throws IOException {
        var pidFile = directory.resolve("postgresql").resolve("postmaster.pid");
        var pid = Long.parseLong(Files.readAllLines(pidFile).getFirst());
        return ProcessHandle.of(pid).orElseThrow();
    }

    static void execute(DatabaseAddress address, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(address.url(), address.user(), address.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(DatabaseAddress address, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(address.url(), address.user(), address.password());
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
