package id.antrean.day;

import static id.antrean.day.Asks.callNext;
import static id.antrean.day.Asks.callNextAs;
import static id.antrean.day.Asks.close;
import static id.antrean.day.Asks.complete;
import static id.antrean.day.Asks.open;
import static id.antrean.day.Asks.pause;
import static id.antrean.day.Asks.resume;
import static id.antrean.day.Asks.start;
import static id.antrean.day.Asks.take;
import static id.antrean.day.DayScenario.given;
import static id.antrean.day.SmallMall.BUDI;
import static id.antrean.day.SmallMall.COUNTER_1;
import static id.antrean.day.SmallMall.COUNTER_2;
import static id.antrean.day.SmallMall.COUNTER_3;
import static id.antrean.day.SmallMall.DAY;
import static id.antrean.day.SmallMall.FRIDAY;
import static id.antrean.day.SmallMall.KTP;
import static id.antrean.day.SmallMall.MALL;
import static id.antrean.day.SmallMall.RINA;
import static id.antrean.day.SmallMall.SETOR;
import static id.antrean.day.SmallMall.SUNDAY;
import static id.antrean.day.SmallMall.at;

import id.antrean.day.DayCommand.CallNext;
import id.antrean.day.DayCommand.OpenCounter;
import id.antrean.day.DayEvent.CounterClosed;
import id.antrean.day.DayEvent.CounterOpened;
import id.antrean.day.DayEvent.CounterPaused;
import id.antrean.day.DayEvent.CounterResumed;
import id.antrean.mall.CounterId;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CountersTest {
    @Test
    void a_clerk_opens_a_counter_for_all_its_services() {
        given().when(open("07:50", COUNTER_1, RINA))
                .then(new CounterOpened(DAY, COUNTER_1, RINA, List.of(KTP, SmallMall.KK), at("07:50")));
    }

    @Test
    void a_clerk_may_open_a_counter_for_some_of_its_services() {
        given().when(new OpenCounter(DAY, COUNTER_1, RINA, List.of(KTP), at("07:50")))
                .then(new CounterOpened(DAY, COUNTER_1, RINA, List.of(KTP), at("07:50")));
    }

    @Test
    void a_counter_is_not_opened_for_a_service_it_does_not_serve() {
        given().when(new OpenCounter(DAY, COUNTER_1, RINA, List.of(SETOR), at("07:50")))
                .thenRefused(Refusal.Kind.COUNTER_DOES_NOT_SERVE);
    }

    @Test
    void a_counter_has_one_clerk_at_a_time() {
        given(open("07:50", COUNTER_1, RINA))
                .when(open("07:51", COUNTER_1, BUDI))
                .thenRefused(Refusal.Kind.COUNTER_ALREADY_OPEN, "Loket 1 sudah dibuka oleh rina.");
    }

    @Test
    void a_clerk_has_one_counter_at_a_time() {
        given(open("07:50", COUNTER_1, RINA))
                .when(open("07:51", COUNTER_2, RINA))
                .thenRefused(Refusal.Kind.CLERK_ELSEWHERE);
    }

    @Test
    void no_counter_opens_on_a_closed_day() {
        given(SmallMall.catalogue(), new DayId(MALL, SUNDAY))
                .when(new OpenCounter(new DayId(MALL, SUNDAY), COUNTER_1, RINA, List.of(), at(SUNDAY, "08:00")))
                .thenRefused(Refusal.Kind.CLOSED_TODAY);
    }

    @Test
    void two_clerks_who_share_a_screen_never_act_as_each_other() {
        given(take("08:00", KTP), open("08:00", COUNTER_1, RINA))
                .when(callNextAs(BUDI, "08:01", COUNTER_1))
                .thenRefused(Refusal.Kind.NOT_YOUR_COUNTER);
    }

    @Test
    void a_busy_counter_calls_nobody_else() {
        given(take("08:00", KTP), take("08:00", KTP), open("08:00", COUNTER_1, RINA), callNext("08:01", COUNTER_1))
                .when(callNext("08:02", COUNTER_1))
                .thenRefused(Refusal.Kind.COUNTER_BUSY, "Loket 1 masih melayani A001.");
    }

    @Test
    void one_ticket_is_never_at_two_counters() {
        given(
                        take("08:00", KTP),
                        open("08:00", COUNTER_1, RINA),
                        open("08:00", COUNTER_2, BUDI),
                        callNext("08:01", COUNTER_1))
                .when(callNext("08:01", COUNTER_2))
                .thenRefused(Refusal.Kind.NOBODY_WAITING);
    }

    @Test
    void a_ticket_at_one_counter_is_not_served_at_another() {
        given(
                        take("08:00", KTP),
                        open("08:00", COUNTER_1, RINA),
                        open("08:00", COUNTER_2, BUDI),
                        callNext("08:01", COUNTER_1))
                .when(start("08:02", COUNTER_2, "A001"))
                .thenRefused(Refusal.Kind.NOT_AT_THIS_COUNTER, "Nomor A001 tidak sedang di loket 2.");
    }

    @Test
    void nobody_is_called_before_service_begins() {
        given(take("07:40", KTP), open("07:50", COUNTER_1, RINA))
                .when(callNext("07:59", COUNTER_1))
                .thenRefused(Refusal.Kind.SERVICE_NOT_STARTED, "Pelayanan dimulai pukul 08.00 WIB.");
    }

    @Test
    void nobody_is_called_in_the_friday_break() {
        var friday = new DayId(MALL, FRIDAY);
        given(
                        SmallMall.catalogue(),
                        friday,
                        Asks.takeOn(FRIDAY, "10:50", KTP),
                        new OpenCounter(friday, COUNTER_1, RINA, List.of(), at(FRIDAY, "10:55")))
                .when(new CallNext(friday, COUNTER_1, RINA, at(FRIDAY, "11:45")))
                .thenRefused(Refusal.Kind.SERVICE_BREAK, "Istirahat salat Jumat. Mulai lagi pukul 13.00 WIB.");
    }

    @Test
    void after_service_hours_issued_tickets_are_still_called() {
        given(take("14:20", KTP), open("14:25", COUNTER_1, RINA))
                .when(callNext("15:20", COUNTER_1))
                .thenOne(DayEvent.TicketCalled.class);
    }

    @Test
    void a_paused_counter_calls_nobody_until_it_resumes() {
        var scenario = given(take("08:00", KTP), open("08:00", COUNTER_1, RINA));
        scenario.when(pause("08:10", COUNTER_1))
                .then(new CounterPaused(DAY, COUNTER_1, RINA, PauseKind.BREAK, null, at("08:10")));
        scenario.when(callNext("08:11", COUNTER_1)).thenRefused(Refusal.Kind.COUNTER_PAUSED);
        scenario.when(resume("08:20", COUNTER_1)).then(new CounterResumed(DAY, COUNTER_1, RINA, at("08:20")));
        scenario.when(callNext("08:21", COUNTER_1)).thenOne(DayEvent.TicketCalled.class);
    }

    /** The fault: the time a pause was told to end had parts of a millisecond, which the log does not keep. */
    @Test
    void the_end_of_a_pause_is_kept_in_whole_milliseconds() {
        var until = at("08:25").plusNanos(1_999_999);
        var scenario = given(open("08:00", COUNTER_1, RINA));
        scenario.when(new DayCommand.PauseCounter(DAY, COUNTER_1, null, PauseKind.PRAYER, until, at("08:10")))
                .then(new CounterPaused(
                        DAY, COUNTER_1, RINA, PauseKind.PRAYER, at("08:25").plusMillis(1), at("08:10")));
    }

    @Test
    void a_paused_counter_does_not_pause_again() {
        given(open("08:00", COUNTER_1, RINA), pause("08:10", COUNTER_1))
                .when(pause("08:11", COUNTER_1))
                .thenRefused(Refusal.Kind.COUNTER_PAUSED);
    }

    @Test
    void an_open_counter_has_no_pause_to_end() {
        given(open("08:00", COUNTER_1, RINA))
                .when(resume("08:01", COUNTER_1))
                .thenRefused(Refusal.Kind.COUNTER_NOT_PAUSED);
    }

    @Test
    void a_counter_neither_pauses_nor_closes_with_a_visitor_at_it() {
        var scenario = given(take("08:00", KTP), open("08:00", COUNTER_1, RINA), callNext("08:01", COUNTER_1));
        scenario.when(pause("08:02", COUNTER_1)).thenRefused(Refusal.Kind.COUNTER_BUSY);
        scenario.when(close("08:02", COUNTER_1)).thenRefused(Refusal.Kind.COUNTER_BUSY);
    }

    @Test
    void a_closed_counter_is_free_for_another_clerk() {
        var scenario = given(open("08:00", COUNTER_3, RINA));
        scenario.when(close("09:00", COUNTER_3)).then(new CounterClosed(DAY, COUNTER_3, RINA, null, at("09:00")));
        scenario.when(open("09:01", COUNTER_3, BUDI)).thenOne(CounterOpened.class);
    }

    @Test
    void nothing_is_done_at_a_counter_that_is_not_open() {
        given().when(callNext("08:00", COUNTER_1)).thenRefused(Refusal.Kind.COUNTER_NOT_OPEN);
    }

    @Test
    void a_counter_that_does_not_exist_is_named() {
        given().when(callNext("08:00", new CounterId("c99"))).thenRefused(Refusal.Kind.UNKNOWN_COUNTER);
    }

    @Test
    void a_finished_visitor_leaves_the_counter_free() {
        given(
                        take("08:00", KTP),
                        take("08:00", KTP),
                        open("08:00", COUNTER_1, RINA),
                        callNext("08:01", COUNTER_1),
                        start("08:02", COUNTER_1, "A001"),
                        complete("08:10", COUNTER_1, "A001"))
                .when(callNext("08:11", COUNTER_1))
                .thenOne(DayEvent.TicketCalled.class);
    }
}
