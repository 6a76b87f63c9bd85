package id.antrean.day;

import static id.antrean.day.Asks.callNext;
import static id.antrean.day.Asks.complete;
import static id.antrean.day.Asks.hold;
import static id.antrean.day.Asks.open;
import static id.antrean.day.Asks.pause;
import static id.antrean.day.Asks.resumeHeld;
import static id.antrean.day.Asks.start;
import static id.antrean.day.Asks.take;
import static id.antrean.day.Asks.ticket;
import static id.antrean.day.Asks.undo;
import static id.antrean.day.DayScenario.given;
import static id.antrean.day.SmallMall.COUNTER_1;
import static id.antrean.day.SmallMall.DAY;
import static id.antrean.day.SmallMall.KK;
import static id.antrean.day.SmallMall.KTP;
import static id.antrean.day.SmallMall.RINA;
import static id.antrean.day.SmallMall.at;
import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.day.DayCommand.CloseCounter;
import id.antrean.day.DayEvent.CounterClosed;
import id.antrean.day.DayEvent.TicketCalled;
import id.antrean.day.DayEvent.TicketReleased;
import id.antrean.day.Refusal.Kind;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** One clerk, several visitors: KTP allows two at once, KK one. Counter 1 serves both. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ParallelTest {
    private final DayScenario scenario = given(
            AgreedMall.parallel(2),
            DAY,
            take("07:40", KTP),
            take("07:41", KK),
            take("07:42", KTP),
            take("07:43", KTP),
            open("08:00", COUNTER_1, RINA),
            callNext("08:01", COUNTER_1),
            start("08:02", COUNTER_1, "A001"));

    private CounterState counter() {
        return scenario.day().counter(COUNTER_1).orElseThrow();
    }

    private void bothServed() {
        scenario.when(callNext("08:05", COUNTER_1)).when(start("08:06", COUNTER_1, "A003"));
    }

    @Test
    void while_one_is_served_the_next_whose_service_allows_it_is_called() {
        scenario.when(callNext("08:05", COUNTER_1));
        assertThat(scenario.thenOne(TicketCalled.class).ticket()).isEqualTo(ticket("A003"));
        assertThat(counter().tickets()).containsExactly(ticket("A003"), ticket("A001"));
    }

    @Test
    void nobody_else_is_called_while_a_called_visitor_has_not_come() {
        scenario.when(callNext("08:05", COUNTER_1));
        scenario.when(callNext("08:06", COUNTER_1)).thenRefused(Kind.COUNTER_BUSY);
    }

    @Test
    void no_more_than_the_service_allows() {
        bothServed();
        scenario.when(callNext("08:07", COUNTER_1)).thenRefused(Kind.COUNTER_BUSY);
    }

    @Test
    void each_is_completed_by_itself() {
        bothServed();
        scenario.when(complete("08:10", COUNTER_1, "A001"));
        assertThat(counter().tickets()).containsExactly(ticket("A003"));
        scenario.when(complete("08:11", COUNTER_1, "A003"));
        assertThat(counter().tickets()).isEmpty();
    }

    @Test
    void who_is_in_front_gone_the_other_is_in_front() {
        bothServed();
        scenario.when(complete("08:10", COUNTER_1, "A003"));
        assertThat(counter().ticket()).isEqualTo(ticket("A001"));
        assertThat(counter().beside()).isEmpty();
    }

    @Test
    void a_service_that_allows_one_has_the_clerk_alone() {
        scenario.when(complete("08:03", COUNTER_1, "A001")).when(callNext("08:04", COUNTER_1));
        assertThat(scenario.thenOne(TicketCalled.class).service()).isEqualTo(KK);
        scenario.when(start("08:05", COUNTER_1, "A002"));
        scenario.when(callNext("08:06", COUNTER_1)).thenRefused(Kind.COUNTER_BUSY);
    }

    @Test
    void undoing_a_call_leaves_the_other_visitor_there() {
        scenario.when(callNext("08:05", COUNTER_1)).when(undo("08:05", COUNTER_1, "A003"));
        assertThat(counter().tickets()).containsExactly(ticket("A001"));
    }

    @Test
    void undoing_a_completion_brings_the_visitor_back_beside_the_other() {
        bothServed();
        scenario.when(complete("08:10", COUNTER_1, "A001")).when(undo("08:10", COUNTER_1, "A001"));
        assertThat(counter().tickets()).containsExactly(ticket("A001"), ticket("A003"));
    }

    @Test
    void a_break_waits_until_all_have_gone() {
        bothServed();
        scenario.when(complete("08:10", COUNTER_1, "A001"));
        scenario.when(pause("08:11", COUNTER_1)).thenRefused(Kind.COUNTER_BUSY);
    }

    @Test
    void a_held_visitor_is_taken_up_beside_the_other_while_there_is_room() {
        bothServed();
        scenario.when(hold("08:10", COUNTER_1, "A001")).when(resumeHeld("08:11", COUNTER_1, "A001"));
        assertThat(counter().tickets()).containsExactly(ticket("A001"), ticket("A003"));
    }

    @Test
    void a_supervisor_who_closes_the_counter_puts_both_back_in_their_places() {
        bothServed();
        scenario.when(new CloseCounter(DAY, COUNTER_1, null, "sakit", true, at("08:10")));
        assertThat(scenario.events())
                .hasExactlyElementsOfTypes(TicketReleased.class, TicketReleased.class, CounterClosed.class);
        assertThat(scenario.day().legs().waiting().map(Leg::ticket))
                .containsExactlyElementsOf(List.of(ticket("A001"), ticket("A002"), ticket("A003"), ticket("A004")));
    }
}
