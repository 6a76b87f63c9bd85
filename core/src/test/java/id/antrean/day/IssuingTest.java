package id.antrean.day;

import static id.antrean.day.Asks.cancel;
import static id.antrean.day.Asks.open;
import static id.antrean.day.Asks.suspend;
import static id.antrean.day.Asks.take;
import static id.antrean.day.Asks.takeOn;
import static id.antrean.day.Asks.takeWithPriority;
import static id.antrean.day.DayScenario.given;
import static id.antrean.day.SmallMall.COUNTER_1;
import static id.antrean.day.SmallMall.DAY;
import static id.antrean.day.SmallMall.FRIDAY;
import static id.antrean.day.SmallMall.HOLIDAY;
import static id.antrean.day.SmallMall.KK;
import static id.antrean.day.SmallMall.KTP;
import static id.antrean.day.SmallMall.MALL;
import static id.antrean.day.SmallMall.RINA;
import static id.antrean.day.SmallMall.SETOR;
import static id.antrean.day.SmallMall.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.day.DayCommand.IssueTicket;
import id.antrean.day.DayEvent.TicketIssued;
import id.antrean.mall.Language;
import id.antrean.mall.ServiceId;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class IssuingTest {
    @Test
    void the_first_ticket_of_a_prefix_is_number_one() {
        assertThat(number(given(), take("08:00", KTP))).isEqualTo("A001");
    }

    @Test
    void services_of_one_agency_share_its_series_and_agencies_do_not() {
        assertThat(number(given(take("08:00", KTP)), take("08:01", KK))).isEqualTo("A002");
        assertThat(number(given(take("08:00", KTP)), take("08:01", SETOR))).isEqualTo("L001");
    }

    @Test
    void a_refused_request_uses_no_number() {
        var scenario = given(take("08:00", KTP));
        scenario.when(take("14:40", KTP)).thenRefused(Refusal.Kind.KIOSK_CLOSED);
        assertThat(number(scenario, take("14:20", KTP))).isEqualTo("A002");
    }

    @Test
    void a_series_ends_where_its_digits_end() {
        var full = IntStream.rangeClosed(1, 999)
                .mapToObj(n -> (DayCommand) take("08:00", KTP))
                .toArray(DayCommand[]::new);
        given(full).when(take("08:01", KTP)).thenRefused(Refusal.Kind.SERIES_FULL);
    }

    @Test
    void the_kiosk_opens_before_the_counters_do() {
        assertThat(number(given(), take("07:30", KTP))).isEqualTo("A001");
        given().when(take("07:29", KTP))
                .thenRefused(Refusal.Kind.KIOSK_NOT_OPEN, "Pengambilan nomor dibuka pukul 07.30 WIB.");
    }

    @Test
    void the_kiosk_closes_before_service_ends() {
        given().when(take("14:30", KTP)).thenRefused(Refusal.Kind.KIOSK_CLOSED);
    }

    @Test
    void in_the_friday_break_the_kiosk_says_when_it_reopens() {
        given(SmallMall.catalogue(), new DayId(MALL, FRIDAY))
                .when(takeOn(FRIDAY, "12:00", KTP))
                .thenRefused(Refusal.Kind.KIOSK_BREAK, "Istirahat salat Jumat. Buka kembali pukul 13.00 WIB.");
    }

    @Test
    void on_a_closed_weekday_no_ticket_is_issued() {
        given(SmallMall.catalogue(), new DayId(MALL, SUNDAY))
                .when(takeOn(SUNDAY, "09:00", KTP))
                .thenRefused(Refusal.Kind.CLOSED_TODAY);
    }

    @Test
    void a_holiday_is_named() {
        given(SmallMall.catalogue(), new DayId(MALL, HOLIDAY))
                .when(takeOn(HOLIDAY, "09:00", KTP))
                .thenRefused(Refusal.Kind.HOLIDAY, "Hari ini libur: Hari Raya Natal.");
    }

    @Test
    void a_service_quota_counts_issued_tickets() {
        given(SmallMall.catalogue(2, null), DAY, take("08:00", KTP), take("08:01", KTP))
                .when(take("08:02", KTP))
                .thenRefused(Refusal.Kind.QUOTA_FULL);
    }

    @Test
    void an_agency_quota_counts_over_all_its_services() {
        given(SmallMall.catalogue(null, 2), DAY, take("08:00", KTP), take("08:01", KK))
                .when(take("08:02", KTP))
                .thenRefused(Refusal.Kind.AGENCY_QUOTA_FULL);
    }

    @Test
    void a_full_service_does_not_stop_another() {
        assertThat(number(given(SmallMall.catalogue(1, null), DAY, take("08:00", KTP)), take("08:02", KK)))
                .isEqualTo("A002");
    }

    @Test
    void a_suspended_service_says_why() {
        given(suspend("08:00", KTP))
                .when(take("08:01", KTP))
                .thenRefused(
                        Refusal.Kind.SERVICE_SUSPENDED,
                        "Layanan ini dihentikan sementara: sistem pusat sedang gangguan.");
    }

    @Test
    void an_unknown_service_is_refused() {
        given().when(take("08:00", new ServiceId("nikah"))).thenRefused(Refusal.Kind.UNKNOWN_SERVICE);
    }

    @Test
    void an_unknown_priority_class_is_refused() {
        given().when(new IssueTicket(DAY, KTP, "vip", Language.ID, Channel.KIOSK, SmallMall.at("08:00")))
                .thenRefused(Refusal.Kind.UNKNOWN_PRIORITY_CLASS);
    }

    @Test
    void the_event_says_priority_and_credit_but_not_the_class() {
        var issued = given().when(takeWithPriority("08:30", KTP)).thenOne(TicketIssued.class);
        assertThat(issued.priority()).isTrue();
        assertThat(issued.creditMs()).isEqualTo(30 * 60_000L);
        assertThat(issued.standing()).isEqualTo(SmallMall.at("08:00"));
        assertThat(issued.toString()).doesNotContain("elderly");
    }

    @Test
    void the_ticket_says_how_many_stand_before_it_in_any_line_its_counters_share() {
        var issued = given(take("08:00", KTP), take("08:01", KK), take("08:02", SETOR))
                .when(take("08:03", KTP))
                .thenOne(TicketIssued.class);
        assertThat(issued.ahead()).isEqualTo(2);
    }

    @Test
    void priority_has_only_those_ahead_who_stand_earlier() {
        var issued = given(take("07:31", KTP), take("08:20", KTP))
                .when(takeWithPriority("08:25", KTP))
                .thenOne(TicketIssued.class);
        assertThat(issued.ahead()).isEqualTo(1);
    }

    @Test
    void a_cancelled_ticket_is_ahead_of_nobody() {
        var issued = given(take("08:00", KTP), cancel("08:01", "A001"))
                .when(take("08:02", KTP))
                .thenOne(TicketIssued.class);
        assertThat(issued.ahead()).isZero();
    }

    @Test
    void the_time_of_an_event_is_never_before_the_last_one() {
        var issued =
                given(open("08:00", COUNTER_1, RINA)).when(take("07:59", KTP)).thenOne(TicketIssued.class);
        assertThat(issued.at()).isEqualTo(SmallMall.at("08:00"));
    }

    private static String number(DayScenario scenario, DayCommand command) {
        return scenario.when(command).thenOne(TicketIssued.class).ticket().number();
    }
}
