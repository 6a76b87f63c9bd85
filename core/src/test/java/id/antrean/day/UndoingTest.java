package id.antrean.day;

import static id.antrean.day.Asks.callNext;
import static id.antrean.day.Asks.cancel;
import static id.antrean.day.Asks.complete;
import static id.antrean.day.Asks.hold;
import static id.antrean.day.Asks.noShow;
import static id.antrean.day.Asks.open;
import static id.antrean.day.Asks.reinstate;
import static id.antrean.day.Asks.release;
import static id.antrean.day.Asks.resumeHeld;
import static id.antrean.day.Asks.setAside;
import static id.antrean.day.Asks.start;
import static id.antrean.day.Asks.take;
import static id.antrean.day.Asks.takeWithPriority;
import static id.antrean.day.Asks.ticket;
import static id.antrean.day.Asks.transfer;
import static id.antrean.day.Asks.undo;
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

import id.antrean.day.DayEvent.StepUndone;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class UndoingTest {
    @Test
    void an_undone_call_puts_the_visitor_back_in_the_same_place() {
        var scenario = given(take("08:00", KTP), take("08:01", KTP), open("08:02", COUNTER_1, RINA));
        var before = scenario.day().legs();
        scenario.when(callNext("08:05", COUNTER_1));
        scenario.when(undo("08:05:30", COUNTER_1, "A001"))
                .then(new StepUndone(DAY, ticket("A001"), 1, KTP, COUNTER_1, RINA, Step.CALL, at("08:05:30")));
        assertThat(scenario.day().legs()).isEqualTo(before);
        assertThat(scenario.day().counter(COUNTER_1).orElseThrow().ticket()).isNull();
    }

    @Test
    void an_undone_start_is_a_call_again() {
        var scenario = serving();
        scenario.when(undo("08:06:30", COUNTER_1, "A001")).thenOne(StepUndone.class);
        assertThat(leg(scenario).state()).isEqualTo(LegState.CALLED);
        assertThat(leg(scenario).startedAt()).isNull();
    }

    @Test
    void an_undone_completion_brings_the_visitor_back_to_the_counter() {
        var scenario = serving().when(complete("08:10", COUNTER_1, "A001"));
        scenario.when(undo("08:10:10", COUNTER_1, "A001")).thenOne(StepUndone.class);
        assertThat(leg(scenario).state()).isEqualTo(LegState.SERVING);
        assertThat(scenario.day().counter(COUNTER_1).orElseThrow().ticket()).isEqualTo(ticket("A001"));
    }

    @Test
    void an_undone_no_show_is_a_call_again() {
        var scenario = called().when(noShow("08:07", COUNTER_1, "A001"));
        scenario.when(undo("08:07:10", COUNTER_1, "A001")).thenOne(StepUndone.class);
        assertThat(leg(scenario).state()).isEqualTo(LegState.CALLED);
    }

    @Test
    void an_undone_transfer_takes_the_new_leg_back() {
        var scenario = serving().when(transfer("08:08", COUNTER_1, "A001", SETOR, true));
        scenario.when(undo("08:08:10", COUNTER_1, "A001")).thenOne(StepUndone.class);
        assertThat(leg(scenario).leg()).isEqualTo(1);
        assertThat(leg(scenario).service()).isEqualTo(KTP);
        assertThat(leg(scenario).state()).isEqualTo(LegState.SERVING);
    }

    @Test
    void a_transferred_visitor_who_has_been_called_there_stays_there() {
        var scenario = serving().when(transfer("08:08", COUNTER_1, "A001", SETOR, true));
        scenario.when(open("08:08:05", COUNTER_3, BUDI));
        scenario.when(callNext("08:08:06", COUNTER_3));
        scenario.when(undo("08:08:10", COUNTER_1, "A001")).thenRefused(Refusal.Kind.ALREADY_CALLED_ELSEWHERE);
    }

    @Test
    void a_held_visitor_whom_another_counter_has_taken_stays_there() {
        var scenario = serving().when(hold("08:08", COUNTER_1, "A001"));
        scenario.when(open("08:08:05", COUNTER_2, BUDI));
        scenario.when(resumeHeld("08:08:06", COUNTER_2, "A001"));
        scenario.when(undo("08:08:10", COUNTER_1, "A001")).thenRefused(Refusal.Kind.ALREADY_CALLED_ELSEWHERE);
    }

    /** The fault: undoing the no-show brought a cancelled visitor back to the counter. */
    @Test
    void a_no_show_who_came_back_and_gave_up_stays_cancelled() {
        var scenario = called().when(noShow("08:07", COUNTER_1, "A001"));
        scenario.when(reinstate("08:07:10", "A001"));
        scenario.when(cancel("08:07:20", "A001"));
        scenario.when(undo("08:07:30", COUNTER_1, "A001")).thenRefused(Refusal.Kind.ALREADY_CALLED_ELSEWHERE);
    }

    /** The fault: the first counter's undo took the visitor from the second, where he was held. */
    @Test
    void a_held_visitor_whom_another_counter_holds_now_stays_its_visitor() {
        var scenario = serving().when(hold("08:08", COUNTER_1, "A001"));
        scenario.when(open("08:08:05", COUNTER_2, BUDI));
        scenario.when(resumeHeld("08:08:06", COUNTER_2, "A001"));
        scenario.when(hold("08:08:08", COUNTER_2, "A001"));
        scenario.when(undo("08:08:10", COUNTER_1, "A001")).thenRefused(Refusal.Kind.ALREADY_CALLED_ELSEWHERE);
    }

    /** The fault: undoing a setting aside took the visitor from the counter that had set him aside since. */
    @Test
    void a_visitor_whom_another_counter_set_aside_since_stays_its_visitor() {
        var scenario = called().when(setAside("08:07", COUNTER_1, "A001"));
        scenario.when(release("08:07:05", "A001"));
        scenario.when(open("08:07:06", COUNTER_2, BUDI));
        scenario.when(callNext("08:07:10", COUNTER_2));
        scenario.when(setAside("08:07:20", COUNTER_2, "A001"));
        scenario.when(undo("08:07:30", COUNTER_1, "A001")).thenRefused(Refusal.Kind.ALREADY_CALLED_ELSEWHERE);
    }

    /** The fault: undoing a transfer made a call at the other counter never have been. */
    @Test
    void a_transferred_visitor_who_was_called_there_and_waits_again_stays_there() {
        var scenario = serving().when(transfer("08:08", COUNTER_1, "A001", SETOR, true));
        scenario.when(open("08:08:05", COUNTER_3, BUDI));
        scenario.when(callNext("08:08:06", COUNTER_3));
        scenario.when(hold("08:08:07", COUNTER_3, "A001"));
        scenario.when(release("08:08:08", "A001"));
        scenario.when(undo("08:08:10", COUNTER_1, "A001")).thenRefused(Refusal.Kind.ALREADY_CALLED_ELSEWHERE);
    }

    @Test
    void a_priority_granted_between_a_call_and_its_undoing_stays() {
        var scenario = called().when(new DayCommand.GrantPriority(DAY, ticket("A001"), "elderly", at("08:05:10")));
        scenario.when(undo("08:05:30", COUNTER_1, "A001"));
        assertThat(leg(scenario).priority()).isTrue();
        assertThat(leg(scenario).standing()).isEqualTo(at("07:30"));
        assertThat(leg(scenario).state()).isEqualTo(LegState.WAITING);
    }

    @Test
    void a_priority_taken_away_between_a_call_and_its_undoing_stays_away() {
        var scenario = given(takeWithPriority("08:00", KTP), open("08:02", COUNTER_1, RINA));
        scenario.when(callNext("08:05", COUNTER_1));
        scenario.when(new DayCommand.RevokePriority(DAY, ticket("A001"), "keliru", at("08:05:10")));
        scenario.when(undo("08:05:30", COUNTER_1, "A001"));
        assertThat(leg(scenario).priority()).isFalse();
        assertThat(leg(scenario).standing()).isEqualTo(at("08:00"));
    }

    @Test
    void a_claim_confirmed_between_a_call_and_its_undoing_is_provisional_no_more() {
        var scenario = given(takeWithPriority("08:00", KTP), open("08:02", COUNTER_1, RINA));
        scenario.when(callNext("08:05", COUNTER_1));
        scenario.when(new DayCommand.GrantPriority(DAY, ticket("A001"), "elderly", at("08:05:10")));
        scenario.when(undo("08:05:30", COUNTER_1, "A001"));
        assertThat(leg(scenario).provisional()).isFalse();
    }

    @Test
    void a_claim_nobody_has_looked_at_is_provisional_again() {
        var scenario = given(takeWithPriority("08:00", KTP), open("08:02", COUNTER_1, RINA));
        scenario.when(callNext("08:05", COUNTER_1));
        scenario.when(undo("08:05:30", COUNTER_1, "A001"));
        assertThat(leg(scenario).provisional()).isTrue();
    }

    @Test
    void a_transferred_visitor_whom_the_desk_has_moved_on_stays_there() {
        var scenario = serving().when(transfer("08:08", COUNTER_1, "A001", SETOR, true));
        scenario.when(new DayCommand.MoveTicket(DAY, ticket("A001"), KK, at("08:08:05")));
        scenario.when(undo("08:08:10", COUNTER_1, "A001")).thenRefused(Refusal.Kind.ALREADY_CALLED_ELSEWHERE);
    }

    @Test
    void until_the_policys_last_second_it_is_not_too_late() {
        serving().when(undo("08:07:00", COUNTER_1, "A001")).thenOne(StepUndone.class);
    }

    @Test
    void only_the_last_step_is_undone_and_only_once() {
        var scenario = serving();
        scenario.when(undo("08:06:10", COUNTER_1, "A001")).thenOne(StepUndone.class);
        scenario.when(undo("08:06:20", COUNTER_1, "A001")).thenRefused(Refusal.Kind.NOTHING_TO_UNDO);
    }

    @Test
    void after_the_policys_seconds_it_is_too_late() {
        serving()
                .when(undo("08:07:01", COUNTER_1, "A001"))
                .thenRefused(Refusal.Kind.UNDO_TOO_LATE, "Langkah itu hanya dapat diurungkan dalam 60 detik.");
    }

    @Test
    void another_tickets_step_is_not_undone_by_mistake() {
        serving().when(undo("08:06:10", COUNTER_1, "A002")).thenRefused(Refusal.Kind.NOTHING_TO_UNDO);
    }

    private static DayScenario called() {
        return given(
                take("08:00", KTP), take("08:01", KTP), open("08:02", COUNTER_1, RINA), callNext("08:05", COUNTER_1));
    }

    private static DayScenario serving() {
        return called().when(start("08:06", COUNTER_1, "A001"));
    }

    private static Leg leg(DayScenario scenario) {
        return scenario.day().legs().find(ticket("A001")).orElseThrow();
    }
}
