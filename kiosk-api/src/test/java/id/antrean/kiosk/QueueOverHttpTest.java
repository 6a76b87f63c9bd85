package id.antrean.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.antrean.access.Role;
import id.antrean.access.TicketLinks;
import id.antrean.day.SmallMall;
import id.antrean.day.TicketId;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The main path and its branches, as any client would go them; each answer is held against the contract. */
@DisplayNameGeneration(ReplaceUnderscores.class)
final class QueueOverHttpTest {
    private static final String A001 = "{\"ticket\": \"2026-11-24-A001\"}";
    private static final String COUNTER = OpenMall.MALL + "/counters/c1";

    private OpenMall mall;

    @BeforeEach
    void open() {
        mall = new OpenMall();
    }

    @AfterEach
    void close() {
        mall.close();
    }

    @Test
    void a_ticket_names_its_place_its_day_and_a_link_that_nobody_can_guess() {
        var ticket = mall.post(
                OpenMall.MALL + "/tickets",
                "{\"service\": \"ktp\", \"priorityClass\": \"elderly\", \"language\": \"en\"}",
                Role.KIOSK);
        assertThat(ticket.status()).isEqualTo(201);
        assertThat(ticket.text("number")).isEqualTo("A001");
        assertThat(ticket.text("validOn")).isEqualTo("2026-11-24");
        assertThat(ticket.body().path("priority").asBoolean()).isTrue();
        assertThat(ticket.body().path("floor").path("id").asText()).isEqualTo("Lantai 1");
        var link = ticket.text("trackUrl");
        assertThat(link).isEqualTo(ticket.headers().get("location")).startsWith("http://localhost:8081/track#");
        assertThat(mall.house().access().ticketLinks().ticketOf(link.substring(link.indexOf('#') + 1)))
                .hasValue(new TicketLinks.Followed(SmallMall.MALL, new TicketId("2026-11-24-A001")));
    }

    @Test
    void after_hours_a_service_says_when_tickets_can_be_had_again() {
        mall.clock().pass(Duration.ofHours(12));
        var closed = mall.get(OpenMall.MALL + "/services", Role.KIOSK)
                .body()
                .path("items")
                .path(0)
                .path("closedBecause");
        assertThat(closed.path("code").asText()).isEqualTo("kiosk-closed");
        assertThat(closed.path("opensAt").asText())
                .isEqualTo(SmallMall.at("07:30").plus(Duration.ofDays(1)).toString());
    }

    @Test
    void a_visitor_is_called_recalled_served_and_completed() {
        mall.take("ktp");
        assertThat(mall.step("open", "{\"clerk\": \"rina\"}").status()).isEqualTo(200);
        var called = mall.step("call-next", "{}");
        assertThat(called.text("number")).isEqualTo("A001");
        assertThat(called.text("because")).isEqualTo("earliest-standing");
        assertThat(called.body().path("priorityClass").isNull()).isTrue();
        assertThat(mall.step("recall", A001).status()).isEqualTo(200);
        assertThat(mall.step("start", A001).status()).isEqualTo(200);
        var done = mall.step("complete", """
                {"ticket": "2026-11-24-A001", "outcome": "incomplete", "items": [{"item": "pages", "quantity": 3}]}""");
        assertThat(done.text("outcome")).isEqualTo("incomplete");
        assertThat(done.body().path("items").path(0).path("quantity").asInt()).isEqualTo(3);
        assertThat(done.body().path("next").isNull()).isTrue();
    }

    @Test
    void complete_and_call_next_is_one_step() {
        mall.take("ktp");
        mall.take("kk");
        serving();
        var done = mall.step("complete", "{\"ticket\": \"2026-11-24-A001\", \"callNext\": true}");
        assertThat(done.body().path("next").path("number").asText()).isEqualTo("A002");
    }

    @Test
    void nobody_waiting_is_204() {
        mall.step("open", "{\"clerk\": \"rina\"}");
        assertThat(mall.step("call-next", "{}").status()).isEqualTo(204);
    }

