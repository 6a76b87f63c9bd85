package id.antrean.day;

import static id.antrean.day.Asks.callChosen;
import static id.antrean.day.Asks.callNext;
import static id.antrean.day.Asks.complete;
import static id.antrean.day.Asks.completeAndCallNext;
import static id.antrean.day.Asks.open;
import static id.antrean.day.Asks.release;
import static id.antrean.day.Asks.resumeHeld;
import static id.antrean.day.Asks.start;
import static id.antrean.day.Asks.take;
import static id.antrean.day.Asks.tend;
import static id.antrean.day.Asks.ticket;
import static id.antrean.day.Asks.transfer;
import static id.antrean.day.Asks.undo;
import static id.antrean.day.Calendars.span;
import static id.antrean.day.DayScenario.given;
import static id.antrean.day.SmallMall.BUDI;
import static id.antrean.day.SmallMall.COUNTER_1;
import static id.antrean.day.SmallMall.COUNTER_2;
import static id.antrean.day.SmallMall.COUNTER_3;
import static id.antrean.day.SmallMall.DAY;
import static id.antrean.day.SmallMall.KK;
import static id.antrean.day.SmallMall.KTP;
import static id.antrean.day.SmallMall.RINA;
import static id.antrean.day.SmallMall.SETOR;
import static id.antrean.day.SmallMall.at;
import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.day.DayCommand.CompleteService;
import id.antrean.day.DayCommand.HoldTicket;
import id.antrean.day.DayCommand.IssueTicket;
import id.antrean.day.DayCommand.PostponeTicket;
import id.antrean.day.DayCommand.ReturnTicket;
import id.antrean.day.DayCommand.ServeWithoutTicket;
import id.antrean.day.DayCommand.TransferTicket;
import id.antrean.day.DayEvent.NextLegJoined;
import id.antrean.day.DayEvent.ServiceCompleted;
import id.antrean.day.DayEvent.ServiceStarted;
import id.antrean.day.DayEvent.StepUndone;
import id.antrean.day.DayEvent.TicketCalled;
import id.antrean.day.DayEvent.TicketHeld;
import id.antrean.day.DayEvent.TicketIssued;
import id.antrean.day.DayEvent.TicketPostponed;
import id.antrean.day.DayEvent.TicketReleased;
import id.antrean.day.DayEvent.TicketTransferred;
import id.antrean.day.Refusal.Kind;
import id.antrean.mall.Catalogue;
import id.antrean.mall.CounterId;
import id.antrean.mall.Language;
import id.antrean.mall.LateTicket;
import id.antrean.mall.ServiceId;
import id.antrean.mall.Visits;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Visits of more than one step. A001 … are numbers of dukcapil (KTP, KK), L001 … of the bank (SETOR). */
@DisplayNameGeneration(ReplaceUnderscores.class)
class VisitsTest {
    /** A001 came at 08.00 and is served at counter 1 since 08.05. */
    private static DayScenario serving(DayCommand... before) {
        return serving(SmallMall.catalogue(), before);
    }

    private static DayScenario serving(Catalogue mall, DayCommand... before) {
        var scenario = given(mall, DAY, take("08:00", KTP), open("08:01", COUNTER_1, RINA));
        scenario.when(callNext("08:04", COUNTER_1)).when(start("08:05", COUNTER_1, "A001"));
        for (var command : before) scenario.when(command);
        return scenario;
    }

    private static Leg leg(DayScenario scenario, String number) {
        return scenario.day().legs().find(ticket(number)).orElseThrow();
    }

    private static TransferTicket sendTo(
            String time, ServiceId service, @Nullable CounterId counter, @Nullable ClerkId clerk) {
        return new TransferTicket(DAY, COUNTER_1, null, ticket("A001"), service, true, counter, clerk, at(time));
    }

    @Test
    void a_transfer_to_another_agency_keeps_no_more_of_the_arrival_than_the_policy_says() {
        var scenario = serving();
        scenario.when(transfer("09:30", COUNTER_1, "A001", SETOR, true));
        var sent = scenario.thenOne(TicketTransferred.class);
        assertThat(sent.capped()).isTrue();
        assertThat(sent.standing()).isEqualTo(at("08:30"));
    }

