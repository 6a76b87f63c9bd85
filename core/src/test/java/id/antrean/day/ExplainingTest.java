package id.antrean.day;

import static id.antrean.day.Asks.callChosen;
import static id.antrean.day.Asks.callNext;
import static id.antrean.day.Asks.open;
import static id.antrean.day.Asks.release;
import static id.antrean.day.Asks.setAside;
import static id.antrean.day.Asks.take;
import static id.antrean.day.Asks.takeWithPriority;
import static id.antrean.day.DayScenario.given;
import static id.antrean.day.SmallMall.COUNTER_1;
import static id.antrean.day.SmallMall.DAY;
import static id.antrean.day.SmallMall.KTP;
import static id.antrean.day.SmallMall.RINA;
import static id.antrean.day.SmallMall.at;
import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.day.DayEvent.TicketCalled;
import id.antrean.mall.Ordering;
import id.antrean.mall.Words;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What a clerk can say to the hall. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExplainingTest {
    @Test
    void who_came_first_was_next() {
        assertThat(said(given(take("08:00", KTP), open("08:01", COUNTER_1, RINA)), "08:10"))
                .isEqualTo(new Words(
                        "Paling awal yang dapat dipanggil, sejak pukul 08.00 WIB.",
                        "First who could be called, since 08.00 WIB."));
    }

    @Test
    void priority_says_as_if_come_when_and_not_why() {
        var day = given(take("08:00", KTP), takeWithPriority("08:05", KTP), open("08:06", COUNTER_1, RINA));
        assertThat(said(day, "08:10"))
                .isEqualTo(new Words(
                        "Prioritas: dihitung sejak pukul 07.35 WIB.", "Priority: stands as if come at 07.35 WIB."));
    }

    @Test
    void who_waited_too_long_says_how_long() {
        var day = given(take("07:30", KTP), takeWithPriority("08:10", KTP), open("08:10", COUNTER_1, RINA));
        assertThat(said(day, "08:35").en()).isEqualTo("Has waited 65 minutes; the limit is 60.");
    }

    @Test
    void who_came_back_had_been_called() {
        var day = given(
                take("08:00", KTP),
                open("08:01", COUNTER_1, RINA),
                callNext("08:02", COUNTER_1),
                setAside("08:03", COUNTER_1, "A001"),
                release("08:05", "A001"));
        assertThat(said(day, "08:06").en()).isEqualTo("Had been called before and came back in time.");
    }

    @Test
    void turns_say_whose_turn_it_was() {
        var turns = SmallMall.ordered(new Ordering.Alternating(1), Map.of());
        var day = given(turns, DAY, take("08:00", KTP), takeWithPriority("08:05", KTP), open("08:06", COUNTER_1, RINA));
        assertThat(said(day, "08:10").en()).isEqualTo("Priority's turn: 1 priority, then one regular.");
    }

    @Test
    void a_call_out_of_turn_says_the_clerk_s_reason() {
        var day = given(take("08:00", KTP), take("08:01", KTP), open("08:02", COUNTER_1, RINA));
        var call = day.when(callChosen("08:10", COUNTER_1, "A002")).thenOne(TicketCalled.class);
        assertThat(Explaining.called(call, SmallMall.catalogue()).id())
                .isEqualTo("Dipanggil di luar urutan: salah antre.");
    }

    @Test
    void who_waits_hears_who_came_earlier_and_who_goes_before() {
        var day = given(take("08:00", KTP), take("08:01", KTP), takeWithPriority("08:05", KTP))
                .day();
        assertThat(waiting(day, "A002"))
                .isEqualTo(new Words(
                        "1 datang lebih dahulu, 1 didahulukan (prioritas).",
                        "1 came earlier, 1 go before (priority)."));
        assertThat(waiting(day, "A003").id()).isEqualTo("Berikutnya.");
    }

    @Test
    void where_another_rule_than_priority_let_somebody_go_before_it_says_so() {
        var scenario = given(
                take("08:00", KTP),
                take("08:01", KTP),
                open("08:02", COUNTER_1, RINA),
                Asks.callChosen("08:03", COUNTER_1, "A002"),
                Asks.setAside("08:04", COUNTER_1, "A002"),
                Asks.release("08:05", "A002"));
        assertThat(waiting(scenario.day(), "A001"))
                .isEqualTo(new Words("1 didahulukan (urutan lain).", "1 go before (another rule)."));
    }

    private static Words waiting(DayState day, String number) {
        var leg = day.legs().find(Asks.ticket(number)).orElseThrow();
        return Explaining.waiting(day, leg, at("08:10"));
    }

    private static Words said(DayScenario scenario, String time) {
        var call = scenario.when(callNext(time, COUNTER_1)).thenOne(TicketCalled.class);
        return Explaining.called(call, scenario.day().requireCatalogue());
    }
}
