package id.antrean.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DatabaseTest {

    @Test
    void a_fresh_database_answers_and_is_on_its_own() throws SQLException {
        try (var one = TestDatabase.fresh();
                var other = TestDatabase.fresh();
                var here = one.dataSource().getConnection();
                var there = other.dataSource().getConnection();
                var create = here.createStatement();
                var look = there.createStatement()) {
            create.execute("CREATE TABLE only_here (id INT)");
            try (var row = look.executeQuery("SELECT to_regclass('only_here') IS NULL")) {
                row.next();
                assertThat(row.getBoolean(1)).isTrue();
            }
            assertThat(Duration.between(one.now(), Clock.systemUTC().instant()).abs())
                    .isLessThan(Duration.ofSeconds(2));
        }
    }

    @Test
    void every_connection_has_limits() throws SQLException {
        try (var database = TestDatabase.fresh();
                var connection = database.dataSource().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT current_setting('statement_timeout'),"
                        + " current_setting('lock_timeout'), current_setting('idle_in_transaction_session_timeout')")) {
            row.next();
            assertThat(row.getString(1)).isEqualTo("30s");
            assertThat(row.getString(2)).isEqualTo("10s");
            assertThat(row.getString(3)).isEqualTo("1min");
        }
    }

    @Test
    void opening_a_migrated_database_again_changes_nothing() {
        var address = TestDatabase.freshAddress();
        Database.open(address).close();
        Database.open(address).close();
    }

    /** So a start need not load Flyway for nothing. */
    @Test
    void a_database_is_current_with_exactly_the_migrations_of_this_program() throws SQLException {
        try (var database = TestDatabase.fresh();
                var connection = database.dataSource().getConnection();
                var change = connection.createStatement()) {
            assertThat(Migrations.areMade(connection)).isTrue();

            change.execute("UPDATE flyway_schema_history SET version = '999' WHERE version = '001'");
            assertThat(Migrations.areMade(connection)).isFalse();
            change.execute("UPDATE flyway_schema_history SET version = '001' WHERE version = '999'");
            change.execute("UPDATE flyway_schema_history SET success = false WHERE version = '001'");
            assertThat(Migrations.areMade(connection)).isFalse();
            change.execute("DROP TABLE flyway_schema_history");
            assertThat(Migrations.areMade(connection)).isFalse();
        }
    }

    /** A quick look that asked for versions alone once let it pass. */
    @Test
    void a_migration_that_was_another_when_it_was_made_is_refused_and_named() throws SQLException {
        var address = TestDatabase.freshAddress();
        try (var database = Database.open(address);
                var connection = database.dataSource().getConnection();
                var change = connection.createStatement()) {
            assertThat(Migrations.areMade(connection)).isTrue();
            change.execute("UPDATE flyway_schema_history SET checksum = checksum + 1 WHERE version = '003'");
            assertThat(Migrations.areMade(connection)).isFalse();
        }

        assertThatThrownBy(() -> Database.open(address).close())
                .isInstanceOf(UnusableDatabase.class)
                .hasMessageContaining("checksum mismatch for migration version 003");
    }

    @Test
    void a_database_that_may_lose_an_acknowledged_ticket_is_refused() {
        var address = TestDatabase.freshAddress();
        var name = address.url().substring(address.url().lastIndexOf('/') + 1);
        TestDatabase.execute("ALTER DATABASE " + name + " SET synchronous_commit = off");

        assertRefused(address, "synchronous_commit");
    }

    /** One that was set up for tests, say. */
    @Test
    void a_server_that_may_lose_an_acknowledged_ticket_is_refused_with_each_setting_that_is_off(@TempDir Path directory)
            throws IOException {
        try (var server = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(BundledServer.binaries().toFile())
                .setDataDirectory(directory.resolve("postgresql"))
                .setServerConfig("fsync", "off")
                .setServerConfig("synchronous_commit", "off")
                .setServerConfig("full_page_writes", "off")
                .start()) {
            var address = new DatabaseAddress(server.getJdbcUrl("postgres", "postgres"), "postgres", "");

            assertRefused(address, "fsync and synchronous_commit and full_page_writes switched off");
        }
    }

    private static void assertRefused(DatabaseAddress address, String what) {
        assertThatThrownBy(() -> Database.open(address).close())
                .isInstanceOf(UnusableDatabase.class)
                .hasMessageContaining(what)
                .hasMessageContaining("switch it on");
    }

    @Test
    void a_wrong_password_is_refused_in_one_sentence_that_does_not_show_it() {
        var right = TestDatabase.freshAddress();
        var wrong = new DatabaseAddress(right.url(), right.user(), "letmein");

        assertThatThrownBy(() -> Database.open(wrong))
                .isInstanceOf(UnusableDatabase.class)
                .hasMessageContaining("refuses the login of postgres")
                .message()
                .doesNotContain("letmein")
                .doesNotContain("\n");
    }

    @Test
    void a_server_that_does_not_answer_is_named() {
        var nobody = new DatabaseAddress("jdbc:postgresql://127.0.0.1:1/antrean", "antrean", "");

        assertThatThrownBy(() -> Database.open(nobody))
                .isInstanceOf(UnusableDatabase.class)
                .hasMessageContaining("No PostgreSQL answers at jdbc:postgresql://127.0.0.1:1/antrean");
    }

    @Test
    void a_database_that_is_not_there_is_named() {
        var missing = TestDatabase.freshAddress().named("nowhere");

        assertThatThrownBy(() -> Database.open(missing))
                .isInstanceOf(UnusableDatabase.class)
                .hasMessageContaining("There is no database at");
    }

    @Test
    void an_address_shows_neither_password_nor_parameters() {
        var address = new DatabaseAddress("jdbc:postgresql://db/antrean?password=secret", "antrean", "secret");

        assertThat(address.toString()).isEqualTo("antrean@jdbc:postgresql://db/antrean");
    }
}