    @Test
    void inside_the_agency_all_of_the_arrival_is_kept() {
        var scenario = serving();
        scenario.when(transfer("09:30", COUNTER_1, "A001", KK, true));
        var sent = scenario.thenOne(TicketTransferred.class);
        assertThat(sent.capped()).isFalse();
        assertThat(sent.standing()).isEqualTo(at("08:00"));
    }

    @Test
    void on_the_plan_of_the_visit_all_of_the_arrival_is_kept_too() {
        var scenario = serving(AgreedMall.planned(SETOR));
        scenario.when(transfer("09:30", COUNTER_1, "A001", SETOR, true));
        assertThat(scenario.thenOne(TicketTransferred.class).standing()).isEqualTo(at("08:00"));
    }

    @Test
    void a_transfer_to_a_service_that_is_closed_today_is_refused() {
        var onMondays = Calendars.hours(span("07:30", "14:30"), span("08:00", "15:00"));
        var mall = Calendars.openedAt(SmallMall.catalogue(), Map.of(), Map.of(DayOfWeek.MONDAY, onMondays));
        serving(mall).when(transfer("08:10", COUNTER_1, "A001", SETOR, true)).thenRefused(Kind.SERVICE_CLOSED_TODAY);
    }

    @Test
    void a_ticket_sent_to_one_counter_waits_for_that_one_alone_and_then_for_anybody() {
        var scenario = serving(open("08:06", COUNTER_2, BUDI));
        scenario.when(sendTo("08:10", KTP, COUNTER_1, null));
        scenario.when(callNext("08:24", COUNTER_2)).thenRefused(Kind.NOBODY_WAITING);
        scenario.when(callNext("08:25", COUNTER_2));
        assertThat(scenario.thenOne(TicketCalled.class).ticket()).isEqualTo(ticket("A001"));
    }

    @Test
    void a_ticket_sent_to_one_clerk_waits_wherever_that_clerk_sits() {
        var scenario = serving(open("08:06", COUNTER_2, BUDI));
        scenario.when(sendTo("08:10", KTP, null, BUDI));
        scenario.when(callNext("08:11", COUNTER_1)).thenRefused(Kind.NOBODY_WAITING);
        scenario.when(callNext("08:12", COUNTER_2));
        assertThat(scenario.thenOne(TicketCalled.class).ticket()).isEqualTo(ticket("A001"));
    }

    @Test
    void a_counter_is_sent_only_what_it_serves() {
        serving().when(sendTo("08:10", SETOR, COUNTER_2, null)).thenRefused(Kind.COUNTER_DOES_NOT_SERVE);
    }

    @Test
    void after_a_side_step_the_visitor_goes_back_to_the_counter_that_sent_the_ticket() {
        var scenario = serving(open("08:06", COUNTER_3, BUDI));
        scenario.when(transfer("08:10", COUNTER_1, "A001", SETOR, true))
                .when(callNext("08:11", COUNTER_3))
                .when(start("08:12", COUNTER_3, "A001"))
                .when(new ReturnTicket(DAY, COUNTER_3, null, ticket("A001"), at("09:40")));
        var back = scenario.thenOne(TicketTransferred.class);
        assertThat(back.toService()).isEqualTo(KTP);
        assertThat(back.standing()).isEqualTo(at("08:00"));
        assertThat(back.capped()).isFalse();
        assertThat(back.reserved()).isEqualTo(new Reserved(COUNTER_1, null, at("09:55")));
    }

    @Test
    void who_was_sent_by_nobody_is_sent_back_to_nobody() {
        serving()
                .when(new ReturnTicket(DAY, COUNTER_1, null, ticket("A001"), at("08:10")))
                .thenRefused(Kind.NOBODY_SENT_IT);
    }

    @Test
    void a_hold_with_an_end_puts_the_ticket_back_at_its_place() {
        var scenario = serving();
        scenario.when(new HoldTicket(DAY, COUNTER_1, null, ticket("A001"), 10, false, at("08:10")));
        assertThat(scenario.thenOne(TicketHeld.class).backBy()).isEqualTo(at("08:20"));
        assertThat(Absent.dueAt(scenario.day())).contains(at("08:20"));
        scenario.when(tend("08:19")).thenRefused(Kind.NOTHING_DUE);
        scenario.when(tend("08:20")).then(new TicketReleased(DAY, ticket("A001"), 1, KTP, at("08:20")));
        assertThat(leg(scenario, "A001").standing()).isEqualTo(at("08:00"));
        assertThat(Absent.dueAt(scenario.day())).isEmpty();
    }

