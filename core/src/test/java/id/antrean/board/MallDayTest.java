package id.antrean.board;

import static id.antrean.board.PlayedDay.opened;
import static id.antrean.mall.MallBuilder.KTP;
import static id.antrean.mall.MallBuilder.ONE;
import static id.antrean.mall.MallBuilder.aMall;
import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.day.DayEvent.DayOpened;
import id.antrean.day.DayId;
import id.antrean.day.DayState;
import id.antrean.eventlog.Recorded;
import id.antrean.mall.MallEvent.CataloguePublished;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MallDayTest {
    private final PlayedDay played = opened(aMall().build()).takes(KTP, "07:40").opens(ONE, "ani", "08:00");
    private final Instant now = played.at("08:10");
    private final Instant dayAhead = now.plus(Duration.ofDays(1));
    private final MallDay day = MallDay.begin(
            new CataloguePublished(played.catalogue.mall(), 1, played.catalogue, played.at("00:00")), 1, now);

    @Test
    void a_clock_that_was_a_day_ahead_for_a_moment_leaves_nothing_behind() {
        played.events.forEach(day::take);
        var before = day.at(now);

        var tomorrow = day.at(dayAhead);
        played.calls(ONE, "08:09");
        var called = day.take(played.events.getLast());

        assertThat(tomorrow.day().date()).isEqualTo(PlayedDay.TUESDAY.plusDays(1));
        assertThat(tomorrow.state()).isEqualTo(DayState.EMPTY);
        assertThat(called).as("told to the screens all the same").isPresent();
        assertThat(before.state()).isNotEqualTo(played.live.state());
        assertThat(day.at(now)).isEqualTo(played.live);
    }

    @Test
    void an_event_of_a_later_date_turns_the_day_for_good() {
        played.events.forEach(day::take);
        var next = new DayId(played.day.mall(), PlayedDay.TUESDAY.plusDays(1));
        var opening = new DayOpened(next, 1, played.catalogue, dayAhead);
        long position = played.events.getLast().position() + 1;

        day.take(new Recorded<>(position, next.stream(), 1, opening, Map.of(), dayAhead));

        assertThat(day.at(now).day()).isEqualTo(next);
        assertThat(day.at(now).position()).isEqualTo(position);
    }

    @Test
    void before_a_day_opens_it_has_the_newest_catalogue_at_the_position_where_that_came() {
        played.events.forEach(day::take);
        long position = played.events.getLast().position() + 5;

        day.publish(new CataloguePublished(played.catalogue.mall(), 2, played.catalogue, now), position);

        assertThat(day.at(dayAhead).version()).isEqualTo(2);
        assertThat(day.at(dayAhead).position()).isEqualTo(position);
        assertThat(day.at(now).version()).isEqualTo(1);
    }
}
