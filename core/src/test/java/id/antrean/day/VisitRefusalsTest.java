package id.antrean.day;

import static id.antrean.day.Asks.callChosen;
import static id.antrean.day.Asks.callNext;
import static id.antrean.day.Asks.complete;
import static id.antrean.day.Asks.hold;
import static id.antrean.day.Asks.open;
import static id.antrean.day.Asks.resumeHeld;
import static id.antrean.day.Asks.start;
import static id.antrean.day.Asks.take;
import static id.antrean.day.Asks.ticket;
import static id.antrean.day.Calendars.span;
import static id.antrean.day.DayScenario.given;
import static id.antrean.day.SmallMall.BUDI;
import static id.antrean.day.SmallMall.COUNTER_1;
import static id.antrean.day.SmallMall.COUNTER_2;
import static id.antrean.day.SmallMall.DAY;
import static id.antrean.day.SmallMall.KK;
import static id.antrean.day.SmallMall.KTP;
import static id.antrean.day.SmallMall.RINA;
import static id.antrean.day.SmallMall.SETOR;
import static id.antrean.day.SmallMall.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.antrean.With;
import id.antrean.day.DayCommand.ApplyCatalogue;
import id.antrean.day.DayCommand.HoldTicket;
import id.antrean.day.DayCommand.IssueTicket;
import id.antrean.day.DayCommand.PostponeTicket;
import id.antrean.day.DayEvent.NextLegJoined;
import id.antrean.day.DayEvent.ServiceCompleted;
import id.antrean.day.DayEvent.TicketIssued;
import id.antrean.day.Refusal.Kind;
import id.antrean.mall.Language;
import id.antrean.mall.ServiceId;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What visits of several steps may not do, and how quotas count over agencies. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class VisitRefusalsTest {
    @Test
    void a_visit_is_not_planned_to_a_service_that_the_mall_has_not() {
        given().when(issue(KTP, List.of(KK, new ServiceId("tiada")), null)).thenRefused(Kind.UNKNOWN_SERVICE);
        given().when(issue(KTP, List.of(KK, SETOR), null)).thenOne(TicketIssued.class);
    }

    @Test
    void a_third_ticket_may_be_taken_with_the_second_and_is_of_the_same_visit() {
        var scenario = given(take("08:00", KTP), issue(KK, List.of(), ticket("A001")));
        scenario.when(issue(SETOR, List.of(), ticket("A002")));
        assertThat(scenario.thenOne(TicketIssued.class).visit()).isEqualTo(ticket("A001"));
        scenario.when(issue(KTP, List.of(), ticket("L001"))).thenRefused(Kind.SAME_SERVICE);
    }

    @Test
    void who_waits_in_several_lines_is_called_while_others_are_at_counters() {
        var scenario = given(
                take("08:00", KTP),
                take("08:00", KTP),
                issue(KK, List.of(), ticket("A002")),
                open("08:01", COUNTER_2, BUDI),
                open("08:01", COUNTER_1, RINA));
        scenario.when(callNext("08:02", COUNTER_2));
        assertThat(scenario.when(callNext("08:02", COUNTER_1))
                        .thenOne(DayEvent.TicketCalled.class)
                        .ticket())
                .isEqualTo(ticket("A002"));
    }

    @Test
    void another_visitor_of_the_same_service_is_no_hindrance_to_a_second_ticket() {
        given(take("08:00", KTP), take("08:00", KK))
                .when(issue(KK, List.of(), ticket("A001")))
                .thenOne(TicketIssued.class);
    }

    @Test
    void who_is_at_a_counter_does_not_step_out() {
        given(take("08:00", KTP), open("08:01", COUNTER_1, RINA), callNext("08:02", COUNTER_1))
                .when(new PostponeTicket(DAY, ticket("A001"), 5, at("08:03")))
                .thenRefused(Kind.NOT_WAITING);
    }

    @Test
    void one_minute_is_the_least_and_the_screen_says_until_when() {
        var scenario = given(take("08:00", KTP)).when(new PostponeTicket(DAY, ticket("A001"), 1, at("08:03")));
        var leg = scenario.day().legs().find(ticket("A001")).orElseThrow();
        assertThat(Explaining.waiting(scenario.day(), leg, at("08:03")).id())
                .isEqualTo("Keluar sampai pukul 08.04 WIB; tempat tetap.");
        assertThat(Explaining.waiting(scenario.day(), leg, at("08:04")).id()).isEqualTo("Berikutnya.");
    }

    @Test
    void a_visitor_who_is_kept_for_a_counter_is_not_taken_up_at_another() {
        var scenario = given(take("08:00", KTP), open("08:01", COUNTER_1, RINA), open("08:01", COUNTER_2, BUDI));
        scenario.when(callNext("08:02", COUNTER_1)).when(start("08:02", COUNTER_1, "A001"));
        scenario.when(new HoldTicket(DAY, COUNTER_1, null, ticket("A001"), 10, true, at("08:05")));
        scenario.when(resumeHeld("08:06", COUNTER_2, "A001")).thenRefused(Kind.KEPT_FOR_ANOTHER);
        scenario.when(resumeHeld("08:06", COUNTER_1, "A001")).events();
    }

    @Test
    void beside_a_service_that_needs_the_whole_clerk_nobody_is_chosen_or_taken_up() {
        var scenario = given(
                AgreedMall.parallel(2),
                DAY,
                take("08:00", KTP),
                take("08:00", KK),
                take("08:00", KK),
                open("08:01", COUNTER_1, RINA));
        scenario.when(callChosen("08:02", COUNTER_1, "A002")).when(start("08:02", COUNTER_1, "A002"));
        scenario.when(hold("08:03", COUNTER_1, "A002"));
        scenario.when(callNext("08:04", COUNTER_1)).when(start("08:04", COUNTER_1, "A001"));
        scenario.when(callChosen("08:05", COUNTER_1, "A003")).thenRefused(Kind.COUNTER_BUSY);
        scenario.when(resumeHeld("08:05", COUNTER_1, "A002"))
                .thenRefused(Kind.COUNTER_BUSY, "Loket 1 masih melayani A001.");
        scenario.when(new DayCommand.ServeWithoutTicket(DAY, COUNTER_1, null, KK, at("08:06")))
                .thenRefused(Kind.COUNTER_BUSY);
    }

    @Test
    void a_plan_goes_on_with_what_the_mall_still_has() {
        var mall = SmallMall.catalogue();
        var scenario = given(issue(KTP, List.of(KK, SETOR), null), open("08:01", COUNTER_1, RINA));
        scenario.when(callNext("08:02", COUNTER_1)).when(start("08:02", COUNTER_1, "A001"));
        var without = With.changed(
                mall,
                "services",
                mall.services().stream().filter(it -> !it.service().equals(KK)).toList());
        scenario.when(new ApplyCatalogue(DAY, 2, without, at("08:03")));
        scenario.when(complete("08:10", COUNTER_1, "A001"));
        assertThat(scenario.events())
                .hasExactlyElementsOfTypes(ServiceCompleted.class, NextLegJoined.class)
                .last()
                .extracting(event -> ((NextLegJoined) event).service())
                .isEqualTo(SETOR);
    }

    @Test
    void a_plan_leaves_out_what_is_closed_today() {
        var onMondays = Calendars.hours(span("07:30", "14:30"), span("08:00", "15:00"));
        var mall = Calendars.openedAt(SmallMall.catalogue(), Map.of(), Map.of(DayOfWeek.MONDAY, onMondays));
        var scenario = DayScenario.given(mall, DAY, issue(KTP, List.of(SETOR), null), open("08:01", COUNTER_1, RINA));
        scenario.when(callNext("08:02", COUNTER_1)).when(start("08:02", COUNTER_1, "A001"));
        scenario.when(complete("08:10", COUNTER_1, "A001"));
        assertThat(scenario.events()).hasExactlyElementsOfTypes(ServiceCompleted.class);
    }

    @Test
    void of_two_visitors_completed_at_two_counters_each_goes_on_as_the_one_that_it_is() {
        var scenario = given(
                issue(KTP, List.of(SETOR), null),
                issue(KTP, List.of(SETOR), null),
                open("08:01", COUNTER_1, RINA),
                open("08:01", COUNTER_2, BUDI));
        for (var counter : List.of(COUNTER_1, COUNTER_2)) {
            var number = counter.equals(COUNTER_1) ? "A001" : "A002";
            scenario.when(callNext("08:02", counter)).when(start("08:02", counter, number));
        }
        scenario.when(complete("08:10", COUNTER_1, "A001")).when(complete("08:11", COUNTER_2, "A002"));
        assertThat(scenario.day().legs().stream().map(leg -> leg.ticket().number() + " " + leg.service()))
                .containsExactly("A001 setor", "A002 setor");
    }

    @Test
    void after_each_service_of_the_plan_the_visit_goes_on_from_the_one_before() {
        var scenario = given(
                issue(KTP, List.of(KK, SETOR), null), open("08:01", COUNTER_2, BUDI), open("08:01", COUNTER_1, RINA));
        scenario.when(callNext("08:02", COUNTER_2)).when(start("08:02", COUNTER_2, "A001"));
        scenario.when(complete("08:10", COUNTER_2, "A001"));
        scenario.when(callNext("08:11", COUNTER_1)).when(start("08:11", COUNTER_1, "A001"));
        scenario.when(complete("08:20", COUNTER_1, "A001"));
        var leg = scenario.day().legs().find(ticket("A001")).orElseThrow();
        assertThat(leg.leg()).isEqualTo(3);
        assertThat(leg.service()).isEqualTo(SETOR);
        assertThat(leg.visit().plan()).isEmpty();
    }

    @Test
    void nobody_goes_on_who_was_not_completed() {
        var day = given(take("08:00", KTP)).day();
        assertThatThrownBy(() -> DayDecider.evolve(
                        day, new NextLegJoined(DAY, ticket("A001"), 2, SETOR, at("08:00"), at("08:10"))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void another_agencys_tickets_are_not_counted_into_an_agencys_quota() {
        DayScenario.given(
                        SmallMall.catalogue(null, 2),
                        DAY,
                        take("08:00", SETOR),
                        take("08:00", SETOR),
                        take("08:01", KTP))
                .when(take("08:02", KTP))
                .thenOne(TicketIssued.class);
    }

    private static IssueTicket issue(ServiceId service, List<ServiceId> plan, @Nullable TicketId visit) {
        return new IssueTicket(DAY, service, null, Language.ID, Channel.DESK, plan, visit, null, at("08:00"));
    }
}