    @Test
    void a_hold_may_be_kept_for_the_counter_until_its_end() {
        var scenario = serving(open("08:06", COUNTER_2, BUDI));
        scenario.when(new HoldTicket(DAY, COUNTER_1, null, ticket("A001"), 10, true, at("08:10")));
        scenario.when(resumeHeld("08:15", COUNTER_2, "A001")).thenRefused(Kind.KEPT_FOR_ANOTHER);
        scenario.when(resumeHeld("08:16", COUNTER_1, "A001"));
        assertThat(leg(scenario, "A001").state()).isEqualTo(LegState.SERVING);
    }

    @Test
    void a_hold_without_an_end_lasts_until_somebody_ends_it() {
        var scenario = serving();
        scenario.when(new HoldTicket(DAY, COUNTER_1, null, ticket("A001"), at("08:10")));
        assertThat(Absent.dueAt(scenario.day())).isEmpty();
        scenario.when(release("08:40", "A001")).then(new TicketReleased(DAY, ticket("A001"), 1, KTP, at("08:40")));
    }

    @Test
    void a_planned_visit_goes_on_by_itself_with_its_arrival_kept() {
        var scenario = serving(AgreedMall.planned(SETOR, KK));
        scenario.when(complete("09:30", COUNTER_1, "A001"));
        assertThat(scenario.events().getLast())
                .isEqualTo(new NextLegJoined(DAY, ticket("A001"), 2, SETOR, at("08:00"), at("09:30")));
        var next = leg(scenario, "A001");
        assertThat(next.state()).isEqualTo(LegState.WAITING);
        assertThat(next.visit().plan()).containsExactly(KK);
    }

    @Test
    void the_last_service_of_the_plan_ends_the_visit() {
        var scenario = serving(AgreedMall.planned(SETOR), open("08:06", COUNTER_3, BUDI));
        scenario.when(complete("08:20", COUNTER_1, "A001"))
                .when(callNext("08:21", COUNTER_3))
                .when(start("08:22", COUNTER_3, "A001"))
                .when(complete("08:25", COUNTER_3, "A001"));
        assertThat(scenario.events()).singleElement().isInstanceOf(ServiceCompleted.class);
        assertThat(scenario.day().legs().legs()).isEmpty();
    }

    @Test
    void the_clerk_may_end_a_planned_visit_early() {
        var scenario = serving(AgreedMall.planned(SETOR));
        scenario.when(new CompleteService(
                DAY, COUNTER_1, null, ticket("A001"), "incomplete", List.of(), null, true, false, at("08:20")));
        assertThat(scenario.events()).singleElement().isInstanceOf(ServiceCompleted.class);
    }

    @Test
    void staff_plan_a_visit_when_they_give_the_ticket() {
        var scenario = given(new IssueTicket(
                DAY, KTP, null, Language.ID, Channel.DESK, List.of(KK, SETOR), null, null, at("08:00")));
        assertThat(leg(scenario, "A001").visit().plan()).containsExactly(KK, SETOR);
    }

    @Test
    void completing_and_calling_next_may_call_the_same_visitor_for_the_next_service() {
        var scenario = serving(AgreedMall.planned(KK));
        scenario.when(completeAndCallNext("08:20", COUNTER_1, "A001"));
        assertThat(scenario.events().getLast()).isInstanceOf(TicketCalled.class);
        assertThat(leg(scenario, "A001").service()).isEqualTo(KK);
        assertThat(leg(scenario, "A001").state()).isEqualTo(LegState.CALLED);
    }

    @Test
    void undoing_a_completion_takes_the_visits_next_leg_back_too() {
        var scenario = serving(AgreedMall.planned(SETOR));
        scenario.when(complete("08:20", COUNTER_1, "A001")).when(undo("08:20", COUNTER_1, "A001"));
        assertThat(scenario.events()).singleElement().isInstanceOf(StepUndone.class);
        assertThat(leg(scenario, "A001").leg()).isEqualTo(1);
        assertThat(leg(scenario, "A001").state()).isEqualTo(LegState.SERVING);
    }

