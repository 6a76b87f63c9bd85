package id.antrean.figures;

import static id.antrean.day.SmallMall.COUNTER_1;
import static id.antrean.day.SmallMall.COUNTER_3;
import static id.antrean.day.SmallMall.DAY;
import static id.antrean.day.SmallMall.KTP;
import static id.antrean.day.SmallMall.SETOR;
import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.day.SmallMall;
import id.antrean.day.Step;
import id.antrean.mall.Catalogue;
import id.antrean.mall.Service;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A step that was taken back leaves no trace in the figures; other odd ends of a leg, too. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FiguresUndoTest {
    private final ViewInTest view = new ViewInTest();
    private final Story story =
            new Story().at("08:00").issued("A001", KTP).at("08:10", COUNTER_1).called("A001", 1, KTP);

    @AfterEach
    void close() {
        view.close();
    }

    @Test
    void a_call_taken_back_leaves_the_ticket_waiting_and_its_wait_ends_with_the_next_call() {
        story.at("08:11").recalled("A001", 1, KTP, 2).at("08:12").undone("A001", 1, KTP, Step.CALL);
        view.apply(story.events());
        assertThat(view.total("08:15").waitingNow()).isEqualTo(1);
        assertThat(view.total("08:15").called()).isZero();
        assertThat(view.total("08:15").longestWaitMs()).isEqualTo(minutes(15));
        assertThat(view.by(By.COUNTER, "08:15").items()).isEmpty();

        view.apply(story.at("08:20").called("A001", 1, KTP).events());
        assertThat(view.total("08:30").waiting().maxMs()).isEqualTo(minutes(20));
    }

    @Test
    void a_start_taken_back_is_no_start() {
        story.at("08:12").started("A001", 1, KTP).at("08:13").undone("A001", 1, KTP, Step.START);
        view.apply(story.at("08:15").started("A001", 1, KTP).events());
        assertThat(view.total("08:20").walking().maxMs()).isEqualTo(minutes(5));
    }

    @Test
    void a_completion_taken_back_is_no_service_and_the_service_goes_on() {
        story.at("08:12").started("A001", 1, KTP).at("08:15").completed("A001", 1, KTP);
        view.apply(story.at("08:16").undone("A001", 1, KTP, Step.COMPLETE).events());
        assertThat(view.total("08:17").served()).isZero();
        assertThat(view.total("08:17").service().count()).isZero();
        assertThat(view.total("08:17").open()).isEqualTo(1);

        view.apply(story.at("08:20").completed("A001", 1, KTP).events());
        assertThat(view.total("08:20").service().maxMs()).isEqualTo(minutes(8));
        assertThat(view.total("08:20").withinStandard()).isEqualTo(new WithinStandard(1, 1, 1.0));
    }

    @Test
    void a_no_show_taken_back_is_none() {
        story.at("08:12").noShow("A001", 1, KTP).at("08:13").undone("A001", 1, KTP, Step.NO_SHOW);
        view.apply(story.events());
        assertThat(view.total("08:15").noShows()).isZero();
        assertThat(view.total("08:15").called()).isEqualTo(1);
        assertThat(view.figures().balance(DAY)).containsExactly(new Balance(KTP, 1, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0));
    }

    @Test
    void a_hold_taken_back_is_service_time() {
        story.at("08:12").started("A001", 1, KTP).at("08:13").held("A001", 1, KTP);
        story.at("08:14").undone("A001", 1, KTP, Step.HOLD).at("08:18").completed("A001", 1, KTP);
        view.apply(story.events());
        assertThat(view.total("08:20").service().maxMs()).isEqualTo(minutes(6));
    }

    @Test
    void a_transfer_taken_back_leaves_no_leg_behind() {
        story.at("08:12").started("A001", 1, KTP).at("08:15").transferred("A001", 1, KTP, SETOR);
        view.apply(story.at("08:16").undone("A001", 1, KTP, Step.TRANSFER).events());
        assertThat(view.total("08:20").joined()).isEqualTo(1);
        assertThat(view.total("08:20").transferred()).isZero();
        assertThat(view.total("08:20").waitingNow()).isZero();
        assertThat(view.by(By.SERVICE, "08:20").items()).extracting(Figure::key).containsExactly("ktp");

        view.apply(story.at("08:20").transferred("A001", 1, KTP, SETOR).events());
        view.apply(story.at("08:25", COUNTER_3).called("A001", 2, SETOR).events());
        assertThat(view.total("08:30").joined()).isEqualTo(2);
        assertThat(view.by(By.SERVICE, "08:30").items().get(1).waiting().maxMs())
                .isEqualTo(minutes(5));
    }

    @Test
    void time_on_hold_before_the_start_is_neither_walking_nor_service() {
        story.at("08:11").held("A001", 1, KTP).at("08:31").continued("A001", 1, KTP);
        view.apply(story.at("08:36").completed("A001", 1, KTP).events());
        assertThat(view.total("08:40").walking().maxMs()).isEqualTo(minutes(1));
        assertThat(view.total("08:40").service().maxMs()).isEqualTo(minutes(5));
    }

    @Test
    void a_duration_that_would_be_negative_is_a_clock_fault_and_in_no_mean() {
        story.at("08:05").started("A001", 1, KTP).at("08:20").completed("A001", 1, KTP);
        view.apply(story.events());
        assertThat(view.total("08:40").walking()).isEqualTo(new Spread(0, null, null, null, null, null, null, 1));
        assertThat(view.total("08:40").service().count()).isEqualTo(1);
    }

    @Test
    void the_standard_is_that_of_the_catalogue_in_force_when_the_leg_joined() {
        var before = SmallMall.catalogue();
        var slower = new Catalogue(
                before.mall(),
                before.name(),
                before.timeZone(),
                before.numberDigits(),
                before.zones(),
                before.agencies(),
                before.services().stream()
                        .map(service -> new Service(
                                service.service(),
                                service.agency(),
                                service.name(),
                                20,
                                null,
                                service.documents(),
                                service.outcomes(),
                                service.items()))
                        .toList(),
                before.counters(),
                before.week(),
                before.specialDays(),
                before.policy());
        story.at("08:11").catalogue(2, slower).issued("A002", KTP);
        story.at("08:12").started("A001", 1, KTP).at("08:30").completed("A001", 1, KTP);
        story.at("08:30").called("A002", 1, KTP).started("A002", 1, KTP);
        story.at("08:48").completed("A002", 1, KTP);
        view.apply(story.events());
        var whole = view.rows();
        assertThat(view.total("09:00").withinStandard()).isEqualTo(new WithinStandard(2, 1, 0.5));
        view.rebuild(story.events(), 2);
        assertThat(view.rows()).isEqualTo(whole);
    }

    private static long minutes(int minutes) {
        return Duration.ofMinutes(minutes).toMillis();
    }
}
