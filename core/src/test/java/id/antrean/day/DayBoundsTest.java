package id.antrean.day;

import static id.antrean.day.Asks.callNext;
import static id.antrean.day.Asks.closeDay;
import static id.antrean.day.Asks.open;
import static id.antrean.day.Asks.take;
import static id.antrean.day.Asks.ticket;
import static id.antrean.day.DayScenario.given;
import static id.antrean.day.SmallMall.COUNTER_1;
import static id.antrean.day.SmallMall.DAY;
import static id.antrean.day.SmallMall.KK;
import static id.antrean.day.SmallMall.KTP;
import static id.antrean.day.SmallMall.RINA;
import static id.antrean.day.SmallMall.at;
import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.day.DayCommand.ApplyCatalogue;
import id.antrean.day.DayEvent.CatalogueApplied;
import id.antrean.day.DayEvent.CounterClosed;
import id.antrean.day.DayEvent.DayClosed;
import id.antrean.day.DayEvent.TicketLeftAtClose;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DayBoundsTest {
    @Test
    void a_day_does_not_open_while_the_clock_is_before_the_malls_last_event() {
        var behind = new DayCommand.OpenDay(DAY, 1, SmallMall.catalogue(), at("08:30"), at("08:29"));
        var refused = DayDecider.decide(behind, DayState.EMPTY);
        assertThat(((Decision.Refused) refused).refusal().kind()).isEqualTo(Refusal.Kind.CLOCK_BEHIND);
        var right = new DayCommand.OpenDay(DAY, 1, SmallMall.catalogue(), at("08:30"), at("08:30"));
        assertThat(DayDecider.decide(right, DayState.EMPTY)).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void everything_is_refused_before_the_day_opened() {
        var decision = DayDecider.decide(take("08:00", KTP), DayState.EMPTY);
        assertThat(decision).isEqualTo(Decision.refuse(Refusal.Kind.DAY_NOT_OPEN));
    }

    @Test
    void the_end_of_the_day_closes_what_is_left_with_its_own_event() {
        given(take("14:00", KTP), take("14:01", KK), open("14:02", COUNTER_1, RINA), callNext("14:03", COUNTER_1))
                .when(closeDay("17:00"))
                .then(
                        new TicketLeftAtClose(DAY, ticket("A001"), 1, KTP, false, at("17:00")),
                        new TicketLeftAtClose(DAY, ticket("A002"), 1, KK, false, at("17:00")),
                        new CounterClosed(DAY, COUNTER_1, RINA, null, at("17:00")),
                        new DayClosed(DAY, List.of(), at("17:00")));
    }

    @Test
    void the_day_is_not_closed_before_its_end() {
        given().when(closeDay("16:59")).thenRefused(Refusal.Kind.DAY_NOT_OVER, "Hari layanan ditutup pukul 17.00 WIB.");
    }

    @Test
    void nothing_happens_after_the_day_closed() {
        var scenario = given().when(closeDay("17:00"));
        scenario.when(take("17:01", KTP)).thenRefused(Refusal.Kind.DAY_CLOSED);
        scenario.when(closeDay("17:02")).thenRefused(Refusal.Kind.DAY_CLOSED);
    }

    @Test
    void a_later_catalogue_reaches_the_open_day_once() {
        var later = SmallMall.catalogue(5, null);
        var scenario = given();
        scenario.when(new ApplyCatalogue(DAY, 2, later, at("09:00")))
                .then(new CatalogueApplied(DAY, 2, later, at("09:00")));
        scenario.when(new ApplyCatalogue(DAY, 2, later, at("09:01"))).thenRefused(Refusal.Kind.ALREADY_APPLIED);
        assertThat(scenario.day().catalogue()).isEqualTo(later);
    }
}
