package id.antrean.day;

import static id.antrean.day.Asks.callNext;
import static id.antrean.day.Asks.complete;
import static id.antrean.day.Asks.open;
import static id.antrean.day.Asks.start;
import static id.antrean.day.Asks.suspend;
import static id.antrean.day.Asks.take;
import static id.antrean.day.Asks.takeWithPriority;
import static id.antrean.day.Asks.ticket;
import static id.antrean.day.DayScenario.given;
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

import id.antrean.With;
import id.antrean.day.DayEvent.CounterClosed;
import id.antrean.day.DayEvent.CounterLent;
import id.antrean.day.DayEvent.PriorityGranted;
import id.antrean.day.DayEvent.PriorityRevoked;
import id.antrean.day.DayEvent.TicketCalled;
import id.antrean.day.DayEvent.TicketMoved;
import id.antrean.day.DayEvent.TicketReleased;
import id.antrean.day.DayEvent.TicketReprinted;
import id.antrean.mall.CounterId;
import id.antrean.mall.PriorityClass;
import id.antrean.mall.ServiceId;
import id.antrean.mall.Words;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What staff away from the counters do: priority, tickets of the wrong service, lost tickets, lent and silent counters. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeskTest {
    @Test
    void a_priority_claimed_at_the_kiosk_counts_at_once_and_is_provisional() {
        var leg = leg(given(takeWithPriority("08:00", KTP)), "A001");
        assertThat(leg.priority()).isTrue();
        assertThat(leg.provisional()).isTrue();
    }

    @Test
    void staff_who_have_seen_the_visitor_confirm_it_once() {
        var scenario = given(takeWithPriority("08:00", KTP));
        scenario.when(grant("08:05", "A001")).thenOne(PriorityGranted.class);
        assertThat(leg(scenario, "A001").provisional()).isFalse();
        scenario.when(grant("08:06", "A001")).thenRefused(Refusal.Kind.ALREADY_PRIORITY);
    }

    @Test
    void the_clerk_who_serves_the_visitor_has_seen_the_visitor() {
        var scenario = given(
                takeWithPriority("08:00", KTP),
                open("08:01", COUNTER_1, RINA),
                callNext("08:02", COUNTER_1),
                start("08:03", COUNTER_1, "A001"));
        assertThat(leg(scenario, "A001").provisional()).isFalse();
    }

    @Test
    void granted_at_the_desk_it_counts_from_the_arrival() {
        var scenario = given(take("08:00", KTP), take("08:10", KTP), open("08:11", COUNTER_1, RINA));
        var granted = scenario.when(grant("08:12", "A002")).thenOne(PriorityGranted.class);
        assertThat(granted.standing()).isEqualTo(at("07:40"));
        assertThat(next(scenario, COUNTER_1).ticket().number()).isEqualTo("A002");
    }

    @Test
    void taken_away_the_visitor_stands_at_the_arrival_again() {
        var scenario = given(take("08:00", KTP), takeWithPriority("08:10", KTP), open("08:11", COUNTER_1, RINA));
        var revoked = scenario.when(revoke("08:12", "A002")).thenOne(PriorityRevoked.class);
        assertThat(revoked.standing()).isEqualTo(at("08:10"));
        assertThat(next(scenario, COUNTER_1).ticket().number()).isEqualTo("A001");
        scenario.when(revoke("08:14", "A002")).thenRefused(Refusal.Kind.NOT_PRIORITY);
    }

    @Test
    void only_a_class_of_the_mall_is_granted_and_only_to_who_is_in_the_house() {
        given(take("08:00", KTP))
                .when(new DayCommand.GrantPriority(DAY, ticket("A001"), "vip", at("08:01")))
                .thenRefused(Refusal.Kind.UNKNOWN_PRIORITY_CLASS);
        given().when(grant("08:01", "A001")).thenRefused(Refusal.Kind.UNKNOWN_TICKET);
    }

    @Test
    void a_visitor_of_the_wrong_service_is_moved_and_keeps_number_and_place() {
        var scenario = given(take("08:00", KK), take("08:05", KTP), open("08:06", COUNTER_2, RINA));
        var moved = scenario.when(move("08:10", "A001", KTP)).thenOne(TicketMoved.class);
        assertThat(moved.standing()).isEqualTo(at("08:00"));
        var called = next(scenario, COUNTER_2);
        assertThat(called.ticket().number()).isEqualTo("A001");
        assertThat(called.leg()).isEqualTo(2);
    }

    @Test
    void nobody_is_moved_who_does_not_wait_or_to_where_nothing_is_given() {
        var called = given(take("08:00", KTP), open("08:01", COUNTER_1, RINA), callNext("08:02", COUNTER_1));
        called.when(move("08:03", "A001", KK)).thenRefused(Refusal.Kind.NOT_WAITING);
        var waiting = given(take("08:00", KTP), suspend("08:01", KK));
        waiting.when(move("08:02", "A001", KTP)).thenRefused(Refusal.Kind.SAME_SERVICE);
        waiting.when(move("08:02", "A001", KK)).thenRefused(Refusal.Kind.SERVICE_SUSPENDED);
        waiting.when(move("08:02", "A001", new ServiceId("sim"))).thenRefused(Refusal.Kind.UNKNOWN_SERVICE);
        waiting.when(move("08:02", "A002", KK)).thenRefused(Refusal.Kind.UNKNOWN_TICKET);
    }

    @Test
    void a_lost_ticket_is_printed_again_and_that_is_kept() {
        given(take("08:00", KTP)).when(reprint("08:10", "A001")).thenOne(TicketReprinted.class);
        given(take("08:00", KTP)).when(reprint("08:10", "A002")).thenRefused(Refusal.Kind.UNKNOWN_TICKET);
    }

    @Test
    void a_lent_counter_calls_for_the_other_service_too_at_once() {
        var scenario = given(take("08:00", KTP), open("08:01", COUNTER_3, RINA));
        var lent = scenario.when(lend("08:02", COUNTER_3, KTP)).thenOne(CounterLent.class);
        assertThat(lent.services()).containsExactly(SETOR, KTP);
        assertThat(next(scenario, COUNTER_3).ticket().number()).isEqualTo("A001");
    }

    @Test
    void lent_while_it_is_closed_it_serves_it_from_its_opening() {
        var scenario = given(take("08:00", KTP), lend("08:01", COUNTER_3, KTP), open("08:02", COUNTER_3, RINA));
        assertThat(next(scenario, COUNTER_3).ticket().number()).isEqualTo("A001");
    }

    @Test
    void taken_back_it_serves_its_own_services_only() {
        var scenario = given(
                take("08:00", KTP),
                open("08:01", COUNTER_3, RINA),
                lend("08:02", COUNTER_3, KTP),
                lend("08:03", COUNTER_3));
        scenario.when(callNext("08:04", COUNTER_3)).thenRefused(Refusal.Kind.NOBODY_WAITING);
        scenario.when(lend("08:05", COUNTER_3)).thenRefused(Refusal.Kind.ALREADY_LENT);
    }

    @Test
    void a_supervisor_closes_a_silent_counter_and_its_ticket_goes_back_to_its_place() {
        var scenario = given(
                take("08:00", KTP),
                take("08:01", KTP),
                open("08:02", COUNTER_1, RINA),
                open("08:02", COUNTER_2, SmallMall.BUDI),
                callNext("08:03", COUNTER_1),
                start("08:04", COUNTER_1, "A001"));
        var events = scenario.when(close("08:25", null)).events();
        assertThat(events).hasExactlyElementsOfTypes(TicketReleased.class, CounterClosed.class);
        assertThat(next(scenario, COUNTER_2).ticket().number()).isEqualTo("A001");
    }

    @Test
    void a_busy_counter_at_which_nothing_happens_is_silent_since_its_last_step() {
        var day = given(take("08:00", KTP), open("08:02", COUNTER_1, RINA), callNext("08:03", COUNTER_1))
                .day();
        var counter = day.counter(COUNTER_1).orElseThrow();
        assertThat(Silence.since(counter, day, at("08:47"))).isEmpty();
        assertThat(Silence.since(counter, day, at("08:48"))).hasValue(at("08:03"));
    }

    @Test
    void a_counter_for_which_nobody_waits_is_not_silent() {
        var day = given(open("08:02", COUNTER_1, RINA)).day();
        assertThat(Silence.since(day.counter(COUNTER_1).orElseThrow(), day, at("12:00")))
                .isEmpty();
    }

    @Test
    void a_free_counter_is_silent_while_somebody_waits_for_one_of_its_services() {
        var day = given(take("08:00", KTP), open("08:02", COUNTER_1, RINA), open("08:02", COUNTER_3, SmallMall.BUDI))
                .day();
        assertThat(Silence.since(day.counter(COUNTER_1).orElseThrow(), day, at("08:47")))
                .hasValue(at("08:02"));
        assertThat(Silence.since(day.counter(COUNTER_3).orElseThrow(), day, at("08:47")))
                .isEmpty();
    }

    @Test
    void a_class_that_walks_slowly_may_be_set_aside_for_longer() {
        var slow = new PriorityClass("elderly", new Words("Lansia", "Elderly"), 30, 5);
        var mall = SmallMall.catalogue();
        var policy = With.changed(mall.policy(), "priorityClasses", List.of(slow));
        var scenario = DayScenario.given(
                With.changed(mall, "policy", policy), DAY, take("08:00", KTP), takeWithPriority("08:01", KTP));
        assertThat(scenario.day().legs().find(Asks.ticket("A001")).orElseThrow().graceMs())
                .isEqualTo(600_000);
        assertThat(scenario.day().legs().find(Asks.ticket("A002")).orElseThrow().graceMs())
                .isEqualTo(900_000);
    }

    @Test
    void taken_back_while_lent_to_one_of_its_own_it_goes_on_with_that() {
        var scenario = given(open("08:01", COUNTER_1, RINA), lend("08:02", COUNTER_1, KTP, SETOR));
        var back = scenario.when(lend("08:03", COUNTER_1)).thenOne(CounterLent.class);
        assertThat(back.services()).containsExactly(KTP, KK);
    }

    @Test
    void the_clerk_does_not_close_it_while_a_visitor_is_there() {
        given(take("08:00", KTP), open("08:02", COUNTER_1, RINA), callNext("08:03", COUNTER_1))
                .when(close("08:04", RINA))
                .thenRefused(Refusal.Kind.COUNTER_BUSY);
    }

    @Test
    void where_closing_needs_consent_only_a_supervisor_closes() {
        var scenario = DayScenario.given(SmallMall.closingNeedsConsent(), DAY, open("08:02", COUNTER_1, RINA));
        scenario.when(close("08:04", RINA)).thenRefused(Refusal.Kind.CONSENT_NEEDED);
        scenario.when(close("08:05", null)).thenOne(CounterClosed.class);
    }

    @Test
    void who_was_served_and_released_is_served_on_by_another_counter() {
        var scenario = given(
                take("08:00", KTP),
                open("08:02", COUNTER_1, RINA),
                callNext("08:03", COUNTER_1),
                start("08:04", COUNTER_1, "A001"),
                new DayCommand.CloseCounter(DAY, COUNTER_1, null, "sakit", true, at("08:06")),
                open("08:07", COUNTER_2, SmallMall.BUDI),
                callNext("08:08", COUNTER_2),
                start("08:09", COUNTER_2, "A001"),
                complete("08:12", COUNTER_2, "A001"));
        assertThat(scenario.day().legs().find(ticket("A001"))).isEmpty();
    }

    private static Leg leg(DayScenario scenario, String number) {
        return scenario.day().legs().find(ticket(number)).orElseThrow();
    }

    private static TicketCalled next(DayScenario scenario, CounterId counter) {
        return scenario.when(callNext("08:30", counter)).thenOne(TicketCalled.class);
    }

    private static DayCommand grant(String time, String number) {
        return new DayCommand.GrantPriority(DAY, ticket(number), "elderly", at(time));
    }

    private static DayCommand revoke(String time, String number) {
        return new DayCommand.RevokePriority(DAY, ticket(number), "tidak berhak", at(time));
    }

    private static DayCommand move(String time, String number, ServiceId to) {
        return new DayCommand.MoveTicket(DAY, ticket(number), to, at(time));
    }

    private static DayCommand reprint(String time, String number) {
        return new DayCommand.ReprintTicket(DAY, ticket(number), at(time));
    }

    private static DayCommand lend(String time, CounterId counter, ServiceId... to) {
        return new DayCommand.LendCounter(DAY, counter, List.of(to), at(time));
    }

    private static DayCommand close(String time, @org.jspecify.annotations.Nullable ClerkId clerk) {
        return new DayCommand.CloseCounter(
                DAY, COUNTER_1, clerk, clerk == null ? "tidak ada kabar" : null, clerk == null, at(time));
    }
}