    @Test
    void a_completion_is_not_undone_once_the_next_leg_has_been_called() {
        var scenario = serving(AgreedMall.planned(SETOR), open("08:06", COUNTER_3, BUDI));
        scenario.when(complete("08:20", COUNTER_1, "A001")).when(callNext("08:20", COUNTER_3));
        scenario.when(undo("08:20", COUNTER_1, "A001")).thenRefused(Kind.ALREADY_CALLED_ELSEWHERE);
    }

    @Test
    void who_steps_out_is_not_called_and_keeps_the_place() {
        var scenario = given(take("08:00", KTP), take("08:01", KTP), open("08:02", COUNTER_1, RINA));
        scenario.when(new PostponeTicket(DAY, ticket("A001"), 15, at("08:03")))
                .then(new TicketPostponed(DAY, ticket("A001"), 1, KTP, at("08:18"), at("08:03")));
        scenario.when(callNext("08:04", COUNTER_1));
        assertThat(scenario.thenOne(TicketCalled.class).ticket()).isEqualTo(ticket("A002"));
        scenario.when(start("08:05", COUNTER_1, "A002")).when(complete("08:17", COUNTER_1, "A002"));
        scenario.when(callNext("08:17", COUNTER_1)).thenRefused(Kind.NOBODY_WAITING);
        scenario.when(callNext("08:18", COUNTER_1));
        assertThat(scenario.thenOne(TicketCalled.class).ticket()).isEqualTo(ticket("A001"));
    }

    @Test
    void nobody_steps_out_for_longer_than_the_policy_says_nor_twice() {
        var scenario = given(take("08:00", KTP));
        scenario.when(new PostponeTicket(DAY, ticket("A001"), 16, at("08:03")))
                .thenRefused(Kind.POSTPONED_TOO_LONG, "Penundaan harus 1 sampai 15 menit.");
        scenario.when(new PostponeTicket(DAY, ticket("A001"), 0, at("08:03"))).thenRefused(Kind.POSTPONED_TOO_LONG);
        scenario.when(new PostponeTicket(DAY, ticket("A001"), 15, at("08:03")));
        scenario.when(new PostponeTicket(DAY, ticket("A001"), 15, at("08:30"))).thenRefused(Kind.ALREADY_POSTPONED);
        scenario.when(new PostponeTicket(DAY, ticket("A009"), 15, at("08:30"))).thenRefused(Kind.UNKNOWN_TICKET);
    }

    /** The fault: stepping out made a ticket that was sent to one counter anybody's. */
    @Test
    void a_ticket_sent_to_one_counter_is_still_kept_for_it_when_its_visitor_has_stepped_out() {
        var scenario = serving(open("08:06", COUNTER_2, BUDI), sendTo("08:20", KTP, COUNTER_1, null));
        scenario.when(new PostponeTicket(DAY, ticket("A001"), 1, at("08:20:30")));
        scenario.when(callNext("08:22", COUNTER_2)).thenRefused(Kind.NOBODY_WAITING);
        scenario.when(callNext("08:22", COUNTER_1)).thenOne(TicketCalled.class);
    }

    private static IssueTicket alsoFor(String time, ServiceId service, String with) {
        return new IssueTicket(DAY, service, null, Language.ID, Channel.KIOSK, List.of(), ticket(with), null, at(time));
    }

    @Test
    void a_visit_in_several_lines_is_called_in_one_and_keeps_its_place_in_the_others() {
        var scenario = given(
                take("08:00", KTP),
                alsoFor("08:01", SETOR, "A001"),
                open("08:02", COUNTER_1, RINA),
                open("08:02", COUNTER_3, BUDI));
        scenario.when(callNext("08:03", COUNTER_1));
        scenario.when(callNext("08:04", COUNTER_3)).thenRefused(Kind.NOBODY_WAITING);
        scenario.when(callChosen("08:04", COUNTER_3, "L001")).thenRefused(Kind.VISIT_ELSEWHERE);
        assertThat(Explaining.waiting(scenario.day(), leg(scenario, "L001"), at("08:04"))
                        .en())
                .isEqualTo("At another counter meanwhile; the place is kept.");
        scenario.when(start("08:05", COUNTER_1, "A001")).when(complete("08:10", COUNTER_1, "A001"));
        scenario.when(callNext("08:10", COUNTER_3));
        assertThat(scenario.thenOne(TicketCalled.class).standing()).isEqualTo(at("08:01"));
    }

