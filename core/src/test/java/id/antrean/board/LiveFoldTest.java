package id.antrean.board;

import static id.antrean.board.PlayedDay.opened;
import static id.antrean.mall.MallBuilder.HALL;
import static id.antrean.mall.MallBuilder.KTP;
import static id.antrean.mall.MallBuilder.MALL;
import static id.antrean.mall.MallBuilder.ONE;
import static id.antrean.mall.MallBuilder.aMall;
import static id.antrean.mall.MallBuilder.words;
import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.day.ClerkId;
import id.antrean.day.DayDecider;
import id.antrean.day.DayEvent;
import id.antrean.day.DayId;
import id.antrean.day.DayState;
import id.antrean.eventlog.Recorded;
import id.antrean.mall.Catalogue;
import id.antrean.mall.MallEvent.CataloguePublished;
import id.antrean.mall.Zone;
import id.antrean.mall.ZoneId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LiveFoldTest {
    @Test
    void the_state_is_the_rules_own_fold_of_the_events() {
        var day = opened(aMall().build())
                .takes(KTP, "07:40")
                .opens(ONE, "ani", "08:00")
                .calls(ONE, "08:01");

        var folded = day.events.stream().map(Recorded::event).reduce(DayState.EMPTY, DayDecider::evolve, (a, b) -> b);

        assertThat(day.live.state()).isEqualTo(folded);
        assertThat(day.live.position()).isEqualTo(day.events.getLast().position());
    }

    @Test
    void a_call_and_each_recall_is_announced_under_its_own_position() {
        var day = opened(aMall().build())
                .takes(KTP, "elderly", "07:40")
                .opens(ONE, "ani", "08:00")
                .calls(ONE, "08:01")
                .recalls(ONE, "A001", "08:02");

        assertThat(day.announced).extracting(LiveDays.Call::calls).containsExactly(1, 2);
        assertThat(day.announced).extracting(LiveDays.Call::position).doesNotHaveDuplicates();
        assertThat(day.announced).allSatisfy(call -> {
            assertThat(call.mark()).isEqualTo(Mark.PRIORITY);
            assertThat(call.zone()).isEqualTo(HALL);
        });
        assertThat(day.live.calls()).isEqualTo(day.announced);
    }

    @Test
    void no_more_than_two_hundred_calls_are_kept() {
        var day = opened(aMall().build())
                .takes(KTP, "07:40")
                .opens(ONE, "ani", "08:00")
                .calls(ONE, "08:01");
        for (int i = 0; i < LiveDays.CALLS_MAX + 5; i++) day.recalls(ONE, "A001", "08:02");

        assertThat(day.live.calls()).hasSize(LiveDays.CALLS_MAX);
        assertThat(day.live.calls().getLast()).isEqualTo(day.announced.getLast());
    }

    @Test
    void a_new_catalogue_reaches_at_once_only_a_day_that_has_not_opened() {
        var before = new PlayedDay(aMall().build()).live;
        var open = opened(aMall().build()).live;
        var changed = aMall();
        changed.zones.add(new Zone(new ZoneId("barat"), words("Barat"), words("Lantai 2")));
        var published = published(2, changed.build());

        assertThat(LiveFold.published(before, published, 9).catalogue().zones()).hasSize(2);
        assertThat(LiveFold.published(before, published, 9).version()).isEqualTo(2);
        assertThat(LiveFold.published(open, published, 9)).isSameAs(open);
    }

    @Test
    void an_event_that_is_told_twice_changes_nothing_the_second_time() {
        var day = opened(aMall().build()).takes(KTP, "07:40");
        var mallDay = MallDay.begin(published(1, day.catalogue), 1, day.at("07:00"));

        for (var event : day.events) assertThat(mallDay.take(event)).isPresent();
        for (var event : day.events) assertThat(mallDay.take(event)).isEmpty();

        assertThat(mallDay.at(day.at("08:00"))).isEqualTo(day.live);
    }

    @Test
    void the_date_turns_by_the_clock_at_the_malls_turn_of_day() {
        var day = opened(aMall().build()).takes(KTP, "07:40");
        var mallDay = MallDay.begin(published(1, day.catalogue), 1, day.at("07:00"));
        day.events.forEach(mallDay::take);

        var night = day.at("03:59").plusSeconds(24 * 3600);
        assertThat(mallDay.at(night).day()).isEqualTo(day.day);
        assertThat(mallDay.lastOf(PlayedDay.ticket("A001"), night)).isPresent();
        var morning = mallDay.at(night.plusSeconds(60));
        assertThat(morning.day().date()).isEqualTo(PlayedDay.TUESDAY.plusDays(1));
        assertThat(morning.state()).isEqualTo(DayState.EMPTY);
        assertThat(mallDay.lastOf(PlayedDay.ticket("A001"), night.plusSeconds(60)))
                .isEmpty();
    }

    @Test
    void an_event_of_a_later_date_turns_the_day_and_one_of_an_earlier_date_is_left_out() {
        var day = opened(aMall().build());
        var mallDay = MallDay.begin(published(1, day.catalogue), 1, day.at("07:00"));
        var tomorrow = new DayId(MALL, PlayedDay.TUESDAY.plusDays(1));
        var opening =
                DayDecider.evolve(DayState.EMPTY, new DayEvent.DayOpened(tomorrow, 1, day.catalogue, day.at("07:30")));

        var opened = new Recorded<DayEvent>(
                50,
                tomorrow.stream(),
                1,
                new DayEvent.DayOpened(tomorrow, 1, day.catalogue, day.at("07:30")),
                Map.of(),
                Instant.EPOCH);
        assertThat(mallDay.take(opened)).isPresent();
        assertThat(mallDay.take(day.events.getFirst())).isEmpty();

        assertThat(mallDay.at(day.at("08:00")).state()).isEqualTo(opening);
        assertThat(mallDay.at(day.at("08:00")).day()).isEqualTo(tomorrow);
    }

    @Test
    void a_day_that_cannot_be_folded_stands_still_and_says_where() {
        var day = opened(aMall().build()).takes(KTP, "07:40");
        var mallDay = MallDay.begin(published(1, day.catalogue), 1, day.at("07:00"));
        day.events.forEach(mallDay::take);
        var impossible = new DayEvent.CounterPaused(
                day.day, ONE, new ClerkId("ani"), id.antrean.day.PauseKind.BREAK, null, day.at("08:00"));

        assertThat(mallDay.take(new Recorded<>(77, day.day.stream(), 3, impossible, Map.of(), Instant.EPOCH)))
                .isEmpty();

        assertThat(mallDay.stopped(day.at("08:00")).orElseThrow())
                .contains("day:uji:2026-11-24")
                .contains("77");
        assertThat(mallDay.at(day.at("08:00"))).isEqualTo(day.live);
        assertThat(mallDay.stopped(day.at("08:00").plus(Duration.ofDays(1))))
                .as("the day is over")
                .isEmpty();
    }

    private static CataloguePublished published(int version, Catalogue catalogue) {
        return new CataloguePublished(catalogue.mall(), version, catalogue, Instant.EPOCH);
    }
}
