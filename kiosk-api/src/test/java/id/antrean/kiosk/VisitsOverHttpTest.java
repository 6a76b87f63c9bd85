package id.antrean.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.antrean.access.Role;
import id.antrean.day.SmallMall;
import id.antrean.day.TicketId;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Visits of more than one step, limits and corrections, as clerks and the desk meet them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
final class VisitsOverHttpTest {
    private static final String A001 = "2026-11-24-A001";

    private final OpenMall mall = new OpenMall();

    @AfterEach
    void close() {
        mall.close();
    }

    private OpenMall.Answer read() {
        return mall.get(OpenMall.MALL + "/tickets/" + A001 + "?after=" + mall.seenUpTo(), Role.SUPERVISOR);
    }

    private OpenMall.Answer desk(String step, String body) {
        return mall.post(OpenMall.MALL + "/tickets/" + A001 + "/" + step, body, Role.SUPERVISOR);
    }

    private void serveA001() {
        mall.take("ktp");
        mall.step("open", "{\"clerk\": \"rina\"}");
        mall.step("call-next", "{}");
        mall.step("start", about(""));
    }

    private static String about(String more) {
        return "{\"ticket\": \"" + A001 + "\"" + more + "}";
    }

    @Test
    void a_visitor_without_a_ticket_is_served_at_once() {
        mall.step("open", "{\"clerk\": \"rina\"}");

        var served = mall.step("serve", "{\"service\": \"ktp\"}");

        assertThat(served.text("number")).isEqualTo("A001");
        assertThat(served.text("because")).isEqualTo("without-ticket");
        assertThat(read().body().path("leg").path("state").asText()).isEqualTo("serving");
    }

    @Test
    void a_planned_visit_goes_on_by_itself() {
        mall.post(OpenMall.MALL + "/tickets", "{\"service\": \"ktp\", \"plan\": [\"setor\"]}", Role.SUPERVISOR);
        mall.step("open", "{\"clerk\": \"rina\"}");
        mall.step("call-next", "{}");
        mall.step("start", about(""));

        mall.step("complete", about(""));

        var leg = read().body().path("leg");
        assertThat(leg.path("service").asText()).isEqualTo("setor");
        assertThat(leg.path("state").asText()).isEqualTo("waiting");
        assertThat(leg.path("plan").isEmpty()).isTrue();
    }

    @Test
    void a_visitor_steps_out_and_is_shown_as_out() {
        mall.take("ktp");

        assertThat(desk("postpone", "{\"minutes\": 15}").text("until")).isEqualTo("2026-11-24T01:45:00Z");
        assertThat(read().body().path("leg").path("outUntil").asText()).isEqualTo("2026-11-24T01:45:00Z");
        assertThat(desk("postpone", "{\"minutes\": 15}").code()).isEqualTo("already-postponed");
    }

    @Test
    void a_held_ticket_goes_back_to_the_line_by_itself() {
        serveA001();

        mall.step("hold", about(", \"minutes\": 10"));

        assertThat(read().body().path("leg").path("backBy").asText()).isEqualTo("2026-11-24T01:40:00Z");
        mall.clock().pass(Duration.ofMinutes(11));
        await().until(() -> read().body().path("leg").path("state").asText().equals("waiting"));
    }

    @Test
    void a_side_step_ends_where_it_began() {
        serveA001();
        mall.step("transfer", about(", \"service\": \"setor\""));
        var counter3 = OpenMall.MALL + "/counters/c3/";
        mall.post(counter3 + "open", "{\"clerk\": \"budi\"}", Role.CLERK);
        mall.post(counter3 + "call-next", "{}", Role.CLERK);

        var back = mall.post(counter3 + "return", about(""), Role.CLERK);

        assertThat(back.status()).isEqualTo(200);
        assertThat(mall.step("call-next", "{}").text("number")).isEqualTo("A001");
    }

    @Test
    void a_forgotten_completion_is_corrected_and_the_time_must_be_possible() {
        serveA001();
        mall.clock().pass(Duration.ofMinutes(50));
        mall.step("complete", about(""));

        var counter = OpenMall.MALL + "/counters/c1/correct";
        var never = mall.post(
                counter, about(", \"endedAt\": \"2026-11-24T01:00:00Z\", \"reason\": \"lupa\""), Role.SUPERVISOR);
        assertThat(never.code()).isEqualTo("end-impossible");
        var corrected = mall.post(
                counter, about(", \"endedAt\": \"2026-11-24T01:39:00Z\", \"reason\": \"lupa\""), Role.SUPERVISOR);
        assertThat(corrected.text("endedAt")).isEqualTo("2026-11-24T01:39:00Z");
    }

    @Test
    void a_note_travels_with_the_visit_and_is_no_event() {
        mall.take("ktp");
        long before = mall.house().log().head();

        assertThat(desk("note", "{\"text\": \"Berkas asli ada di loket 1\"}").status())
                .isEqualTo(200);

        assertThat(read().body().path("visitor").path("note").path("text").asText())
                .isEqualTo("Berkas asli ada di loket 1");
        assertThat(mall.house().log().head()).isEqualTo(before);
    }

    @Test
    void the_class_of_a_priority_is_known_to_staff_until_it_is_taken_away() {
        mall.post(OpenMall.MALL + "/tickets", "{\"service\": \"ktp\", \"priorityClass\": \"elderly\"}", Role.KIOSK);
        assertThat(read().body().path("visitor").path("priorityClass").asText()).isEqualTo("elderly");

        desk("priority", "{\"reason\": \"tidak berhak\"}");

        assertThat(read().body().path("visitor").path("priorityClass").isNull()).isTrue();
    }

    @Test
    void the_close_counts_the_classes_and_forgets_who_had_which() {
        mall.post(OpenMall.MALL + "/tickets", "{\"service\": \"ktp\", \"priorityClass\": \"elderly\"}", Role.KIOSK);
        desk("note", "{\"text\": \"kursi roda\"}");

        mall.clock().pass(Duration.ofHours(9));

        var day = SmallMall.DAY;
        await().until(() -> mall.house().visitors().classes(day).isEmpty());
        var closed = mall.house().log().read(day.stream()).getLast().event();
        assertThat(closed.toString()).contains("ServiceCount[service=ktp, priorityClass=elderly, tickets=1]");
        assertThat(mall.house().visitors().of(day, new TicketId(A001)).note()).isNull();
    }

    @Test
    void only_a_ticket_that_was_left_yesterday_is_carried_over_and_only_by_staff() {
        var body = "{\"service\": \"ktp\", \"carriedFrom\": \"2026-11-23-A044\"}";
        assertThat(mall.post(OpenMall.MALL + "/tickets", body, Role.KIOSK).code())
                .isEqualTo("not-carried-over");
        assertThat(mall.post(OpenMall.MALL + "/tickets", body, Role.SUPERVISOR).code())
                .isEqualTo("not-carried-over");
    }

    @Test
    void a_quota_is_lifted_by_a_supervisor_and_by_no_clerk() {
        var path = OpenMall.MALL + "/services/setor/lift-quota";
        var body = "{\"by\": 5, \"reason\": \"rombongan\"}";
        assertThat(mall.post(path, body, Role.CLERK).status()).isEqualTo(403);
        assertThat(mall.post(path, body, Role.SUPERVISOR).code()).isEqualTo("no-quota");
    }
}
