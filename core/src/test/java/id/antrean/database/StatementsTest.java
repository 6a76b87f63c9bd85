package id.antrean.database;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What a statement says that the database did not carry out. */
@DisplayNameGeneration(ReplaceUnderscores.class)
final class StatementsTest {
    @Test
    void no_free_connection_is_a_database_that_is_away_for_now() throws Exception {
        try (var database = TestDatabase.fresh();
                var one = new HikariDataSource()) {
            one.setDataSource(database.dataSource());
            one.setMaximumPoolSize(1);
            one.setConnectionTimeout(250);
            try (var busy = one.getConnection()) {
                busy.setReadOnly(true);
                assertThatThrownBy(() -> new Statements(one).update("SELECT 1")).isInstanceOf(DatabaseAway.class);
            }
        }
    }

    @Test
    void a_mistake_in_a_statement_is_not() {
        try (var database = TestDatabase.fresh()) {
            assertThatThrownBy(() -> new Statements(database.dataSource()).update("SELEKT 1"))
                    .isInstanceOf(IllegalStateException.class)
                    .isNotInstanceOf(DatabaseAway.class);
        }
    }
}
