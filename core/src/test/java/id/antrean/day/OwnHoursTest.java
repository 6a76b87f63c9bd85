package id.antrean.day;

import static id.antrean.day.Asks.callChosen;
import static id.antrean.day.Asks.callNext;
import static id.antrean.day.Asks.open;
import static id.antrean.day.Asks.take;
import static id.antrean.day.Asks.takeOn;
import static id.antrean.day.Calendars.span;
import static id.antrean.day.SmallMall.COUNTER_1;
import static id.antrean.day.SmallMall.COUNTER_3;
import static id.antrean.day.SmallMall.DAY;
import static id.antrean.day.SmallMall.FRIDAY;
import static id.antrean.day.SmallMall.KK;
import static id.antrean.day.SmallMall.KTP;
import static id.antrean.day.SmallMall.MALL;
import static id.antrean.day.SmallMall.RINA;
import static id.antrean.day.SmallMall.SETOR;
import static id.antrean.day.SmallMall.TUESDAY;
import static id.antrean.day.SmallMall.at;
import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.day.DayEvent.TicketCalled;
import id.antrean.day.DayEvent.TicketIssued;
import id.antrean.mall.Catalogue;
import id.antrean.mall.Hours;
import id.antrean.mall.Language;
import id.antrean.mall.ServiceId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** KK is given from 10:00 to 12:00 on Tuesdays and Fridays only; the bank from 09:00 to 14:00 on every day. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OwnHoursTest {
    private static final Hours MORNING =
            new Hours(List.of(span("09:30", "11:30")), List.of(span("10:00", "12:00")), null);
    private static final Hours FRIDAY_MORNING =
            new Hours(List.of(span("09:30", "11:00")), List.of(span("10:00", "11:30")), null);
    private static final Hours BANKING =
            new Hours(List.of(span("08:30", "13:30")), List.of(span("09:00", "14:00")), null);
    private static final Catalogue MALL_WITH_OWN_HOURS = Calendars.openedAt(
            SmallMall.catalogue(),
            Map.of(KK, Map.of(DayOfWeek.TUESDAY, MORNING, DayOfWeek.FRIDAY, FRIDAY_MORNING)),
            Map.of(DayOfWeek.MONDAY, BANKING, DayOfWeek.TUESDAY, BANKING));

    @Test
    void the_kiosk_gives_a_service_s_tickets_in_its_own_hours() {
        given().when(take("09:00", KK))
                .thenRefused(Refusal.Kind.KIOSK_NOT_OPEN, "Pengambilan nomor dibuka pukul 09.30 WIB.");
        given().when(take("09:30", KK)).thenOne(TicketIssued.class);
        given().when(take("11:30", KK)).thenRefused(Refusal.Kind.KIOSK_CLOSED);
    }

    @Test
    void a_service_without_hours_of_its_own_keeps_its_agency_s_and_that_the_mall_s() {
        given().when(take("08:29", SETOR))
                .thenRefused(Refusal.Kind.KIOSK_NOT_OPEN, "Pengambilan nomor dibuka pukul 08.30 WIB.");
        given().when(take("07:30", KTP)).thenOne(TicketIssued.class);
    }

    @Test
    void on_a_weekday_that_it_does_not_have_the_service_is_closed_though_the_mall_is_open() {
        var monday = LocalDate.of(2026, 11, 23);
        DayScenario.given(MALL_WITH_OWN_HOURS, new DayId(MALL, monday))
                .when(takeOn(monday, "10:00", KK))
                .thenRefused(Refusal.Kind.SERVICE_CLOSED_TODAY, "Layanan ini tidak buka hari ini.");
    }

    @Test
    void a_counter_calls_only_those_whose_service_has_begun() {
        var scenario = given(take("09:30", KK), take("09:31", KTP), open("09:32", COUNTER_1, RINA));
        var called = scenario.when(callNext("09:33", COUNTER_1)).thenOne(TicketCalled.class);
        assertThat(called.ticket().number()).isEqualTo("A002");
    }

    @Test
    void once_it_has_begun_they_are_called_in_their_place() {
        var scenario = given(take("09:30", KK), take("09:31", KTP), open("09:32", COUNTER_1, RINA));
        var called = scenario.when(callNext("10:00", COUNTER_1)).thenOne(TicketCalled.class);
        assertThat(called.ticket().number()).isEqualTo("A001");
    }

    @Test
    void a_counter_none_of_whose_services_has_begun_says_when_they_do() {
        given(take("08:30", SETOR), open("08:31", COUNTER_3, RINA))
                .when(callNext("08:40", COUNTER_3))
                .thenRefused(Refusal.Kind.SERVICE_NOT_STARTED, "Pelayanan dimulai pukul 09.00 WIB.");
    }

    @Test
    void a_chosen_ticket_is_not_called_before_its_service_begins_either() {
        given(take("09:30", KK), open("09:32", COUNTER_1, RINA))
                .when(callChosen("09:33", COUNTER_1, "A001"))
                .thenRefused(Refusal.Kind.SERVICE_NOT_STARTED);
    }

    @Test
    void whoever_has_a_ticket_is_served_after_the_service_s_last_hour() {
        given(take("11:29", KK), open("12:30", COUNTER_1, RINA))
                .when(callNext("12:31", COUNTER_1))
                .thenOne(TicketCalled.class);
    }

    @Test
    void the_forecast_counts_from_the_service_s_own_beginning() {
        var issued = given().when(take("09:30", KK)).thenOne(TicketIssued.class);
        assertThat(Objects.requireNonNull(issued.forecast()).lowMs())
                .isEqualTo(Duration.ofMinutes(30).toMillis());
    }

    @Test
    void who_waits_for_a_service_that_has_not_begun_keeps_nobody_waiting() {
        var scenario = given(take("09:30", KK), take("09:30", KK), take("09:30", KK), open("09:31", COUNTER_1, RINA));
        var issued = scenario.when(take("09:32", KTP)).thenOne(TicketIssued.class);
        assertThat(issued.forecast()).isEqualTo(new Forecast(0, 60_000));
    }

    @Test
    void on_a_special_day_the_mall_s_hours_bound_the_service_s() {
        var ramadan = new Hours(List.of(span("08:00", "10:30")), List.of(span("08:30", "11:00")), null);
        var catalogue = Calendars.onSpecialDay(MALL_WITH_OWN_HOURS, TUESDAY, "Jam Ramadan", ramadan);
        DayScenario.given(catalogue, DAY).when(take("10:31", KK)).thenRefused(Refusal.Kind.KIOSK_CLOSED);
        DayScenario.given(catalogue, DAY).when(take("10:29", KK)).thenOne(TicketIssued.class);
    }

    @Test
    void a_holiday_closes_every_service_and_is_named() {
        var catalogue = Calendars.onSpecialDay(MALL_WITH_OWN_HOURS, TUESDAY, "Cuti bersama", Hours.CLOSED);
        DayScenario.given(catalogue, DAY)
                .when(take("10:00", KK))
                .thenRefused(Refusal.Kind.HOLIDAY, "Hari ini libur: Cuti bersama.");
    }

    @Test
    void a_special_opening_on_a_day_on_which_the_mall_is_closed_is_one_of_every_service() {
        var sunday = SmallMall.SUNDAY;
        var opening = new Hours(List.of(span("08:00", "11:00")), List.of(span("08:30", "12:00")), null);
        var catalogue = Calendars.onSpecialDay(MALL_WITH_OWN_HOURS, sunday, "Layanan Minggu", opening);
        DayScenario.given(catalogue, new DayId(MALL, sunday))
                .when(takeOn(sunday, "08:10", KK))
                .thenOne(TicketIssued.class);
    }

    @Test
    void the_friday_prayer_break_is_everybody_s() {
        DayScenario.given(MALL_WITH_OWN_HOURS, new DayId(MALL, FRIDAY))
                .when(takeOn(FRIDAY, "12:00", KTP))
                .thenRefused(Refusal.Kind.KIOSK_BREAK, "Istirahat salat Jumat. Buka kembali pukul 13.00 WIB.");
    }

    @Test
    void what_can_be_had_says_a_service_s_own_hours() {
        var availability = availability(KK, "09:00");
        assertThat(Objects.requireNonNull(availability.closedBecause()).sentence(Language.EN))
                .isEqualTo("Tickets are available from 09.30 WIB.");
        assertThat(availability.opensAt()).isEqualTo(at("09:30"));
        assertThat(Objects.requireNonNull(availability(KK, "09:45").notice()).sentence(Language.EN))
                .isEqualTo("Service begins at 10.00 WIB.");
    }

    private static Availability availability(ServiceId service, String time) {
        var day = given().day();
        return Availability.of(day, day.requireCatalogue().service(service).orElseThrow(), at(time));
    }

    private static DayScenario given(DayCommand... asked) {
        return DayScenario.given(MALL_WITH_OWN_HOURS, DAY, asked);
    }
}
