package id.antrean.day;

import static id.antrean.day.Asks.open;
import static id.antrean.day.SmallMall.COUNTER_1;
import static id.antrean.day.SmallMall.DAY;
import static id.antrean.day.SmallMall.KTP;
import static id.antrean.day.SmallMall.RINA;
import static id.antrean.day.SmallMall.TUESDAY;
import static id.antrean.day.SmallMall.at;
import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.day.DayEvent.DayClosed;
import id.antrean.day.DayEvent.TicketCalled;
import id.antrean.day.DayEvent.TicketIssued;
import id.antrean.mall.Catalogue;
import id.antrean.mall.CatalogueRules;
import id.antrean.mall.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A mall that serves from Tuesday 18:00 to Wednesday 01:30 and closes its day at 02:00; the day turns at 04:00. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PastMidnightTest {
    private static final Catalogue EVENING = Calendars.evening(SmallMall.catalogue());

    @Test
    void its_catalogue_is_sound() {
        assertThat(CatalogueRules.check(EVENING)).isEmpty();
    }

    @Test
    void after_midnight_and_before_the_turn_it_is_still_the_evening_s_date() {
        assertThat(EVENING.serviceDate(after("00:30"))).isEqualTo(TUESDAY);
        assertThat(EVENING.serviceDate(after("03:59"))).isEqualTo(TUESDAY);
        assertThat(EVENING.serviceDate(after("04:00"))).isEqualTo(TUESDAY.plusDays(1));
    }

    @Test
    void numbers_go_on_after_midnight_and_carry_the_evening_s_date() {
        var scenario = given(take(at("23:50")));
        var issued = scenario.when(take(after("00:10"))).thenOne(TicketIssued.class);
        assertThat(issued.ticket()).isEqualTo(new TicketId("2026-11-24-A002"));
        assertThat(issued.day().date()).isEqualTo(TUESDAY);
    }

    @Test
    void tickets_are_given_until_the_kiosk_closes_after_midnight() {
        given().when(take(at("17:29"))).thenRefused(Refusal.Kind.KIOSK_NOT_OPEN);
        given().when(take(after("00:59"))).thenOne(TicketIssued.class);
        given().when(take(after("01:00"))).thenRefused(Refusal.Kind.KIOSK_CLOSED);
    }

    @Test
    void counters_call_after_midnight() {
        given(take(at("23:50")), open("23:51", COUNTER_1, RINA))
                .when(new DayCommand.CallNext(DAY, COUNTER_1, null, after("00:05")))
                .thenOne(TicketCalled.class);
    }

    @Test
    void a_forecast_runs_past_midnight() {
        var scenario = given(open("18:00", COUNTER_1, RINA));
        for (int i = 0; i < 6; i++) scenario.when(take(at("23:30")));
        var issued = scenario.when(take(at("23:30"))).thenOne(TicketIssued.class);
        assertThat(Duration.ofMillis(Objects.requireNonNull(issued.forecast()).highMs()))
                .isGreaterThan(Duration.ofMinutes(30))
                .isLessThan(Duration.ofMinutes(120));
    }

    @Test
    void the_day_closes_at_its_end_on_the_next_morning_and_not_on_the_evening_before() {
        given().when(new DayCommand.CloseDay(DAY, at("18:00"))).thenRefused(Refusal.Kind.DAY_NOT_OVER);
        given().when(new DayCommand.CloseDay(DAY, after("01:59"))).thenRefused(Refusal.Kind.DAY_NOT_OVER);
        given().when(new DayCommand.CloseDay(DAY, after("02:00"))).thenOne(DayClosed.class);
    }

    private static DayScenario given(DayCommand... asked) {
        return DayScenario.given(EVENING, DAY, asked);
    }

    private static DayCommand take(Instant at) {
        return new DayCommand.IssueTicket(DAY, KTP, null, Language.ID, Channel.KIOSK, at);
    }

    /** This time of the next morning. */
    private static Instant after(String time) {
        return at(TUESDAY.plusDays(1), time);
    }
}
