package id.antrean.day;

import static id.antrean.day.Asks.callNext;
import static id.antrean.day.Asks.cancel;
import static id.antrean.day.Asks.closeDay;
import static id.antrean.day.Asks.open;
import static id.antrean.day.Asks.release;
import static id.antrean.day.Asks.setAside;
import static id.antrean.day.Asks.start;
import static id.antrean.day.Asks.take;
import static id.antrean.day.Asks.ticket;
import static id.antrean.day.DayScenario.given;
import static id.antrean.day.SmallMall.COUNTER_1;
import static id.antrean.day.SmallMall.DAY;
import static id.antrean.day.SmallMall.KK;
import static id.antrean.day.SmallMall.KTP;
import static id.antrean.day.SmallMall.RINA;
import static id.antrean.day.SmallMall.SETOR;
import static id.antrean.day.SmallMall.TUESDAY;
import static id.antrean.day.SmallMall.at;
import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.With;
import id.antrean.day.DayCommand.CloseDay;
import id.antrean.day.DayCommand.IssueTicket;
import id.antrean.day.DayCommand.LiftQuota;
import id.antrean.day.DayEvent.DayClosed;
import id.antrean.day.DayEvent.QuotaLifted;
import id.antrean.day.DayEvent.TicketCalled;
import id.antrean.day.DayEvent.TicketIssued;
import id.antrean.day.DayEvent.TicketLeftAtClose;
import id.antrean.day.Refusal.Kind;
import id.antrean.mall.Catalogue;
import id.antrean.mall.Language;
import id.antrean.mall.LateTicket;
import id.antrean.mall.ServiceId;
import id.antrean.mall.Visits;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Quotas, the end of service, and what becomes of who is left. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LimitsTest {
    private static LiftQuota lift(String time, ServiceId service, int by) {
        return new LiftQuota(DAY, service, by, "rombongan dari desa", at(time));
    }

    private static Catalogue late(LateTicket late) {
        return AgreedMall.agreed(Visits.USUAL, late, false);
    }

    /** KK takes 12 minutes and one counter serves it: at 14.20 the fourth in the line is called after 15.00. */
    private static DayScenario lateAfternoon(LateTicket late) {
        var scenario = given(late(late), DAY, open("14:00", COUNTER_1, RINA));
        for (int i = 0; i < 8; i++) scenario.when(take("14:1" + i, KK));
        return scenario;
    }

    private static IssueTicket takeFrom(Channel channel, String time, ServiceId service) {
        return new IssueTicket(DAY, service, null, Language.ID, channel, at(time));
    }

    @Test
    void a_ticket_cancelled_before_its_call_gives_its_place_back() {
        var scenario = given(SmallMall.catalogue(1, null), DAY, take("08:00", KTP));
        scenario.when(take("08:01", KTP)).thenRefused(Kind.QUOTA_FULL);
        scenario.when(cancel("08:02", "A001")).when(take("08:03", KTP));
        assertThat(scenario.thenOne(TicketIssued.class).ticket()).isEqualTo(ticket("A002"));
    }

    @Test
    void a_ticket_cancelled_after_its_call_keeps_its_place() {
        var scenario = given(SmallMall.catalogue(1, null), DAY, take("08:00", KTP), open("08:01", COUNTER_1, RINA));
        scenario.when(callNext("08:02", COUNTER_1))
                .when(setAside("08:04", COUNTER_1, "A001"))
                .when(release("08:05", "A001"))
                .when(cancel("08:06", "A001"));
        scenario.when(take("08:07", KTP)).thenRefused(Kind.QUOTA_FULL);
    }

    @Test
    void staff_lift_a_quota_by_so_many_with_a_reason() {
        var scenario = given(SmallMall.catalogue(1, null), DAY, take("08:00", KTP));
        scenario.when(lift("08:01", KTP, 1)).then(new QuotaLifted(DAY, KTP, 1, "rombongan dari desa", at("08:01")));
        scenario.when(take("08:02", KTP)).thenOne(TicketIssued.class);
        scenario.when(take("08:03", KTP)).thenRefused(Kind.QUOTA_FULL);
    }

    @Test
    void the_agencys_quota_rises_with_that_of_its_service() {
        var scenario = given(SmallMall.catalogue(null, 1), DAY, take("08:00", KK));
        scenario.when(take("08:01", KTP)).thenRefused(Kind.AGENCY_QUOTA_FULL);
        scenario.when(lift("08:02", KTP, 1)).when(take("08:03", KTP)).thenOne(TicketIssued.class);
    }

    @Test
    void what_another_agency_s_service_was_lifted_by_is_not_its() {
        var mall = With.changed(
                SmallMall.catalogue(null, 1),
                "services",
                SmallMall.catalogue().services().stream()
                        .map(it -> it.service().equals(SETOR) ? With.changed(it, "quota", 5) : it)
                        .toList());
        var scenario = given(mall, DAY, take("08:00", KK), lift("08:01", SETOR, 9));
        scenario.when(take("08:02", KTP)).thenRefused(Kind.AGENCY_QUOTA_FULL);
    }

    @Test
    void where_late_tickets_are_stopped_who_stands_at_the_counter_is_served_all_the_same() {
        var serve = new DayCommand.ServeWithoutTicket(DAY, COUNTER_1, null, KTP, at("14:59"));
        var scenario = lateAfternoon(LateTicket.STOP).when(serve);
        assertThat(scenario.events()).isNotEmpty();
    }

    @Test
    void where_late_tickets_are_stopped_others_are_given() {
        var scenario = given(late(LateTicket.STOP), DAY, open("08:00", COUNTER_1, RINA));
        scenario.when(take("08:05", KTP)).thenOne(TicketIssued.class);
    }

    @Test
    void what_has_no_quota_cannot_be_lifted() {
        given().when(lift("08:00", SETOR, 5)).thenRefused(Kind.NO_QUOTA);
        given().when(lift("08:00", new ServiceId("nikah"), 5)).thenRefused(Kind.UNKNOWN_SERVICE);
    }

    @Test
    void a_ticket_that_cannot_be_served_before_closing_says_so() {
        var scenario = lateAfternoon(LateTicket.WARN).when(take("14:25", KK));
        assertThat(scenario.thenOne(TicketIssued.class).late()).isTrue();
        var service = scenario.day().requireCatalogue().service(KK).orElseThrow();
        assertThat(Availability.of(scenario.day(), service, at("14:25")).notice())
                .isEqualTo(Refusal.of(Kind.LATE_WARNING));
    }

    @Test
    void a_ticket_that_can_be_served_says_nothing() {
        var scenario = given(open("08:00", COUNTER_1, RINA)).when(take("08:05", KK));
        assertThat(scenario.thenOne(TicketIssued.class).late()).isFalse();
    }

    @Test
    void where_policy_says_so_only_staff_give_a_late_ticket() {
        var scenario = lateAfternoon(LateTicket.ASK_STAFF);
        scenario.when(takeFrom(Channel.KIOSK, "14:25", KK)).thenRefused(Kind.LATE_ASK_STAFF);
        scenario.when(takeFrom(Channel.DESK, "14:25", KK)).thenOne(TicketIssued.class);
    }

    @Test
    void where_policy_stops_late_tickets_nobody_gives_one() {
        var scenario = lateAfternoon(LateTicket.STOP);
        scenario.when(takeFrom(Channel.KIOSK, "14:25", KK)).thenRefused(Kind.LATE_STOPPED);
        scenario.when(takeFrom(Channel.DESK, "14:25", KK)).thenRefused(Kind.LATE_STOPPED);
    }

    @Test
    void who_is_left_at_the_close_stands_first_on_the_next_day_where_policy_says_so() {
        var scenario = given(carrying(), DAY, take("14:00", KTP), take("14:01", KTP), open("14:02", COUNTER_1, RINA));
        scenario.when(callNext("14:03", COUNTER_1)).when(start("14:04", COUNTER_1, "A001"));
        scenario.when(closeDay("17:00"));
        assertThat(scenario.events())
                .contains(
                        new TicketLeftAtClose(DAY, ticket("A001"), 1, KTP, false, at("17:00")),
                        new TicketLeftAtClose(DAY, ticket("A002"), 1, KTP, true, at("17:00")));
    }

    private static Catalogue carrying() {
        return AgreedMall.agreed(Visits.USUAL, LateTicket.WARN, true);
    }

    private static IssueTicket carriedFrom(String time, String number) {
        return new IssueTicket(
                DAY,
                KTP,
                null,
                Language.ID,
                Channel.DESK,
                List.of(),
                null,
                TicketId.of(TUESDAY.minusDays(1), number),
                at(time));
    }

    @Test
    void who_was_left_yesterday_goes_before_all_who_come_today() {
        var scenario = given(
                carrying(), DAY, take("07:40", KTP), carriedFrom("07:50", "A044"), open("08:00", COUNTER_1, RINA));
        scenario.when(callNext("08:01", COUNTER_1));
        assertThat(scenario.thenOne(TicketCalled.class).ticket()).isEqualTo(ticket("A002"));
    }

    @Test
    void yesterdays_ticket_counts_once_and_only_where_policy_says_so() {
        var scenario = given(carrying(), DAY, carriedFrom("07:50", "A044"));
        scenario.when(carriedFrom("07:55", "A044")).thenRefused(Kind.ALREADY_CARRIED_OVER);
        given().when(carriedFrom("07:50", "A044")).thenRefused(Kind.NOT_CARRIED_OVER);
    }

    @Test
    void the_close_keeps_how_many_of_each_class_there_were() {
        var counts = List.of(new ServiceCount(KTP, "elderly", 7));
        var scenario = given().when(new CloseDay(DAY, counts, at("17:00")));
        assertThat(scenario.events()).containsExactly(new DayClosed(DAY, counts, at("17:00")));
    }
}
