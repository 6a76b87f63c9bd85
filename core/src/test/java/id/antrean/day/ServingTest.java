package id.antrean.day;

import static id.antrean.day.Asks.callNext;
import static id.antrean.day.Asks.cancel;
import static id.antrean.day.Asks.complete;
import static id.antrean.day.Asks.completeAndCallNext;
import static id.antrean.day.Asks.hold;
import static id.antrean.day.Asks.noShow;
import static id.antrean.day.Asks.open;
import static id.antrean.day.Asks.recall;
import static id.antrean.day.Asks.resumeHeld;
import static id.antrean.day.Asks.start;
import static id.antrean.day.Asks.take;
import static id.antrean.day.Asks.ticket;
import static id.antrean.day.Asks.transfer;
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
import id.antrean.day.DayEvent.NoShowMarked;
import id.antrean.day.DayEvent.ServiceCompleted;
import id.antrean.day.DayEvent.ServiceStarted;
import id.antrean.day.DayEvent.TicketCalled;
import id.antrean.day.DayEvent.TicketCancelled;
import id.antrean.day.DayEvent.TicketContinued;
import id.antrean.day.DayEvent.TicketHeld;
import id.antrean.day.DayEvent.TicketRecalled;
import id.antrean.day.DayEvent.TicketTransferred;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ServingTest {
    @Test
    void a_called_visitor_who_comes_is_served() {
        called().when(start("08:06", COUNTER_1, "A001"))
                .then(new ServiceStarted(DAY, ticket("A001"), 1, KTP, COUNTER_1, RINA, at("08:06")));
    }

    @Test
    void service_begins_once() {
        var scenario = called();
        scenario.when(start("08:06", COUNTER_1, "A001"));
        scenario.when(start("08:07", COUNTER_1, "A001")).thenRefused(Refusal.Kind.ALREADY_STARTED);
    }

    @Test
    void a_recall_counts_the_calls_and_overwrites_none() {
        var scenario = called();
        scenario.when(recall("08:06", COUNTER_1, "A001"))
                .then(new TicketRecalled(DAY, ticket("A001"), 1, KTP, COUNTER_1, RINA, 2, at("08:06")));
        assertThat(scenario.day().legs().find(ticket("A001")).orElseThrow().calledAt())
                .isEqualTo(at("08:05"));
    }

    @Test
    void who_is_being_served_is_not_recalled() {
        serving().when(recall("08:07", COUNTER_1, "A001")).thenRefused(Refusal.Kind.ALREADY_STARTED);
    }

    @Test
    void called_and_not_come_is_a_no_show() {
        called().when(noShow("08:08", COUNTER_1, "A001"))
                .then(new NoShowMarked(DAY, ticket("A001"), 1, KTP, COUNTER_1, RINA, at("08:08")));
    }

    @Test
    void who_is_being_served_is_no_no_show() {
        serving().when(noShow("08:08", COUNTER_1, "A001")).thenRefused(Refusal.Kind.ALREADY_STARTED);
    }

    @Test
    void without_a_word_service_is_completed_with_the_first_outcome() {
        serving()
                .when(complete("08:15", COUNTER_1, "A001"))
                .then(new ServiceCompleted(
                        DAY, ticket("A001"), 1, KTP, COUNTER_1, RINA, "done", List.of(), null, at("08:15")));
    }

    @Test
    void a_completion_carries_outcome_and_items() {
        var completed = serving().when(completeWith("incomplete", "pages")).thenOne(ServiceCompleted.class);
        assertThat(completed.outcome()).isEqualTo("incomplete");
        assertThat(completed.items()).containsExactly(new ItemCount("pages", 3));
    }

    @Test
    void an_outcome_or_item_of_no_list_is_refused() {
        serving().when(completeWith("lost", "pages")).thenRefused(Refusal.Kind.UNKNOWN_OUTCOME);
        serving().when(completeWith("done", "stamps")).thenRefused(Refusal.Kind.UNKNOWN_ITEM);
    }

    @Test
    void service_that_has_not_begun_is_not_completed() {
        called().when(complete("08:15", COUNTER_1, "A001")).thenRefused(Refusal.Kind.NOT_STARTED);
    }

    @Test
    void complete_and_call_next_is_one_step() {
        var events =
                serving().when(completeAndCallNext("08:15", COUNTER_1, "A001")).events();
        assertThat(events).hasSize(2);
        assertThat(events.getFirst()).isInstanceOf(ServiceCompleted.class);
        assertThat(((TicketCalled) events.getLast()).ticket().number()).isEqualTo("A002");
    }

    @Test
    void complete_and_call_next_completes_when_nobody_waits() {
        var scenario = serving();
        scenario.when(cancel("08:10", "A002"));
        scenario.when(completeAndCallNext("08:15", COUNTER_1, "A001")).thenOne(ServiceCompleted.class);
    }

    @Test
    void a_held_visitor_frees_the_counter() {
        var scenario = serving();
        scenario.when(hold("08:10", COUNTER_1, "A001"))
                .then(new TicketHeld(DAY, ticket("A001"), 1, KTP, COUNTER_1, RINA, null, null, at("08:10")));
        assertThat(scenario.when(callNext("08:11", COUNTER_1))
                        .thenOne(TicketCalled.class)
                        .ticket()
                        .number())
                .isEqualTo("A002");
    }

    @Test
    void a_held_visitor_goes_on_at_any_free_counter_of_the_service() {
        var scenario = serving();
        scenario.when(hold("08:10", COUNTER_1, "A001"));
        scenario.when(open("08:11", COUNTER_2, BUDI));
        scenario.when(resumeHeld("08:20", COUNTER_2, "A001"))
                .then(new TicketContinued(DAY, ticket("A001"), 1, KTP, COUNTER_2, BUDI, at("08:20")));
    }

    @Test
    void a_held_visitor_does_not_go_on_at_a_counter_of_another_service() {
        var scenario = serving();
        scenario.when(hold("08:10", COUNTER_1, "A001"));
        scenario.when(open("08:11", COUNTER_3, BUDI));
        scenario.when(resumeHeld("08:20", COUNTER_3, "A001")).thenRefused(Refusal.Kind.COUNTER_DOES_NOT_SERVE);
    }

    @Test
    void only_who_is_held_is_continued() {
        var scenario = called();
        scenario.when(open("08:11", COUNTER_2, BUDI));
        scenario.when(resumeHeld("08:20", COUNTER_2, "A002")).thenRefused(Refusal.Kind.NOT_HELD);
    }

    @Test
    void a_transfer_ends_this_leg_and_begins_another_with_the_same_number() {
        var scenario = serving();
        scenario.when(transfer("08:12", COUNTER_1, "A001", SETOR, true))
                .then(new TicketTransferred(
                        DAY,
                        ticket("A001"),
                        1,
                        KTP,
                        COUNTER_1,
                        RINA,
                        SETOR,
                        true,
                        false,
                        at("08:00"),
                        null,
                        at("08:12")));
        var leg = scenario.day().legs().find(ticket("A001")).orElseThrow();
        assertThat(leg.leg()).isEqualTo(2);
        assertThat(leg.service()).isEqualTo(SETOR);
        assertThat(leg.state()).isEqualTo(LegState.WAITING);
        assertThat(leg.joinedAt()).isEqualTo(at("08:12"));
    }

    @Test
    void a_transfer_goes_to_another_service_that_exists() {
        serving().when(transfer("08:12", COUNTER_1, "A001", KTP, true)).thenRefused(Refusal.Kind.SAME_SERVICE);
        serving()
                .when(transfer("08:12", COUNTER_1, "A001", new id.antrean.mall.ServiceId("nikah"), true))
                .thenRefused(Refusal.Kind.UNKNOWN_SERVICE);
    }

    @Test
    void a_waiting_visitor_may_give_the_ticket_up() {
        given(take("08:00", KK))
                .when(cancel("08:05", "A001"))
                .then(new TicketCancelled(DAY, ticket("A001"), 1, KK, "pulang", at("08:05")));
    }

    @Test
    void a_called_visitor_is_ended_by_the_clerk_not_cancelled() {
        called().when(cancel("08:06", "A001")).thenRefused(Refusal.Kind.NOT_WAITING);
    }

    @Test
    void a_ticket_that_is_in_no_line_cannot_be_cancelled() {
        given().when(cancel("08:06", "A001")).thenRefused(Refusal.Kind.UNKNOWN_TICKET);
    }

    private static DayScenario called() {
        return given(
                take("08:00", KTP), take("08:01", KTP), open("08:02", COUNTER_1, RINA), callNext("08:05", COUNTER_1));
    }

    private static DayScenario serving() {
        return called().when(start("08:06", COUNTER_1, "A001"));
    }

    private static CompleteService completeWith(String outcome, String item) {
        return new CompleteService(
                DAY, COUNTER_1, null, ticket("A001"), outcome, List.of(new ItemCount(item, 3)), false, at("08:15"));
    }
}
