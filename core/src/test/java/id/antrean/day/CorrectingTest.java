package id.antrean.day;

import static id.antrean.day.Asks.callNext;
import static id.antrean.day.Asks.complete;
import static id.antrean.day.Asks.open;
import static id.antrean.day.Asks.start;
import static id.antrean.day.Asks.take;
import static id.antrean.day.Asks.ticket;
import static id.antrean.day.Asks.undo;
import static id.antrean.day.DayScenario.given;
import static id.antrean.day.SmallMall.COUNTER_1;
import static id.antrean.day.SmallMall.COUNTER_2;
import static id.antrean.day.SmallMall.DAY;
import static id.antrean.day.SmallMall.KTP;
import static id.antrean.day.SmallMall.RINA;
import static id.antrean.day.SmallMall.at;
import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.day.DayCommand.CompleteService;
import id.antrean.day.DayCommand.CorrectCompletion;
import id.antrean.day.DayEvent.CompletionCorrected;
import id.antrean.day.DayEvent.ServiceCompleted;
import id.antrean.day.Refusal.Kind;
import id.antrean.mall.CounterId;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A clerk who forgot to press <i>complete</i>. KTP takes ten minutes; A001 is served since 08.05. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CorrectingTest {
    private final DayScenario scenario = given(
                    take("08:00", KTP),
                    take("08:01", KTP),
                    open("08:02", COUNTER_1, RINA),
                    callNext("08:04", COUNTER_1))
            .when(start("08:05", COUNTER_1, "A001"));

    private static CorrectCompletion correct(String time, CounterId counter, String number, String endedAt) {
        return new CorrectCompletion(DAY, counter, ticket(number), at(endedAt), "lupa menekan selesai", at(time));
    }

    private static CompleteService completeLate(String time, String endedAt) {
        return new CompleteService(
                DAY, COUNTER_1, null, ticket("A001"), null, List.of(), at(endedAt), false, false, at(time));
    }

    @Test
    void after_three_times_the_standard_the_clerk_is_asked() {
        var leg = scenario.day().legs().find(ticket("A001")).orElseThrow();
        assertThat(Correcting.promptAt(leg, scenario.day())).isEqualTo(at("08:35"));
        var waiting = scenario.day().legs().find(ticket("A002")).orElseThrow();
        assertThat(Correcting.promptAt(waiting, scenario.day())).isNull();
    }

    @Test
    void who_completes_late_says_when_the_visitor_left() {
        scenario.when(completeLate("09:30", "08:14"));
        assertThat(scenario.thenOne(ServiceCompleted.class).endedAt()).isEqualTo(at("08:14"));
        assertThat(scenario.thenOne(ServiceCompleted.class).at()).isEqualTo(at("09:30"));
    }

    @Test
    void nobody_left_before_service_began_or_after_now() {
        scenario.when(completeLate("09:30", "08:04")).thenRefused(Kind.END_IMPOSSIBLE);
        scenario.when(completeLate("09:30", "09:31")).thenRefused(Kind.END_IMPOSSIBLE);
        scenario.when(completeLate("09:30", "08:05"));
        assertThat(scenario.thenOne(ServiceCompleted.class).endedAt()).isEqualTo(at("08:05"));
    }

    @Test
    void the_last_completion_of_a_counter_may_be_corrected() {
        scenario.when(complete("09:30", COUNTER_1, "A001"))
                .when(correct("09:40", COUNTER_1, "A001", "08:14"))
                .then(new CompletionCorrected(
                        DAY,
                        ticket("A001"),
                        1,
                        KTP,
                        COUNTER_1,
                        RINA,
                        at("08:14"),
                        "lupa menekan selesai",
                        at("09:40")));
    }

    @Test
    void it_is_the_last_one_until_the_counter_completes_another() {
        scenario.when(complete("09:30", COUNTER_1, "A001"))
                .when(callNext("09:31", COUNTER_1))
                .when(start("09:32", COUNTER_1, "A002"));
        scenario.when(correct("09:33", COUNTER_1, "A001", "08:14")).thenOne(CompletionCorrected.class);
        scenario.when(complete("09:40", COUNTER_1, "A002"));
        scenario.when(correct("09:41", COUNTER_1, "A001", "08:15")).thenRefused(Kind.NOTHING_TO_CORRECT);
        scenario.when(correct("09:41", COUNTER_2, "A002", "09:35")).thenRefused(Kind.NOTHING_TO_CORRECT);
    }

    @Test
    void a_correction_says_a_time_between_the_start_and_the_completion() {
        scenario.when(complete("09:30", COUNTER_1, "A001"));
        scenario.when(correct("09:40", COUNTER_1, "A001", "08:04")).thenRefused(Kind.END_IMPOSSIBLE);
        scenario.when(correct("09:40", COUNTER_1, "A001", "09:31")).thenRefused(Kind.END_IMPOSSIBLE);
    }

    @Test
    void what_was_undone_needs_no_correction() {
        scenario.when(complete("09:30", COUNTER_1, "A001")).when(undo("09:30", COUNTER_1, "A001"));
        scenario.when(correct("09:31", COUNTER_1, "A001", "08:14")).thenRefused(Kind.NOTHING_TO_CORRECT);
    }
}