    @Test
    void who_is_at_another_counter_is_not_taken_up_again_meanwhile_and_no_undo_brings_the_visitor_to_two() {
        var scenario = given(
                take("08:00", KTP),
                alsoFor("08:01", SETOR, "A001"),
                open("08:02", COUNTER_1, RINA),
                open("08:02", COUNTER_3, BUDI));
        scenario.when(callNext("08:03", COUNTER_1))
                .when(new HoldTicket(DAY, COUNTER_1, null, ticket("A001"), at("08:04")))
                .when(callNext("08:04", COUNTER_3))
                .thenOne(TicketCalled.class);
        scenario.when(resumeHeld("08:04", COUNTER_1, "A001")).thenRefused(Kind.VISIT_ELSEWHERE);
        scenario.when(undo("08:04", COUNTER_1, "A001")).thenRefused(Kind.VISIT_ELSEWHERE);
    }

    @Test
    void between_two_zones_the_visitor_has_time_to_walk() {
        var scenario = given(
                AgreedMall.farBank(5),
                DAY,
                take("08:00", KTP),
                alsoFor("08:01", SETOR, "A001"),
                open("08:02", COUNTER_1, RINA),
                open("08:02", COUNTER_3, BUDI));
        scenario.when(callNext("08:03", COUNTER_1))
                .when(start("08:04", COUNTER_1, "A001"))
                .when(complete("08:10", COUNTER_1, "A001"));
        scenario.when(callNext("08:14", COUNTER_3)).thenRefused(Kind.NOBODY_WAITING);
        scenario.when(callNext("08:15", COUNTER_3));
        assertThat(scenario.thenOne(TicketCalled.class).ticket()).isEqualTo(ticket("L001"));
    }

    @Test
    void nobody_takes_two_tickets_of_one_line_for_one_visit() {
        given(take("08:00", KTP)).when(alsoFor("08:01", KTP, "A001")).thenRefused(Kind.SAME_SERVICE);
        given(take("08:00", KTP)).when(alsoFor("08:01", SETOR, "A007")).thenRefused(Kind.UNKNOWN_TICKET);
    }

    @Test
    void a_visitor_without_a_ticket_is_served_at_once_and_counts() {
        var scenario = given(open("08:02", COUNTER_1, RINA));
        scenario.when(new ServeWithoutTicket(DAY, COUNTER_1, null, KTP, at("08:05")));
        assertThat(scenario.events())
                .hasExactlyElementsOfTypes(TicketIssued.class, TicketCalled.class, ServiceStarted.class);
        assertThat(scenario.day().issuedOf(KTP)).isEqualTo(1);
        assertThat(leg(scenario, "A001").state()).isEqualTo(LegState.SERVING);
    }

    @Test
    void a_visitor_without_a_ticket_takes_a_place_of_the_quota_like_any_other() {
        var scenario = given(SmallMall.catalogue(1, null), DAY, take("08:00", KTP), open("08:02", COUNTER_1, RINA));
        scenario.when(new ServeWithoutTicket(DAY, COUNTER_1, null, KTP, at("08:05")))
                .thenRefused(Kind.QUOTA_FULL);
        scenario.when(new ServeWithoutTicket(DAY, COUNTER_1, null, SETOR, at("08:05")))
                .thenRefused(Kind.COUNTER_DOES_NOT_SERVE);
    }

    @Test
    void how_much_is_kept_reserved_and_postponed_is_policy() {
        var scenario = serving(AgreedMall.agreed(new Visits(0, 3, 5), LateTicket.WARN, false));
        scenario.when(sendTo("08:10", SETOR, COUNTER_3, null));
        var sent = scenario.thenOne(TicketTransferred.class);
        assertThat(sent.standing()).isEqualTo(at("08:10"));
        assertThat(sent.reserved()).isEqualTo(new Reserved(COUNTER_3, null, at("08:13")));
    }
}
