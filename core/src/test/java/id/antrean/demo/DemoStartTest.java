package id.antrean.demo;

import static id.antrean.mall.MallBuilder.aMall;
import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.mall.Catalogue;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DemoStartTest {
    private static final Catalogue MALL = aMall().build();
    private static final DemoOptions PLAYED = new DemoOptions(3, 60, 1, false, null);
    private static final DemoOptions IDLE = new DemoOptions(3, 60, 1, true, null);

    @Test
    void a_new_demo_plays_the_next_open_day_from_a_little_before_the_kiosk_opens() {
        assertThat(start(PLAYED, "2026-11-24T10:00", null)).isEqualTo(local("2026-11-25T07:25"));
        assertThat(start(PLAYED, "2026-11-24T06:00", null)).isEqualTo(local("2026-11-24T07:25"));
    }

    @Test
    void the_weekend_is_passed_over() {
        assertThat(start(PLAYED, "2026-11-27T10:00", null)).isEqualTo(local("2026-11-30T07:25"));
    }

    @Test
    void a_day_that_was_broken_off_goes_on_where_it_stopped() {
        assertThat(start(PLAYED, "2026-11-24T10:00", "2026-11-25T10:42")).isEqualTo(local("2026-11-25T10:42"));
    }

    @Test
    void after_a_day_that_is_over_comes_the_next_one() {
        assertThat(start(PLAYED, "2026-11-24T10:00", "2026-11-25T17:00")).isEqualTo(local("2026-11-26T07:25"));
    }

    @Test
    void an_idle_house_starts_now_while_the_mall_is_open() {
        assertThat(start(IDLE, "2026-11-24T10:00", null)).isEqualTo(local("2026-11-24T10:00"));
        assertThat(DemoStart.of(MALL, IDLE, local("2026-11-24T10:00"), Optional.empty())
                        .chosen())
                .isFalse();
    }

    @Test
    void an_idle_house_starts_at_nine_on_the_next_open_day_while_the_mall_is_closed() {
        assertThat(start(IDLE, "2026-11-24T22:00", null)).isEqualTo(local("2026-11-25T09:00"));
        assertThat(start(IDLE, "2026-11-28T12:00", null)).isEqualTo(local("2026-11-30T09:00"));
        assertThat(DemoStart.of(MALL, IDLE, local("2026-11-24T22:00"), Optional.empty())
                        .chosen())
                .isTrue();
    }

    @Test
    void a_chosen_instant_is_taken_but_never_before_the_last_event() {
        var at = new DemoOptions(3, 60, 1, true, LocalDateTime.parse("2026-11-24T09:00"));
        assertThat(start(at, "2026-01-01T10:00", null)).isEqualTo(local("2026-11-24T09:00"));
        assertThat(start(at, "2026-01-01T10:00", "2026-11-24T11:00")).isEqualTo(local("2026-11-24T11:00"));
    }

    private static Instant start(DemoOptions options, String now, @Nullable String last) {
        return DemoStart.of(MALL, options, local(now), Optional.ofNullable(last).map(DemoStartTest::local))
                .at();
    }

    private static Instant local(String time) {
        return LocalDateTime.parse(time).atZone(MALL.timeZone()).toInstant();
    }
}
