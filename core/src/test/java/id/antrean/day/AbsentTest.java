package id.antrean.day;

import static id.antrean.day.Asks.callChosen;
import static id.antrean.day.Asks.callNext;
import static id.antrean.day.Asks.complete;
import static id.antrean.day.Asks.hold;
import static id.antrean.day.Asks.noShow;
import static id.antrean.day.Asks.open;
import static id.antrean.day.Asks.recall;
import static id.antrean.day.Asks.reinstate;
import static id.antrean.day.Asks.release;
import static id.antrean.day.Asks.resumeHeld;
import static id.antrean.day.Asks.setAside;
import static id.antrean.day.Asks.setAsideAndCallNext;
import static id.antrean.day.Asks.start;
import static id.antrean.day.Asks.suspend;
import static id.antrean.day.Asks.take;
import static id.antrean.day.Asks.takeWithPriority;
import static id.antrean.day.Asks.tend;
import static id.antrean.day.Asks.undo;
import static id.antrean.day.DayScenario.given;
import static id.antrean.day.SmallMall.COUNTER_1;
import static id.antrean.day.SmallMall.COUNTER_2;
import static id.antrean.day.SmallMall.COUNTER_3;
import static id.antrean.day.SmallMall.KTP;
import static id.antrean.day.SmallMall.RINA;
import static id.antrean.day.SmallMall.SETOR;
import static id.antrean.day.SmallMall.at;
import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.day.DayEvent.NoShowMarked;
import id.antrean.day.DayEvent.TicketCalled;
import id.antrean.day.DayEvent.TicketContinued;
import id.antrean.day.DayEvent.TicketRecalled;
import id.antrean.day.DayEvent.TicketReinstated;
import id.antrean.day.DayEvent.TicketSetAside;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A set-aside ticket waits ten minutes; a no-show returns behind three, or twenty minutes behind the first. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AbsentTest {
    @Test
    void who_does_not_come_is_set_aside_for_the_grace_and_the_counter_is_free() {
        var scenario = calledA001();
        var aside = scenario.when(setAside("08:11", COUNTER_1, "A001")).thenOne(TicketSetAside.class);
        assertThat(aside.backBy()).isEqualTo(at("08:21"));
        assertThat(scenario.day().counter(COUNTER_1).orElseThrow().ticket()).isNull();
    }

    @Test
    void the_counter_may_go_on_with_the_next_in_the_same_step() {
        var events = calledA001()
                .when(setAsideAndCallNext("08:11", COUNTER_1, "A001"))
                .events();
        assertThat(events).hasSize(2);
        assertThat(((TicketCalled) events.getLast()).ticket().number()).isEqualTo("A002");
    }

    @Test
    void only_who_was_called_and_has_not_come_is_set_aside() {
        calledA001(start("08:11", COUNTER_1, "A001"))
                .when(setAside("08:12", COUNTER_1, "A001"))
                .thenRefused(Refusal.Kind.ALREADY_STARTED);
    }

    @Test
    void half_way_through_the_grace_it_is_called_again_once() {
        var scenario = calledA001(setAside("08:11", COUNTER_1, "A001"));
        scenario.when(tend("08:15")).thenRefused(Refusal.Kind.NOTHING_DUE);
        var again = scenario.when(tend("08:16")).thenOne(TicketRecalled.class);
        assertThat(again.calls()).isEqualTo(2);
        assertThat(again.counter()).isEqualTo(COUNTER_1);
        scenario.when(tend("08:17")).thenRefused(Refusal.Kind.NOTHING_DUE);
    }

    @Test
    void its_counter_may_call_it_again_meanwhile_and_another_counter_may_not() {
        var scenario = calledA001(setAside("08:11", COUNTER_1, "A001"), open("08:12", COUNTER_2, SmallMall.BUDI));
        scenario.when(recall("08:13", COUNTER_2, "A001")).thenRefused(Refusal.Kind.NOT_AT_THIS_COUNTER);
        scenario.when(recall("08:13", COUNTER_1, "A001")).thenOne(TicketRecalled.class);
    }

    @Test
    void each_call_of_it_is_counted() {
        var scenario = calledA001();
        assertThat(scenario.when(recall("08:11", COUNTER_1, "A001"))
                        .thenOne(TicketRecalled.class)
                        .calls())
                .isEqualTo(2);
        assertThat(scenario.when(recall("08:12", COUNTER_1, "A001"))
                        .thenOne(TicketRecalled.class)
                        .calls())
                .isEqualTo(3);
    }

    @Test
    void who_goes_on_at_a_counter_began_then_and_who_had_begun_before_keeps_that() {
        var aside = calledA001(setAside("08:11", COUNTER_1, "A001"), resumeHeld("08:14", COUNTER_1, "A001"));
        assertThat(aside.day().legs().find(Asks.ticket("A001")).orElseThrow().startedAt())
                .isEqualTo(at("08:14"));
        var held = calledA001(
                start("08:11", COUNTER_1, "A001"),
                Asks.hold("08:12", COUNTER_1, "A001"),
                resumeHeld("08:14", COUNTER_1, "A001"));
        assertThat(held.day().legs().find(Asks.ticket("A001")).orElseThrow().startedAt())
                .isEqualTo(at("08:11"));
    }

    @Test
    void after_the_grace_it_is_a_no_show() {
        var scenario = calledA001(setAside("08:11", COUNTER_1, "A001"));
        var missed = scenario.when(tend("08:21")).thenOne(NoShowMarked.class);
        assertThat(missed.ticket().number()).isEqualTo("A001");
        assertThat(missed.clerk()).isEqualTo(RINA);
        assertThat(Absent.dueAt(scenario.day())).isEmpty();
    }

    @Test
    void what_is_due_next_is_known() {
        var scenario = calledA001(setAside("08:11", COUNTER_1, "A001"));
        assertThat(Absent.dueAt(scenario.day())).hasValue(at("08:16"));
        scenario.when(tend("08:16"));
        assertThat(Absent.dueAt(scenario.day())).hasValue(at("08:21"));
    }

    @Test
    void who_is_back_within_the_grace_is_next_even_before_priority() {
        var scenario = calledA001(
                setAside("08:11", COUNTER_1, "A001"), takeWithPriority("08:12", KTP), release("08:15", "A001"));
        var called = scenario.when(callNext("08:16", COUNTER_1)).thenOne(TicketCalled.class);
        assertThat(called.ticket().number()).isEqualTo("A001");
        assertThat(called.because()).isEqualTo(Because.CAME_BACK);
    }

    @Test
    void who_is_back_goes_on_at_once_at_a_free_counter() {
        calledA001(setAside("08:11", COUNTER_1, "A001"))
                .when(resumeHeld("08:13", COUNTER_1, "A001"))
                .thenOne(TicketContinued.class);
    }

    @Test
    void who_was_held_and_is_released_stands_at_the_own_place_and_no_earlier() {
        var scenario = calledA001(
                start("08:11", COUNTER_1, "A001"),
                hold("08:12", COUNTER_1, "A001"),
                takeWithPriority("08:13", KTP),
                release("08:14", "A001"));
        assertThat(calledNext(scenario, "08:15")).isEqualTo("A003");
    }

    @Test
    void who_waits_or_is_being_served_is_not_away() {
        calledA001().when(release("08:11", "A002")).thenRefused(Refusal.Kind.NOT_AWAY);
        calledA001().when(release("08:11", "A009")).thenRefused(Refusal.Kind.UNKNOWN_TICKET);
    }

    @Test
    void a_no_show_comes_back_behind_three_and_not_at_the_end() {
        var scenario = missedA001(5);
        var back = scenario.when(reinstate("08:40", "A001")).thenOne(TicketReinstated.class);
        assertThat(back.leg()).isEqualTo(2);
        assertThat(order(scenario, 6)).containsExactly("A002", "A003", "A004", "A001", "A005", "A006");
    }

    @Test
    void or_twenty_minutes_behind_the_first_whichever_is_sooner() {
        var scenario = given(
                take("07:30", KTP),
                take("07:31", KTP),
                take("07:55", KTP),
                take("07:56", KTP),
                open("08:00", COUNTER_1, RINA),
                callNext("08:01", COUNTER_1),
                noShow("08:02", COUNTER_1, "A001"),
                reinstate("08:05", "A001"));
        assertThat(order(scenario, 4)).containsExactly("A002", "A001", "A003", "A004");
    }

    @Test
    void where_nobody_waits_a_no_show_is_next() {
        var scenario = given(
                take("08:00", KTP),
                open("08:00", COUNTER_1, RINA),
                callNext("08:01", COUNTER_1),
                noShow("08:02", COUNTER_1, "A001"),
                reinstate("08:30", "A001"),
                take("08:31", KTP));
        assertThat(order(scenario, 2)).containsExactly("A001", "A002");
    }

    @Test
    void only_a_no_show_of_today_can_come_back_and_only_once() {
        var scenario = missedA001(1);
        scenario.when(reinstate("08:40", "A002")).thenRefused(Refusal.Kind.NOT_A_NO_SHOW);
        scenario.when(reinstate("08:40", "A001")).thenOne(TicketReinstated.class);
        scenario.when(reinstate("08:41", "A001")).thenRefused(Refusal.Kind.NOT_A_NO_SHOW);
    }

    @Test
    void setting_aside_can_be_undone_while_nobody_has_come() {
        var scenario = calledA001(setAside("08:11", COUNTER_1, "A001"), undo("08:11", COUNTER_1, "A001"));
        assertThat(scenario.day().counter(COUNTER_1).orElseThrow().ticket()).isEqualTo(Asks.ticket("A001"));
    }

    @Test
    void a_clerk_calls_a_chosen_visitor_out_of_turn_with_a_reason() {
        var scenario = given(take("08:00", KTP), take("08:01", KTP), open("08:02", COUNTER_1, RINA));
        var called = scenario.when(callChosen("08:10", COUNTER_1, "A002")).thenOne(TicketCalled.class);
        assertThat(called.because()).isEqualTo(Because.CHOSEN);
        assertThat(called.reason()).isEqualTo("salah antre");
    }

    @Test
    void nobody_is_chosen_who_does_not_wait_here() {
        var scenario = given(take("08:00", SETOR), take("08:00", KTP), open("08:02", COUNTER_1, RINA));
        scenario.when(callChosen("08:10", COUNTER_1, "L001")).thenRefused(Refusal.Kind.COUNTER_DOES_NOT_SERVE);
        scenario.when(callChosen("08:10", COUNTER_1, "A009")).thenRefused(Refusal.Kind.UNKNOWN_TICKET);
        scenario.when(callChosen("08:10", COUNTER_3, "L001")).thenRefused(Refusal.Kind.COUNTER_NOT_OPEN);
        given(take("08:00", KTP), open("08:02", COUNTER_1, RINA), suspend("08:03", KTP))
                .when(callChosen("08:10", COUNTER_1, "A001"))
                .thenRefused(Refusal.Kind.SERVICE_SUSPENDED);
        calledA001().when(callChosen("08:11", COUNTER_1, "A002")).thenRefused(Refusal.Kind.COUNTER_BUSY);
    }

    /** A001 is called at counter 1 while A002 waits. */
    private static DayScenario calledA001(DayCommand... then) {
        var asked = new ArrayList<DayCommand>(List.of(
                take("08:00", KTP), take("08:01", KTP), open("08:02", COUNTER_1, RINA), callNext("08:10", COUNTER_1)));
        asked.addAll(List.of(then));
        return given(asked.toArray(DayCommand[]::new));
    }

    /** A001 is a no-show, and so many wait. */
    private static DayScenario missedA001(int waiting) {
        var asked = new ArrayList<DayCommand>(List.of(
                take("08:00", KTP),
                open("08:02", COUNTER_1, RINA),
                callNext("08:03", COUNTER_1),
                noShow("08:04", COUNTER_1, "A001")));
        for (int i = 0; i < waiting; i++) asked.add(take("08:1" + i, KTP));
        return given(asked.toArray(DayCommand[]::new));
    }

    /** Numbers in the order in which counter 1 calls them, each served at once. */
    private static List<String> order(DayScenario scenario, int calls) {
        var numbers = new ArrayList<String>();
        for (int i = 0; i < calls; i++) {
            var number = calledNext(scenario, "08:45");
            numbers.add(number);
            scenario.when(start("08:45", COUNTER_1, number)).when(complete("08:45", COUNTER_1, number));
        }
        return numbers;
    }

    private static String calledNext(DayScenario scenario, String time) {
        return scenario.when(callNext(time, COUNTER_1))
                .thenOne(TicketCalled.class)
                .ticket()
                .number();
    }
}
