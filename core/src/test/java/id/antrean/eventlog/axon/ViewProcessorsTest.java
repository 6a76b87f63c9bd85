package id.antrean.eventlog.axon;

import static id.antrean.day.SmallMall.DAY;
import static id.antrean.day.SmallMall.KTP;
import static id.antrean.day.SmallMall.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.antrean.Engine;
import id.antrean.database.Database;
import id.antrean.database.TestDatabase;
import id.antrean.day.Channel;
import id.antrean.day.DayCommand.IssueTicket;
import id.antrean.day.SmallMall;
import id.antrean.eventlog.Origin;
import id.antrean.eventlog.Rebuild;
import id.antrean.eventlog.TinyView;
import id.antrean.eventlog.Views;
import id.antrean.mall.Language;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ViewProcessorsTest {
    private static final Clock CLOCK = Clock.fixed(at("07:00"), ZoneOffset.UTC);
    private static final Origin SENDER = new Origin("kiosk-1", "KIOSK", null, "req-1", null);

    private final TinyView view = new TinyView();
    private Database database;
    private Engine engine;
    private Views views;

    @BeforeEach
    void start() {
        database = TestDatabase.fresh();
        engine = Engine.start(database.dataSource(), CLOCK, CLOCK, new SimpleMeterRegistry());
        engine.mallCommands().publish(SmallMall.catalogue(), SENDER);
        startViews();
    }

    private void startViews() {
        views = ViewProcessors.start(database.dataSource(), engine.log(), "test", List.of(view));
    }

    @AfterEach
    void stop() {
        views.close();
        engine.close();
        database.close();
    }

    @Test
    void a_view_follows_the_log() {
        issue(3);
        await().untilAsserted(() -> assertThat(numbers(1)).containsExactly("A001", "A002", "A003"));
        assertThat(status().problem()).isNull();
    }

    @Test
    void an_event_that_cannot_be_applied_stops_the_view_loudly_and_is_never_skipped() {
        issue(1);
        await().untilAsserted(() -> assertThat(numbers(1)).hasSize(1));
        view.chokes.set(true);
        issue(2);
        await().untilAsserted(() -> assertThat(status().problem()).contains("position 4", "it chokes"));
        assertThat(numbers(1)).containsExactly("A001");
        view.chokes.set(false);
        await().untilAsserted(() -> assertThat(numbers(1)).containsExactly("A001", "A002", "A003"));
        await().untilAsserted(() -> assertThat(status().problem()).isNull());
    }

    @Test
    void the_events_before_one_that_cannot_be_applied_stay_applied_and_it_alone_is_named() {
        views.close();
        view.chokesOn.add("A003");
        issue(4);
        startViews();
        await().untilAsserted(() -> assertThat(status().problem()).contains("position 5", "it chokes"));
        assertThat(numbers(1)).containsExactly("A001", "A002");
        assertThat(status().position()).isEqualTo(4);
        view.chokesOn.clear();
        await().untilAsserted(() -> assertThat(numbers(1)).containsExactly("A001", "A002", "A003", "A004"));
        await().untilAsserted(() -> assertThat(status().problem()).isNull());
    }

    @Test
    void a_view_that_another_program_has_taken_past_the_bad_event_has_no_problem_here_either() {
        view.chokes.set(true);
        issue(1);
        await().untilAsserted(() -> assertThat(status().problem()).contains("it chokes"));
        try (var other = ViewProcessors.start(database.dataSource(), engine.log(), "other", List.of(new TinyView()))) {
            await().untilAsserted(() -> assertThat(numbers(1)).containsExactly("A001"));
            await().untilAsserted(() -> assertThat(status().problem()).isNull());
            assertThat(other.status().getFirst().problem()).isNull();
        }
    }

    @Test
    void what_a_crash_of_the_database_took_from_a_view_is_applied_again() throws SQLException {
        issue(2);
        await().untilAsserted(() -> assertThat(numbers(1)).hasSize(2));
        try (var connection = database.dataSource().getConnection();
                var back = connection.createStatement()) {
            connection.setAutoCommit(false);
            back.execute("DELETE FROM tiny_1 WHERE number = 'A002'");
            back.execute("UPDATE view_position SET position = position - 1 WHERE view = 'tiny'");
            connection.commit();
        }
        issue(1);
        await().untilAsserted(() -> assertThat(numbers(1)).containsExactly("A001", "A002", "A003"));
    }

    @Test
    void what_has_gathered_is_applied_in_few_batches() {
        views.close();
        issue(40);
        view.batches.clear();
        startViews();
        await().untilAsserted(() -> assertThat(numbers(1)).hasSize(40));
        assertThat(view.batches).hasSizeLessThan(10);
    }

    @Test
    void a_rebuild_fills_new_tables_while_the_old_ones_answer_and_the_running_view_goes_on_with_them() {
        issue(3);
        await().untilAsserted(() -> assertThat(numbers(1)).hasSize(3));

        int generation = new Rebuild(database.dataSource(), engine.log())
                .of(view, position -> assertThat(numbers(1)).hasSize(3));

        assertThat(generation).isEqualTo(2);
        assertThat(numbers(2)).isEqualTo(numbers(1));
        issue(1);
        await().untilAsserted(() -> assertThat(numbers(2)).hasSize(4));
        assertThat(numbers(1)).hasSize(3);
        assertThat(status().generation()).isEqualTo(2);
    }

    @Test
    void after_a_restart_a_view_goes_on_where_it_was() {
        issue(2);
        await().untilAsserted(() -> assertThat(numbers(1)).hasSize(2));
        views.close();
        issue(1);
        startViews();
        await().untilAsserted(() -> assertThat(numbers(1)).containsExactly("A001", "A002", "A003"));
    }

    private Views.Status status() {
        return views.status().getFirst();
    }

    private void issue(int tickets) {
        for (int i = 0; i < tickets; i++) {
            engine.dayCommands().send(new IssueTicket(DAY, KTP, null, Language.ID, Channel.KIOSK, at("08:00")), SENDER);
        }
    }

    private List<String> numbers(int generation) {
        return TinyView.numbers(database, generation);
    }
}
