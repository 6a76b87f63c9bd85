package id.antrean.day;

import static id.antrean.day.Asks.callChosen;
import static id.antrean.day.Asks.callNext;
import static id.antrean.day.Asks.closeDay;
import static id.antrean.day.Asks.open;
import static id.antrean.day.Asks.take;
import static id.antrean.day.Asks.ticket;
import static id.antrean.day.DayScenario.given;
import static id.antrean.day.SmallMall.BUDI;
import static id.antrean.day.SmallMall.COUNTER_1;
import static id.antrean.day.SmallMall.COUNTER_2;
import static id.antrean.day.SmallMall.DAY;
import static id.antrean.day.SmallMall.KTP;
import static id.antrean.day.SmallMall.RINA;
import static id.antrean.day.SmallMall.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.antrean.day.DayCommand.LendCounter;
import id.antrean.day.DayCommand.OpenDay;
import id.antrean.day.DayCommand.RevokePriority;
import id.antrean.day.DayEvent.CounterResumed;
import id.antrean.mall.CounterId;
import id.antrean.mall.ServiceId;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What is asked about things that are not there, or twice. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class UnknownsTest {
    private static final CounterId NO_COUNTER = new CounterId("c9");

    @Test
    void nobody_is_chosen_who_has_no_ticket_of_today() {
        given(take("08:00", KTP), open("08:00", COUNTER_1, RINA))
                .when(callChosen("08:05", COUNTER_1, "A009"))
                .thenRefused(Refusal.Kind.UNKNOWN_TICKET);
    }

    @Test
    void nobody_is_chosen_who_is_at_a_counter_already() {
        given(take("08:00", KTP), open("08:00", COUNTER_1, RINA), open("08:00", COUNTER_2, BUDI))
                .when(callNext("08:05", COUNTER_1))
                .when(callChosen("08:05", COUNTER_2, "A001"))
                .thenRefused(Refusal.Kind.NOT_WAITING);
    }

    @Test
    void no_priority_is_taken_away_from_a_ticket_that_is_not_here() {
        given().when(new RevokePriority(DAY, ticket("A009"), "keliru", at("08:05")))
                .thenRefused(Refusal.Kind.UNKNOWN_TICKET);
    }

    @Test
    void a_counter_that_the_mall_has_not_is_neither_opened_nor_lent() {
        given().when(open("08:00", NO_COUNTER, RINA)).thenRefused(Refusal.Kind.UNKNOWN_COUNTER);
        given().when(new LendCounter(DAY, NO_COUNTER, List.of(KTP), at("08:00")))
                .thenRefused(Refusal.Kind.UNKNOWN_COUNTER);
    }

    @Test
    void a_counter_is_not_lent_to_a_service_that_the_mall_has_not() {
        given().when(new LendCounter(DAY, COUNTER_1, List.of(new ServiceId("tiada")), at("08:00")))
                .thenRefused(Refusal.Kind.UNKNOWN_SERVICE);
    }

    @Test
    void a_day_is_opened_once() {
        var again = new OpenDay(DAY, 1, SmallMall.catalogue(), at("08:00"));
        given().when(again).thenRefused(Refusal.Kind.ALREADY_APPLIED);
        given(closeDay("17:00")).when(again).thenRefused(Refusal.Kind.DAY_CLOSED);
    }

    /** A log that says so was not written by these rules: better to stop than to go on from a wrong day. */
    @Test
    void a_day_does_not_go_on_from_an_event_about_what_is_not_there() {
        var day = given().day();
        assertThatThrownBy(() -> DayDecider.evolve(
                        day, new DayEvent.ServiceStarted(DAY, ticket("A009"), 1, KTP, COUNTER_1, RINA, at("08:00"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("A009");
        assertThatThrownBy(() -> DayDecider.evolve(day, new CounterResumed(DAY, COUNTER_1, RINA, at("08:00"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("c1");
    }

    @Test
    void ids_are_written_as_they_are_meant() {
        assertThat(ticket("A001")).hasToString("2026-11-24-A001");
        assertThat(ticket("A001").date()).isEqualTo(LocalDate.of(2026, 11, 24));
        assertThat(DAY.stream()).isEqualTo("day:kecil:2026-11-24");
        assertThat(new ClerkId("rina")).hasToString("rina");
        assertThat(Refusal.Kind.COUNTER_BUSY.slug()).isEqualTo("counter-busy");
    }

    @Test
    void a_clerk_is_one_to_forty_printable_characters() {
        assertThat(new ClerkId("r".repeat(40)).value()).hasSize(40);
        for (var wrong : List.of("", "  ", "r".repeat(41), "ri\nna")) {
            assertThatThrownBy(() -> new ClerkId(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
