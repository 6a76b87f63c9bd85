package id.antrean.day;

import static id.antrean.day.Asks.callNext;
import static id.antrean.day.Asks.complete;
import static id.antrean.day.Asks.open;
import static id.antrean.day.Asks.start;
import static id.antrean.day.Asks.take;
import static id.antrean.day.Asks.takeWithPriority;
import static id.antrean.day.Asks.ticket;
import static id.antrean.day.Asks.undo;
import static id.antrean.day.SmallMall.BUDI;
import static id.antrean.day.SmallMall.COUNTER_1;
import static id.antrean.day.SmallMall.COUNTER_2;
import static id.antrean.day.SmallMall.KTP;
import static id.antrean.day.SmallMall.RINA;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What is remembered of the turns of a line: as much as may still matter, and no more. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TurnsTest {
    private static final Turn FIRST = new Turn(ticket("A001"), false);
    private static final Turn SECOND = new Turn(ticket("A002"), false);
    private static final Turn PRIORITY = new Turn(ticket("A003"), true);

    @Test
    void a_regular_call_that_can_no_longer_be_undone_ends_what_was_before_it() {
        var scenario = given().when(callNext("08:05", COUNTER_1));
        assertThat(scenario.day().turnsOf(KTP)).containsExactly(FIRST);
        scenario.when(start("08:05", COUNTER_1, "A001")).when(complete("08:06", COUNTER_1, "A001"));
        scenario.when(callNext("08:06", COUNTER_1));
        assertThat(scenario.day().turnsOf(KTP)).containsExactly(SECOND);
    }

    @Test
    void while_it_can_be_undone_what_was_before_it_stays() {
        var scenario = given().when(callNext("08:05", COUNTER_1)).when(callNext("08:05", COUNTER_2));
        assertThat(scenario.day().turnsOf(KTP)).containsExactly(FIRST, SECOND);
    }

    @Test
    void the_call_of_another_counter_that_can_be_undone_keeps_only_what_is_after_it() {
        var scenario = given().when(callNext("08:05", COUNTER_1))
                .when(start("08:05", COUNTER_1, "A001"))
                .when(complete("08:06", COUNTER_1, "A001"))
                .when(callNext("08:06", COUNTER_2))
                .when(takeWithPriority("08:06", KTP))
                .when(callNext("08:07", COUNTER_1));
        assertThat(scenario.day().turnsOf(KTP)).containsExactly(SECOND, PRIORITY);
    }

    @Test
    void what_was_called_after_the_one_that_is_settled_meanwhile_stays() {
        var scenario = given().when(callNext("08:05", COUNTER_1)).when(callNext("08:05", COUNTER_2));
        scenario.when(start("08:05", COUNTER_1, "A001")).when(complete("08:06", COUNTER_1, "A001"));
        scenario.when(takeWithPriority("08:06", KTP)).when(callNext("08:07", COUNTER_1));
        assertThat(scenario.day().turnsOf(KTP)).containsExactly(SECOND, PRIORITY);
    }

    @Test
    void an_undone_call_leaves_the_others_where_they_were() {
        var scenario = given().when(callNext("08:05", COUNTER_1)).when(callNext("08:05", COUNTER_2));
        scenario.when(undo("08:05", COUNTER_1, "A001"));
        assertThat(scenario.day().turnsOf(KTP)).containsExactly(SECOND);
        scenario.when(undo("08:05", COUNTER_2, "A002"));
        assertThat(scenario.day().turns()).isEmpty();
    }

    private static DayScenario given() {
        return DayScenario.given(
                take("08:00", KTP), take("08:01", KTP), open("08:02", COUNTER_1, RINA), open("08:02", COUNTER_2, BUDI));
    }
}
