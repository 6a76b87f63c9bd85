package id.antrean;

import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.eventlog.Views;
import id.antrean.health.Health.Verdict;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ChecksTest {
    @Test
    void a_view_that_stands_still_says_where_and_why_and_shows_nobody_the_row() {
        var problem =
                "cannot pass position 7: ERROR: new row violates check constraint\n  Detail: Failing row contains (1).";

        var verdict = Checks.view(List.of(new Views.Status("figures", 1, 6, problem)), "figures");

        assertThat(verdict).isEqualTo(Verdict.down("cannot pass position 7: ERROR: new row violates check constraint"));
    }
}