    @Test
    void a_refusal_is_409_in_the_callers_language_with_a_page_of_its_own() {
        mall.take("ktp");
        serving();
        var refused = mall.step("call-next", "{}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("counter-busy");
        assertThat(refused.text("type")).isEqualTo("/problems/counter-busy");
        assertThat(refused.text("detail")).isEqualTo("Counter 1 still serves A001.");
        assertThat(refused.text("requestId")).isEqualTo(refused.headers().get("x-request-id"));
    }

    @Test
    void a_ticket_can_be_held_and_taken_up_again_undone_and_marked_as_no_show() {
        mall.take("ktp");
        serving();
        assertThat(mall.step("hold", A001).status()).isEqualTo(200);
        assertThat(view().body().path("held").path(0).path("number").asText()).isEqualTo("A001");
        assertThat(mall.step("continue", A001).status()).isEqualTo(200);
        mall.take("ktp");
        mall.step("complete", "{\"ticket\": \"2026-11-24-A001\", \"callNext\": true}");
        assertThat(mall.step("no-show", "{\"ticket\": \"2026-11-24-A002\"}").status())
                .isEqualTo(200);
        assertThat(view().body().path("counter").path("undo").path("step").asText())
                .isEqualTo("no-show");
        assertThat(mall.step("undo", "{\"ticket\": \"2026-11-24-A002\"}").status())
                .isEqualTo(200);
        assertThat(view().body().path("counter").path("ticket").path("number").asText())
                .isEqualTo("A002");
    }

    @Test
    void a_transfer_keeps_the_arrival_and_joins_the_other_line() {
        mall.take("ktp");
        serving();
        var moved = mall.step("transfer", "{\"ticket\": \"2026-11-24-A001\", \"service\": \"setor\"}");
        assertThat(moved.text("service")).isEqualTo("setor");
        assertThat(moved.body().path("leg").asInt()).isEqualTo(2);
        var line = mall.get(OpenMall.MALL + "/services/setor/line?after=" + moved.text("position"), Role.SUPERVISOR);
        assertThat(line.body().path("items").path(0).path("number").asText()).isEqualTo("A001");
    }

    @Test
    void a_counter_pauses_goes_on_and_closes() {
        mall.step("open", "{\"clerk\": \"rina\", \"services\": [\"ktp\"]}");
        var paused = mall.step("pause", "{\"kind\": \"prayer\", \"until\": \"2026-11-24T05:30:00Z\"}");
        assertThat(paused.text("pausedUntil")).isEqualTo("2026-11-24T05:30:00Z");
        var counter = view().body().path("counter");
        assertThat(counter.path("state").asText()).isEqualTo("paused");
        assertThat(counter.path("clerk").path("id").asText()).isEqualTo("rina");
        assertThat(mall.step("resume", "{}").text("state")).isEqualTo("open");
        assertThat(mall.step("close", "{\"reason\": \"lunch\"}").text("state")).isEqualTo("closed");
    }

    @Test
    void a_waiting_ticket_is_cancelled() {
        mall.take("ktp");
        var cancelled = mall.post(
                OpenMall.MALL + "/tickets/2026-11-24-A001/cancel", "{\"reason\": \"went home\"}", Role.SUPERVISOR);
        assertThat(cancelled.status()).isEqualTo(200);
        assertThat(mall.step("open", "{\"clerk\": \"rina\"}").status()).isEqualTo(200);
        assertThat(mall.step("call-next", "{}").status()).isEqualTo(204);
    }

    @Test
    void a_suspended_service_gives_no_tickets_and_says_why() {
        var path = OpenMall.MALL + "/services/ktp";
        assertThat(mall.post(path + "/suspend", "{\"reason\": \"SIAK is down\"}", Role.SUPERVISOR)
                        .status())
                .isEqualTo(200);
        var refused = mall.take("ktp");
        assertThat(refused.code()).isEqualTo("service-suspended");
        assertThat(refused.text("detail")).contains("SIAK is down");
        assertThat(mall.post(path + "/lift", "{}", Role.SUPERVISOR).status()).isEqualTo(200);
        assertThat(mall.take("ktp").status()).isEqualTo(201);
    }

    @Test
    void the_services_say_what_can_be_had_and_why_not() {
        var taken = mall.take("ktp");
        var open = services(taken.text("position"));
        assertThat(open.path("open").asBoolean()).isTrue();
        assertThat(open.path("waiting").asInt()).isEqualTo(1);
        assertThat(open.path("notice").path("code").asText()).isEqualTo("no-counter-open");

        mall.clock().pass(Duration.ofHours(7));
        var closed = services(taken.text("position"));
        assertThat(closed.path("open").asBoolean()).isFalse();
        assertThat(closed.path("closedBecause").path("code").asText()).isEqualTo("kiosk-closed");
        assertThat(closed.path("closedBecause").path("detail").path("en").asText())
                .isEqualTo("Ticketing has closed for today. Tickets already taken will be served.");
    }

    private JsonNode services(String after) {
        var services = mall.get(OpenMall.MALL + "/services?after=" + after);
        assertThat(services.status()).isEqualTo(200);
        return services.body().path("items").path(0);
    }

    @Test
    void the_malls_and_their_hours_are_public() {
        assertThat(mall.get("/api/v1/malls")
                        .body()
                        .path("items")
                        .path(0)
                        .path("id")
                        .asText())
                .isEqualTo("kecil");
        var one = mall.get(OpenMall.MALL).body();
        assertThat(one.path("hours").path("kiosk").path(0).path("from").asText())
                .isEqualTo("07:30");
        assertThat(one.path("serviceDate").asText()).isEqualTo("2026-11-24");
        assertThat(mall.get("/api/v1/malls/none").code()).isEqualTo("unknown-mall");
    }

    @Test
    void a_read_that_wants_to_see_the_future_is_told_to_come_again() {
        var answer = mall.get(OpenMall.MALL + "?after=999999");
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.code()).isEqualTo("continue");
    }

    private OpenMall.Answer view() {
        var position = mall.seenUpTo();
        return mall.get(COUNTER + "?after=" + position, Role.CLERK);
    }

    private void serving() {
        mall.step("open", "{\"clerk\": \"rina\"}");
        mall.step("call-next", "{}");
        mall.step("start", A001);
    }
}
