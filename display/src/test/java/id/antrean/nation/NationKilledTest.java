package id.antrean.nation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.antrean.database.DatabaseAddress;
import id.antrean.database.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A national node, as a process, that dies while it applies a page of a cell's feed. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class NationKilledTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    /** Whoever has this lock lets nobody past the trigger. */
    private static final String GATE = "4711";

    private final CountryDay day = CountryDay.big("jayapura", 2_500, 3);
    private final DatabaseAddress address = TestDatabase.freshAddress();

    @TempDir
    Path directory;

    @Test
    void a_national_node_that_is_killed_in_the_middle_of_a_page_has_the_same_figures_after_its_restart()
            throws Exception {
        try (var cell = CountryHouse.at(TestDatabase.freshAddress());
                var whole = CountryHouse.at(TestDatabase.freshAddress());
                var gate = DriverManager.getConnection(address.url(), address.user(), address.password())) {
            var cells = List.of(cell.cell("timur"));
            try (var node = NationalProcess.start(address, cells, directory)) {
                await().atMost(SOON).until(() -> count(gate, "SELECT count(*) FROM nation_cell") > 0);
                shut(gate, "INSERT ON figures_leg_1");
                day.write(cell.database(), 0, day.half());
                awaitSomebody(gate);
                node.kill();
            }
            open(gate, "figures_leg_1");
            try (var node = NationalProcess.start(address, cells, directory)) {
                await().atMost(SOON).until(() -> position(gate) == day.half());
                shut(gate, "UPDATE OF position ON nation_cell");
                day.write(cell.database(), day.half(), day.events().size());
                awaitSomebody(gate);
                node.kill();
            }
            open(gate, "nation_cell");
            assertThat(position(gate)).as("nothing of the page is kept").isEqualTo(day.half());

            day.write(whole.database(), 0, day.events().size());
            try (var nation = CountryHouse.national(address, cells)) {
                await().atMost(SOON)
                        .until(() -> nation.has("timur", day.events().size()));
                whole.house().figures().awaitPosition(day.events().size(), SOON);
                var same = new SameFigures(whole, nation).of(List.of(day.mall()));
                assertThat(same.differences()).isEmpty();
                assertThat(same.compared()).isGreaterThan(100);
            }
        }
    }

    /** From now on whoever writes that has to wait, in the middle of its transaction. */
    private static void shut(Connection gate, String writes) throws SQLException {
        run(gate, "SELECT pg_advisory_lock(" + GATE + ")");
        run(
                gate,
                "CREATE OR REPLACE FUNCTION wait_at_gate() RETURNS trigger LANGUAGE plpgsql AS"
                        + " $$ BEGIN PERFORM pg_advisory_xact_lock(" + GATE + "); RETURN NULL; END $$");
        run(gate, "CREATE TRIGGER gate AFTER " + writes + " EXECUTE FUNCTION wait_at_gate()");
    }

    private static void awaitSomebody(Connection gate) {
        var waiting = "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted";
        await().atMost(SOON).until(() -> count(gate, waiting) > 0);
    }

    /** Whose node is dead finds its connection gone. */
    private static void open(Connection gate, String table) throws SQLException {
        run(gate, "SELECT pg_advisory_unlock(" + GATE + ")");
        run(gate, "DROP TRIGGER gate ON " + table);
    }

    private static long position(Connection gate) throws SQLException {
        return count(gate, "SELECT position FROM nation_cell");
    }

    private static long count(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
