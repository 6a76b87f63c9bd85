package id.antrean.eventlog;

import static id.antrean.day.SmallMall.DAY;
import static id.antrean.day.SmallMall.KTP;
import static id.antrean.day.SmallMall.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.antrean.Engine;
import id.antrean.database.Database;
import id.antrean.database.TestDatabase;
import id.antrean.day.Channel;
import id.antrean.day.DayCommand.IssueTicket;
import id.antrean.day.SmallMall;
import id.antrean.mall.Language;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** That a running view goes on with the new tables is tested with the running views. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RebuildTest {
    private static final Clock CLOCK = Clock.fixed(at("07:00"), ZoneOffset.UTC);
    private static final Origin SENDER = new Origin("kiosk-1", "KIOSK", null, "req-1", null);

    private final TinyView view = new TinyView();
    private Database database;
    private Engine engine;
    private Rebuild rebuild;

    @BeforeEach
    void threeTicketsAreIssued() {
        database = TestDatabase.fresh();
        engine = Engine.start(database.dataSource(), CLOCK, CLOCK, new SimpleMeterRegistry());
        engine.mallCommands().publish(SmallMall.catalogue(), SENDER);
        for (int i = 0; i < 3; i++) {
            engine.dayCommands().send(new IssueTicket(DAY, KTP, null, Language.ID, Channel.KIOSK, at("08:00")), SENDER);
        }
        rebuild = new Rebuild(database.dataSource(), engine.log());
    }

    @AfterEach
    void stop() {
        engine.close();
        database.close();
    }

    @Test
    void a_second_rebuild_of_a_view_is_told_that_one_is_running_and_harms_nothing() {
        int generation = rebuild.of(
                view,
                position -> assertThatThrownBy(() -> rebuild.of(view, other -> {}))
                        .isInstanceOf(RebuildRunning.class)
                        .hasMessageContaining("tiny is being rebuilt already"));

        assertThat(rebuild.statusOf(view).generation()).isEqualTo(generation);
        assertThat(TinyView.numbers(database, generation)).containsExactly("A001", "A002", "A003");
    }

    @Test
    void after_one_rebuild_has_ended_the_next_may_begin_also_if_it_failed() {
        view.chokes.set(true);
        assertThatThrownBy(() -> rebuild.of(view, position -> {})).hasMessageContaining("it chokes");
        view.chokes.set(false);

        rebuild.of(view, position -> {});
        int generation = rebuild.of(view, position -> {});

        assertThat(rebuild.statusOf(view).generation()).isEqualTo(generation);
        assertThat(TinyView.numbers(database, generation)).containsExactly("A001", "A002", "A003");
    }

    @Test
    void tables_of_another_shape_are_made_again_at_the_start_and_those_of_the_same_are_left_alone() {
        int generation = rebuild.of(view, position -> {});
        rebuild.bringUpToShape(view);
        assertThat(rebuild.statusOf(view).generation()).isEqualTo(generation);

        var newer = new TinyView(2);
        rebuild.bringUpToShape(newer);

        assertThat(rebuild.statusOf(newer).generation()).isEqualTo(generation + 1);
        assertThat(TinyView.numbers(database, generation + 1)).containsExactly("A001", "A002", "A003");
        rebuild.bringUpToShape(newer);
        assertThat(rebuild.statusOf(newer).generation()).isEqualTo(generation + 1);
    }

    /** Should the sign that one is running ever be lost, with the connection that held it. */
    @Test
    void tables_that_were_cleared_away_while_they_were_filled_never_answer() {
        rebuild.of(view, position -> {});

        assertThatThrownBy(() -> rebuild.of(view, position -> clearAway(3)))
                .hasMessageContaining("generation 3 of view tiny is gone");

        assertThat(rebuild.statusOf(view).generation()).isEqualTo(2);
        assertThat(TinyView.numbers(database, 2)).containsExactly("A001", "A002", "A003");
    }

    private void clearAway(int generation) {
        try (var connection = database.dataSource().getConnection()) {
            view.drop(connection, generation);
            ViewTable.forget(connection, view.name(), generation);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
