package id.antrean.day;

import static id.antrean.day.Asks.callNext;
import static id.antrean.day.Asks.complete;
import static id.antrean.day.Asks.open;
import static id.antrean.day.Asks.start;
import static id.antrean.day.Asks.suspend;
import static id.antrean.day.Asks.take;
import static id.antrean.day.Asks.takeWithPriority;
import static id.antrean.day.Asks.transfer;
import static id.antrean.day.DayScenario.given;
import static id.antrean.day.SmallMall.BUDI;
import static id.antrean.day.SmallMall.COUNTER_1;
import static id.antrean.day.SmallMall.COUNTER_2;
import static id.antrean.day.SmallMall.COUNTER_3;
import static id.antrean.day.SmallMall.KK;
import static id.antrean.day.SmallMall.KTP;
import static id.antrean.day.SmallMall.RINA;
import static id.antrean.day.SmallMall.SETOR;
import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.day.DayEvent.TicketCalled;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CallingOrderTest {
    @Test
    void who_came_first_is_called_first() {
        assertThat(called(given(take("08:00", KTP), take("08:01", KTP), open("08:02", COUNTER_1, RINA))))
                .isEqualTo("A001");
    }

    @Test
    void a_counter_calls_from_all_its_services_in_one_order() {
        assertThat(called(given(take("08:00", KK), take("08:01", KTP), open("08:02", COUNTER_1, RINA))))
                .isEqualTo("A001");
    }

    @Test
    void a_counter_calls_nobody_for_a_service_it_does_not_serve() {
        given(take("08:00", SETOR), open("08:02", COUNTER_1, RINA))
                .when(callNext("08:10", COUNTER_1))
                .thenRefused(Refusal.Kind.NOBODY_WAITING);
    }

    @Test
    void priority_stands_earlier_by_its_credit() {
        assertThat(called(given(take("08:00", KTP), takeWithPriority("08:05", KTP), open("08:06", COUNTER_1, RINA))))
                .isEqualTo("A002");
    }

    @Test
    void priority_does_not_pass_who_came_more_than_the_credit_before() {
        assertThat(called(given(take("07:30", KTP), takeWithPriority("08:05", KTP), open("08:06", COUNTER_1, RINA))))
                .isEqualTo("A001");
    }

    @Test
    void equal_standings_go_by_who_joined_first() {
        assertThat(called(
                        given(take("08:00", KTP), takeWithPriority("08:30", KTP), open("08:31", COUNTER_1, RINA)),
                        "08:31"))
                .isEqualTo("A001");
    }

    @Test
    void who_has_waited_the_longest_wait_goes_before_any_standing() {
        var scenario = given(
                take("07:30", KTP),
                open("07:50", COUNTER_1, RINA),
                callAt("08:00"),
                start("08:01", COUNTER_1, "A001"),
                take("08:05", KK),
                takeWithPriority("08:30", KTP),
                complete("09:05", COUNTER_1, "A001"));
        var next = scenario.when(callNext("09:05", COUNTER_1)).thenOne(TicketCalled.class);
        assertThat(next.ticket().number()).isEqualTo("A002");
        assertThat(next.because()).isEqualTo(Because.LONGEST_WAIT);
    }

    @Test
    void a_transfer_that_keeps_its_arrival_stands_by_it() {
        assertThat(calledByCounter2(transferredFromTheBank(true))).isEqualTo("L001");
    }

    @Test
    void a_transfer_that_does_not_keep_its_arrival_stands_as_one_who_comes_now() {
        assertThat(calledByCounter2(transferredFromTheBank(false))).isEqualTo("A001");
    }

    /** L001 came at half past seven and goes on to KTP, where A001 has waited since a quarter to eight. */
    private static DayScenario transferredFromTheBank(boolean keepArrival) {
        return given(
                take("07:30", SETOR),
                take("07:45", KTP),
                open("08:00", COUNTER_3, BUDI),
                callNext("08:00", COUNTER_3),
                start("08:00", COUNTER_3, "L001"),
                transfer("08:10", COUNTER_3, "L001", KTP, keepArrival),
                open("08:11", COUNTER_2, RINA));
    }

    @Test
    void nobody_is_called_for_a_suspended_service_and_the_others_go_on() {
        var scenario =
                given(take("08:00", KTP), take("08:01", KK), open("08:02", COUNTER_1, RINA), suspend("08:03", KTP));
        assertThat(called(scenario, "08:04")).isEqualTo("A002");
    }

    @Test
    void the_call_says_why_this_one_was_next() {
        var called = given(take("08:00", KTP), open("08:02", COUNTER_1, RINA))
                .when(callNext("08:10", COUNTER_1))
                .thenOne(TicketCalled.class);
        assertThat(called)
                .isEqualTo(new TicketCalled(
                        SmallMall.DAY,
                        Asks.ticket("A001"),
                        1,
                        KTP,
                        COUNTER_1,
                        RINA,
                        false,
                        SmallMall.at("08:00"),
                        SmallMall.at("08:00"),
                        Because.EARLIEST_STANDING,
                        null,
                        SmallMall.at("08:10")));
    }

    private static DayCommand callAt(String time) {
        return callNext(time, COUNTER_1);
    }

    private static String called(DayScenario scenario) {
        return called(scenario, "08:10");
    }

    private static String called(DayScenario scenario, String time) {
        return numberOf(scenario.when(callNext(time, COUNTER_1)));
    }

    private static String calledByCounter2(DayScenario scenario) {
        return numberOf(scenario.when(callNext("08:12", COUNTER_2)));
    }

    private static String numberOf(DayScenario outcome) {
        return outcome.thenOne(TicketCalled.class).ticket().number();
    }
}
