package id.antrean.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(strings = {"synchronous_commit"})
    void a_server_that_may_lose_an_acknowledged_ticket_is_refused(String setting) {
        var address = TestDatabase.freshAddress();
        var name = address.url().substring(address.url().lastIndexOf('/') + 1);
        TestDatabase.execute("ALTER DATABASE " + name + " SET " + setting + " = off");

        assertThatThrownBy(() -> Database.open(address))
                .isInstanceOf(UnusableDatabase.class)
                .hasMessageContaining(setting)
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
