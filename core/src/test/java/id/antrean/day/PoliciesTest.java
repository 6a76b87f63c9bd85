package id.antrean.day;

import static id.antrean.day.Asks.callChosen;
import static id.antrean.day.Asks.callNext;
import static id.antrean.day.Asks.complete;
import static id.antrean.day.Asks.open;
import static id.antrean.day.Asks.start;
import static id.antrean.day.Asks.take;
import static id.antrean.day.Asks.takeWithPriority;
import static id.antrean.day.Asks.undo;
import static id.antrean.day.SmallMall.COUNTER_1;
import static id.antrean.day.SmallMall.COUNTER_2;
import static id.antrean.day.SmallMall.DAY;
import static id.antrean.day.SmallMall.KK;
import static id.antrean.day.SmallMall.KTP;
import static id.antrean.day.SmallMall.RINA;
import static id.antrean.day.SmallMall.at;
import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.day.DayEvent.TicketCalled;
import id.antrean.mall.Catalogue;
import id.antrean.mall.CounterId;
import id.antrean.mall.Ordering;
import id.antrean.mall.ServiceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The policies of the order, one by one. A001, A002 … are numbers in the order in which they were taken. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PoliciesTest {
    @Test
    void two_priority_calls_then_one_regular() {
        var scenario = given(
                alternating(2),
                take("07:40", KTP),
                take("07:41", KTP),
                takeWithPriority("07:42", KTP),
                takeWithPriority("07:43", KTP),
                takeWithPriority("07:44", KTP),
                open("08:00", COUNTER_1, RINA));
        assertThat(calls(scenario, COUNTER_1, 5)).containsExactly("A003", "A004", "A001", "A005", "A002");
    }

    @Test
    void who_is_alone_in_the_line_waits_for_no_turn() {
        var scenario = given(
                alternating(1),
                takeWithPriority("07:40", KTP),
                takeWithPriority("07:41", KTP),
                open("08:00", COUNTER_1, RINA));
        assertThat(calls(scenario, COUNTER_1, 2)).containsExactly("A001", "A002");
    }

    @Test
    void each_service_has_turns_of_its_own() {
        var scenario = given(
                alternating(1),
                takeWithPriority("07:40", KTP),
                take("07:41", KTP),
                takeWithPriority("07:42", KK),
                take("07:43", KK),
                open("08:00", COUNTER_1, RINA));
        assertThat(calls(scenario, COUNTER_1, 4)).containsExactly("A001", "A003", "A002", "A004");
    }

    @Test
    void undoing_a_call_gives_the_turn_back() {
        var scenario = given(
                alternating(1), take("07:40", KTP), takeWithPriority("07:41", KTP), open("08:00", COUNTER_1, RINA));
        assertThat(calledNext(scenario, COUNTER_1).because()).isEqualTo(Because.ITS_TURN);
        scenario.when(undo("08:30", COUNTER_1, "A002"));
        assertThat(calledNext(scenario, COUNTER_1).ticket().number()).isEqualTo("A002");
    }

    /** The fault: the first counter's undo made the second counter's call count for nothing. */
    @Test
    void undoing_a_call_leaves_the_turns_that_other_counters_have_taken_since() {
        var scenario = given(
                alternating(2),
                take("07:39", KTP),
                takeWithPriority("07:40", KTP),
                takeWithPriority("07:41", KTP),
                takeWithPriority("07:42", KTP),
                open("08:00", COUNTER_1, RINA),
                open("08:00", COUNTER_2, SmallMall.BUDI));
        assertThat(calledNext(scenario, COUNTER_1).ticket().number()).isEqualTo("A002");
        assertThat(calledNext(scenario, COUNTER_2).ticket().number()).isEqualTo("A003");
        scenario.when(undo("08:30", COUNTER_1, "A002"));
        assertThat(calls(scenario, COUNTER_1, 3)).containsExactly("A002", "A001", "A004");
    }

    @Test
    void undoing_the_regular_call_between_two_priority_calls_makes_them_two_in_a_row() {
        var scenario = given(
                alternating(1),
                take("07:39", KTP),
                takeWithPriority("07:40", KTP),
                takeWithPriority("07:41", KTP),
                takeWithPriority("07:42", KTP),
                open("08:00", COUNTER_1, RINA),
                open("08:00", COUNTER_2, SmallMall.BUDI));
        assertThat(calls(scenario, COUNTER_2, 1)).containsExactly("A002");
        assertThat(calledNext(scenario, COUNTER_1).ticket().number()).isEqualTo("A001");
        assertThat(calls(scenario, COUNTER_2, 1)).containsExactly("A003");
        scenario.when(undo("08:30", COUNTER_1, "A001"));
        assertThat(calls(scenario, COUNTER_2, 2)).containsExactly("A001", "A004");
    }

    @Test
    void who_was_chosen_and_undone_took_no_turn_and_gives_none_back() {
        var scenario = given(
                alternating(1),
                take("07:39", KTP),
                takeWithPriority("07:40", KTP),
                takeWithPriority("07:41", KTP),
                open("08:00", COUNTER_1, RINA));
        assertThat(calls(scenario, COUNTER_1, 1)).containsExactly("A002");
        scenario.when(callChosen("08:30", COUNTER_1, "A003")).when(undo("08:30", COUNTER_1, "A003"));
        assertThat(calls(scenario, COUNTER_1, 2)).containsExactly("A001", "A003");
    }

    @Test
    void the_line_shown_is_the_order_of_the_calls() {
        var scenario = given(
                alternating(2),
                take("07:40", KTP),
                takeWithPriority("07:42", KTP),
                takeWithPriority("07:43", KTP),
                takeWithPriority("07:44", KTP),
                open("08:00", COUNTER_1, RINA));
        var shown = CallingOrder.line(scenario.day(), List.of(KTP, KK), at("08:30")).stream()
                .map(leg -> leg.ticket().number())
                .toList();
        assertThat(calls(scenario, COUNTER_1, 4)).isEqualTo(shown).containsExactly("A002", "A003", "A001", "A004");
    }

    @Test
    void nobody_waits_longer_than_the_longest_wait_for_a_turn() {
        var scenario = given(
                alternating(10), take("07:30", KTP), takeWithPriority("08:00", KTP), open("08:00", COUNTER_1, RINA));
        var called = scenario.when(callNext("08:31", COUNTER_1)).thenOne(TicketCalled.class);
        assertThat(called.ticket().number()).isEqualTo("A001");
        assertThat(called.because()).isEqualTo(Because.LONGEST_WAIT);
    }

    @Test
    void at_a_counter_with_priority_first_even_late_priority_goes_first_and_elsewhere_it_does_not() {
        var catalogue = SmallMall.priorityFirst(COUNTER_2);
        var asked = new DayCommand[] {
            take("07:40", KTP),
            takeWithPriority("08:20", KTP),
            open("08:21", COUNTER_1, RINA),
            open("08:21", COUNTER_2, SmallMall.BUDI)
        };
        var first = calledNext(given(catalogue, asked), COUNTER_2);
        assertThat(first.ticket().number()).isEqualTo("A002");
        assertThat(first.because()).isEqualTo(Because.PRIORITY_FIRST);
        assertThat(calledNext(given(catalogue, asked), COUNTER_1).ticket().number())
                .isEqualTo("A001");
    }

    @Test
    void a_clerk_calls_first_for_the_service_that_weighs_most_for_that_clerk() {
        var catalogue = weights(Map.of(RINA.value(), Map.of(KK, 2)));
        var scenario = given(catalogue, take("07:40", KTP), take("07:41", KK), open("08:00", COUNTER_1, RINA));
        var called = calledNext(scenario, COUNTER_1);
        assertThat(called.ticket().number()).isEqualTo("A002");
        assertThat(called.because()).isEqualTo(Because.CLERK_WEIGHT);
    }

    @Test
    void another_clerk_at_the_same_counter_calls_by_standing() {
        var catalogue = weights(Map.of(RINA.value(), Map.of(KK, 2)));
        var scenario =
                given(catalogue, take("07:40", KTP), take("07:41", KK), open("08:00", COUNTER_1, SmallMall.BUDI));
        assertThat(calledNext(scenario, COUNTER_1).ticket().number()).isEqualTo("A001");
    }

    @Test
    void a_call_before_somebody_who_had_come_earlier_says_that_it_was_the_credit() {
        var scenario = given(
                SmallMall.catalogue(),
                take("08:00", KTP),
                takeWithPriority("08:05", KTP),
                open("08:06", COUNTER_1, RINA));
        var called = calledNext(scenario, COUNTER_1);
        assertThat(called.because()).isEqualTo(Because.CREDIT);
        assertThat(called.standing()).isEqualTo(at("07:35"));
    }

    @Test
    void the_line_shown_has_who_came_back_first_and_who_waited_too_long_next() {
        var scenario = given(
                SmallMall.catalogue(),
                take("07:40", KTP),
                take("07:45", KTP),
                takeWithPriority("08:10", KTP),
                take("08:11", KTP),
                take("08:11", KK),
                open("08:12", COUNTER_1, RINA),
                callChosen("08:12", COUNTER_1, "A004"),
                Asks.setAside("08:40", COUNTER_1, "A004"),
                Asks.release("08:42", "A004"));
        var shown = CallingOrder.line(scenario.day(), List.of(KTP), at("08:46")).stream()
                .map(leg -> leg.ticket().number())
                .toList();
        assertThat(shown).containsExactly("A004", "A001", "A002", "A003");
    }

    private static DayScenario given(Catalogue catalogue, DayCommand... asked) {
        return DayScenario.given(catalogue, DAY, asked);
    }

    private static Catalogue alternating(int priorityCalls) {
        return SmallMall.ordered(new Ordering.Alternating(priorityCalls), Map.of());
    }

    private static Catalogue weights(Map<String, Map<ServiceId, Integer>> clerks) {
        return SmallMall.ordered(Ordering.USUAL, clerks);
    }

    private static TicketCalled calledNext(DayScenario scenario, CounterId counter) {
        return scenario.when(callNext("08:30", counter)).thenOne(TicketCalled.class);
    }

    /** Numbers in the order in which a counter calls them, each served at once. */
    private static List<String> calls(DayScenario scenario, CounterId counter, int times) {
        var numbers = new ArrayList<String>();
        for (int i = 0; i < times; i++) {
            var number = calledNext(scenario, counter).ticket().number();
            numbers.add(number);
            scenario.when(start("08:30", counter, number)).when(complete("08:30", counter, number));
        }
        return numbers;
    }
}
