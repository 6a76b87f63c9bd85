package id.antrean.day;

import static id.antrean.day.Asks.callNext;
import static id.antrean.day.Asks.open;
import static id.antrean.day.Asks.pause;
import static id.antrean.day.Asks.start;
import static id.antrean.day.Asks.suspend;
import static id.antrean.day.Asks.take;
import static id.antrean.day.DayScenario.given;
import static id.antrean.day.SmallMall.BUDI;
import static id.antrean.day.SmallMall.COUNTER_1;
import static id.antrean.day.SmallMall.COUNTER_2;
import static id.antrean.day.SmallMall.COUNTER_3;
import static id.antrean.day.SmallMall.FRIDAY;
import static id.antrean.day.SmallMall.KK;
import static id.antrean.day.SmallMall.KTP;
import static id.antrean.day.SmallMall.MALL;
import static id.antrean.day.SmallMall.RINA;
import static id.antrean.day.SmallMall.SETOR;
import static id.antrean.day.SmallMall.at;
import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.day.DayEvent.TicketIssued;
import id.antrean.mall.ServiceId;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** SETOR takes 4 minutes and has one counter of its own, so its numbers can be worked out by hand. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ForecastingTest {
    @Test
    void with_nobody_ahead_and_a_free_counter_it_is_at_most_a_minute() {
        assertThat(promised(given(open("08:00", COUNTER_3, RINA)), "08:10")).isEqualTo(minutes(0, 1));
    }

    @Test
    void the_range_is_the_work_ahead_and_its_spread_in_whole_minutes() {
        // two ahead, 4 + 1 minutes each: 10 ± 1.28 × √(0.25 × 10 × 5 + 1² + 0.7²) = 10 ± 4.79
        var forecast =
                promised(given(take("08:00", SETOR), take("08:01", SETOR), open("08:02", COUNTER_3, RINA)), "08:10");
        assertThat(forecast).isEqualTo(minutes(5, 15));
    }

    @Test
    void before_service_begins_it_counts_from_its_start() {
        assertThat(promised(given(), "07:40")).isEqualTo(minutes(20, 21));
    }

    @Test
    void before_service_begins_the_planned_counters_share_the_work_and_nobody_is_promised_less_than_the_time_to_it() {
        // one ahead, one planned counter: 20 minutes to the start, then 5 ± 1.28 × √(0.25 × 5 × 5 + 0.5² + 0.7²) = 5 ±
        // 3.38
        assertThat(promised(given(take("07:31", SETOR)), "07:40")).isEqualTo(minutes(21, 29));
    }

    @Test
    void before_service_begins_a_counter_that_is_open_already_does_not_stand_for_all() {
        var line = given(take("07:31", KTP), take("07:31", KTP), open("07:35", COUNTER_2, BUDI));
        var bothPlanned = given(take("07:31", KTP), take("07:31", KTP));
        assertThat(ahead(line, KTP, "07:40")).isEqualTo(ahead(bothPlanned, KTP, "07:40"));
    }

    @Test
    void a_counter_s_other_services_are_in_its_way_only_where_no_other_counter_takes_them() {
        // counter 1 serves KTP and KK, counter 2 KTP alone: whoever waits for KK keeps counter 1 busy, not counter 2
        var scenario = given(
                take("08:00", KK), take("08:01", KK), open("08:02", COUNTER_1, RINA), open("08:02", COUNTER_2, BUDI));
        assertThat(ahead(scenario, KTP, "08:10")).isEqualTo(minutes(0, 1));
    }

    /** The fault: of two counters free at once, whichever the map had first took the next visitor. */
    @Test
    void the_promise_does_not_depend_on_which_counter_was_opened_first() {
        var one = given(take("08:00", KK), open("08:01", COUNTER_1, RINA), open("08:01", COUNTER_2, BUDI));
        var other = given(take("08:00", KK), open("08:01", COUNTER_2, BUDI), open("08:01", COUNTER_1, RINA));
        assertThat(ahead(one, KTP, "08:10")).isEqualTo(ahead(other, KTP, "08:10"));
    }

    @Test
    void a_counter_on_a_break_is_reckoned_with_from_when_it_comes_back() {
        var scenario = given(
                open("08:00", COUNTER_3, RINA),
                new DayCommand.PauseCounter(SmallMall.DAY, COUNTER_3, RINA, PauseKind.BREAK, at("08:30"), at("08:05")));
        // 20 minutes to go: ± 1.28 × √(0.25 × 20 × 5 + 2² + 0.7²) = ± 6.95
        assertThat(promised(scenario, "08:10")).isEqualTo(minutes(13, 27));
    }

    @Test
    void in_service_hours_nothing_is_promised_while_no_counter_is_open() {
        assertThat(promised(given(), "08:10")).isNull();
        assertThat(promised(given(take("07:40", SETOR)), "08:00")).isNull();
    }

    @Test
    void a_counter_that_is_on_a_break_is_open_and_promises() {
        var scenario = given(open("08:00", COUNTER_3, RINA), pause("08:05", COUNTER_3));
        assertThat(promised(scenario, "08:10")).isNotNull();
    }

    @Test
    void a_break_is_left_out() {
        var friday = new DayId(MALL, FRIDAY);
        var asked = new DayCommand[21];
        asked[0] = new DayCommand.OpenCounter(friday, COUNTER_3, RINA, List.of(), at(FRIDAY, "08:00"));
        for (int i = 1; i < asked.length; i++) asked[i] = Asks.takeOn(FRIDAY, "10:50", SETOR);
        var issued = given(SmallMall.catalogue(), friday, asked)
                .when(Asks.takeOn(FRIDAY, "10:55", SETOR))
                .thenOne(TicketIssued.class);
        // 100 minutes of work ± 20 from 10:55, of which 35 fit before 11:30: the rest begins at 13:00
        var forecast = Objects.requireNonNull(issued.forecast());
        assertThat(at(FRIDAY, "10:55").plusMillis(forecast.lowMs())).isAfter(at(FRIDAY, "13:00"));
        assertThat(at(FRIDAY, "10:55").plusMillis(forecast.highMs())).isBefore(at(FRIDAY, "14:30"));
    }

    @Test
    void what_is_left_of_the_service_in_hand_counts() {
        var scenario = given(
                take("08:00", SETOR),
                open("08:00", COUNTER_3, RINA),
                callNext("08:01", COUNTER_3),
                start("08:02", COUNTER_3, "L001"));
        // 3 of 5 minutes are left: 3 ± 1.28 × √(0.25 × 3 × 5 + 0.3² + 0.7²) = 3 ± 2.66
        assertThat(promised(scenario, "08:04")).isEqualTo(minutes(0, 6));
    }

    @Test
    void nothing_is_promised_for_a_suspended_service() {
        var day = given(suspend("08:00", SETOR)).day();
        assertThat(Forecasting.forNewcomer(day, SETOR, at("08:01"))).isEmpty();
    }

    @Test
    void the_forecast_before_the_tap_is_the_one_on_the_ticket() {
        var scenario = given(take("08:00", SETOR), open("08:01", COUNTER_3, RINA));
        var shown = Forecasting.forNewcomer(scenario.day(), SETOR, at("08:10"));
        assertThat(promised(scenario, "08:10")).isEqualTo(shown.orElseThrow());
    }

    @Test
    void two_counters_share_the_work_and_its_uncertainty() {
        // four ahead at two counters, 10 + 1 minutes each: 22 ± 1.28 × √(0.25 × 22 × 11 / 2 + 2.2² + 0.7²) = 22 ± 7.68
        var scenario = given(
                take("08:00", KTP),
                take("08:00", KTP),
                take("08:00", KTP),
                take("08:00", KTP),
                open("08:02", COUNTER_1, RINA),
                open("08:02", COUNTER_2, BUDI));
        assertThat(ahead(scenario, KTP, "08:10")).isEqualTo(minutes(14, 30));
    }

    private static @Nullable Forecast promised(DayScenario scenario, String time) {
        return scenario.when(take(time, SETOR)).thenOne(TicketIssued.class).forecast();
    }

    private static Forecast ahead(DayScenario scenario, ServiceId service, String time) {
        return Forecasting.forNewcomer(scenario.day(), service, at(time)).orElseThrow();
    }

    private static Forecast minutes(int low, int high) {
        return new Forecast(
                Duration.ofMinutes(low).toMillis(), Duration.ofMinutes(high).toMillis());
    }
}
