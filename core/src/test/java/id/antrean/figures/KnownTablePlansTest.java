package id.antrean.figures;

import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.database.TestDatabase;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The database keeps the plans that it made when a house was new. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KnownTablePlansTest {
    @Test
    void a_steps_questions_go_along_the_keys_whatever_the_tables_held_when_their_plans_were_made() throws SQLException {
        try (var database = TestDatabase.fresh();
                var connection = database.dataSource().getConnection()) {
            new FiguresView().create(connection, 1);
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("ANALYZE");
                statement.execute(KnownTable.PLANS);
                for (var question : List.of(DayTable.training(1), DayTable.services(1), LegTable.ofTickets(1))) {
                    assertThat(plan(statement, question))
                            .as(question)
                            .contains("_pkey on figures_")
                            .contains("Index Cond: ((mall = ")
                            .doesNotContain("Seq Scan");
                }
            }
        }
    }

    private static String plan(Statement statement, String question) throws SQLException {
        var asked = question;
        int parameters = 0;
        while (asked.contains("?::")) asked = asked.replaceFirst("\\?::", "\\$" + ++parameters + "::");
        statement.execute("PREPARE asked AS " + asked);
        var lines = new ArrayList<String>();
        try (var rows = statement.executeQuery("EXPLAIN EXECUTE asked ("
                + String.join(", ", java.util.Collections.nCopies(parameters, "'{}'")) + ")")) {
            while (rows.next()) lines.add(rows.getString(1));
        }
        statement.execute("DEALLOCATE asked");
        return String.join("\n", lines);
    }
}
