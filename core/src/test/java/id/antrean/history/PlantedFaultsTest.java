package id.antrean.history;

import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.day.RandomMalls;
import id.antrean.day.SmallMall;
import id.antrean.history.Exchange.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** That the checker finds what it is there to find, and cries wolf at nothing else. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PlantedFaultsTest {
    private static final long SEED = 20_261_124;
    private static final int COMMANDS = 400;

    private final Evidence sound = SoundRun.ofSingleTickets(SEED, SmallMall.catalogue(), COMMANDS);
    private final Broken broken = new Broken(sound);

    private static void isFound(Evidence evidence, String invariant) {
        assertThat(Invariants.check(evidence)).extracting(Finding::invariant).contains(invariant);
    }

    private LogRow issued() {
        return broken.last(row -> row.is("ticket-issued"));
    }

    private LogRow called() {
        return broken.last(row -> row.is("ticket-called"));
    }

    @Test
    void a_sound_run_has_no_findings() {
        assertThat(sound.rows()).hasSizeGreaterThan(100);
        assertThat(sound.exchanges()).anyMatch(it -> it.outcome() == Outcome.REFUSED);
        assertThat(Invariants.check(sound)).isEmpty();
    }

    @Test
    void no_sound_day_of_any_mall_has_findings() {
        for (long seed = SEED; seed < SEED + 60; seed++) {
            var mall = RandomMalls.of(new SplittableRandom(seed));
            assertThat(Invariants.check(SoundRun.of(seed, mall, COMMANDS)))
                    .as("seed %s", seed)
                    .isEmpty();
        }
    }

    @Test
    void an_acknowledged_ticket_that_is_lost_is_found() {
        isFound(broken.without(issued().requestId()), AcknowledgedIsThere.THERE);
    }

    @Test
    void a_ticket_that_the_log_gave_to_somebody_else_is_found() {
        var other = Broken.with(issued(), "ticket", SmallMall.TUESDAY + "-A900");
        isFound(broken.instead(issued(), other), AcknowledgedIsThere.THERE);
    }

    @Test
    void an_answer_that_names_another_position_is_found() {
        isFound(
                broken.exchanges(it -> it.isOk() ? answered(it, it.position() + 100_000) : it),
                AcknowledgedIsThere.AS_ANSWERED);
    }

    private static Exchange answered(Exchange it, long position) {
        var answer = SoundRun.json("{\"position\": " + position + "}");
        return new Exchange(
                it.key(), it.mall(), it.step(), it.counter(), it.began(), it.ended(), 1, it.outcome(), answer);
    }

    @Test
    void a_request_done_twice_is_found() {
        isFound(broken.twice(called()), NothingTwice.ONCE);
    }

    @Test
    void a_refusal_that_changed_something_is_found() {
        isFound(broken.toldRefused(issued().requestId()), NothingTwice.REFUSED);
    }

    @Test
    void a_request_that_a_repeat_would_do_again_is_found() {
        isFound(broken.unkept(issued().requestId()), NothingTwice.KEPT);
    }

    @Test
    void a_number_given_twice_is_found() {
        var first = broken.first(row -> row.is("ticket-issued"));
        isFound(broken.after(issued(), Broken.with(first, "at", issued().text("at"))), NumbersInOrder.TWICE);
    }

    @Test
    void a_number_left_out_is_found() {
        isFound(broken.without(broken.first(row -> row.is("ticket-issued")).requestId()), NumbersInOrder.SKIPPED);
    }

    @Test
    void a_ticket_at_two_counters_is_found() {
        var second = called().text("counter").equals("c1") ? "c2" : "c1";
        isFound(broken.after(called(), Broken.with(called(), "counter", second)), OneCounter.TICKET);
    }

    @Test
    void a_counter_with_two_visitors_is_found() {
        var busy =
                broken.first(row -> row.is("ticket-called") && waitingAfter(row).isPresent());
        var second = Broken.with(busy, "ticket", waitingAfter(busy).orElseThrow());
        isFound(broken.after(busy, second), OneCounter.COUNTER);
    }

    @Test
    void a_call_out_of_order_is_found() {
        var jumped = broken.first(row -> row.is("ticket-called")
                && row.text("because").equals("EARLIEST_STANDING")
                && waitingAfter(row).isPresent());
        var later = waitingAfter(jumped).orElseThrow();
        isFound(broken.instead(jumped, Broken.with(jumped, "ticket", later)), OrderOfCalls.NEXT);
    }

    /** Somebody of the same line who stands behind whoever was called. */
    private Optional<String> waitingAfter(LogRow called) {
        var hall = new Hall();
        sound.rows().stream().takeWhile(row -> !row.equals(called)).forEach(hall::enter);
        return hall.stays()
                .filter(stay ->
                        stay.place() == Stay.Place.WAITING && stay.service().equals(called.text("service")))
                .filter(stay -> stay.standing().isAfter(called.instant("standing")))
                .map(Stay::ticket)
                .findFirst();
    }

    @Test
    void a_ticket_that_stands_where_it_should_not_is_found() {
        var early = Broken.with(issued(), "standing", "2026-11-24T00:00:00.000Z");
        isFound(broken.instead(issued(), early), OrderOfCalls.CREDIT);
    }

    @Test
    void a_service_that_ended_without_a_beginning_is_found() {
        var completed = broken.last(row -> row.is("service-completed"));
        var start = broken.last(row -> row.is("service-started")
                && row.position() < completed.position()
                && row.text("ticket").equals(completed.text("ticket")));
        isFound(broken.without(start.requestId()), LegalSteps.FROM);
    }

    @Test
    void a_step_by_a_clerk_at_another_counter_is_found() {
        var start = broken.last(row -> row.is("service-started"));
        var other = start.text("counter").equals("c1") ? "c2" : "c1";
        isFound(broken.instead(start, Broken.with(start, "counter", other)), LegalSteps.AT_ITS_COUNTER);
    }

    @Test
    void a_call_at_a_closed_counter_is_found() {
        isFound(broken.atTheEnd(Broken.with(called(), "counter", "c9")), LegalSteps.OPEN_COUNTER);
    }

    @Test
    void something_after_the_close_is_found() {
        isFound(broken.after(sound.rows().getLast(), issued()), LegalSteps.IN_THE_DAY);
    }

    @Test
    void a_visitor_who_is_forgotten_at_the_close_is_found() {
        var left = broken.first(row -> row.is("ticket-left-at-close"));
        isFound(broken.torn(left::equals), LegsBalance.CLOSED);
    }

    @Test
    void a_visitor_who_ends_twice_is_found() {
        isFound(broken.twice(broken.last(row -> row.is("service-completed"))), LegsBalance.BALANCE);
    }

    @Test
    void a_lost_position_is_found() {
        isFound(broken.torn(row -> row.position() == 100), PositionsWithoutGap.POSITIONS);
        isFound(broken.torn(row -> row.position() == 100), PositionsWithoutGap.VERSIONS);
    }

    @Test
    void a_lost_tail_is_found() {
        isFound(broken.head(sound.head() + 1), PositionsWithoutGap.POSITIONS);
    }

    @Test
    void a_clock_that_went_back_is_found() {
        var early = Broken.with(called(), "at", "2026-11-24T00:30:00.000Z");
        isFound(broken.instead(called(), early), TimeGoesForward.FORWARD);
    }

    @Test
    void a_ticket_of_another_date_is_found() {
        isFound(
                broken.instead(issued(), Broken.with(issued(), "at", "2026-11-27T05:00:00.000Z")),
                TimeGoesForward.OWN_DATE);
    }

    @Test
    void an_answer_from_before_one_that_was_already_given_is_found() {
        var first =
                sound.exchanges().stream().filter(Exchange::isOk).findFirst().orElseThrow();
        isFound(
                broken.exchanges(
                        it -> it.equals(first) ? Broken.told(it, Outcome.OK, Long.MAX_VALUE, Long.MAX_VALUE) : it),
                AnswersInOrder.AFTER);
    }

    @Test
    void a_call_that_a_screen_missed_is_found() {
        isFound(broken.screen(calls -> calls.subList(1, calls.size())), ScreensSawEachCall.EACH);
    }

    @Test
    void a_call_that_a_screen_was_told_twice_is_found() {
        isFound(broken.screen(calls -> more(calls, calls.getLast())), ScreensSawEachCall.ONCE);
    }

    private static List<Long> more(List<Long> calls, long one) {
        var more = new ArrayList<>(calls);
        more.add(one);
        return more;
    }
}
