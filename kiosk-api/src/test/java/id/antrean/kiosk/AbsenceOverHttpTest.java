package id.antrean.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.antrean.access.Role;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Visitors who were called and did not come, as clerks and the desk meet them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
final class AbsenceOverHttpTest {
    private static final String A001 = "{\"ticket\": \"2026-11-24-A001\"}";
    private final OpenMall mall = new OpenMall();

    @BeforeEach
    void callA001() {
        mall.take("ktp");
        mall.take("ktp");
        mall.step("open", "{\"clerk\": \"rina\"}");
        mall.step("call-next", "{}");
    }

    @AfterEach
    void close() {
        mall.close();
    }

    @Test
    void set_aside_and_call_next_is_one_step_and_the_counter_shows_who_is_away() {
        var aside = mall.step("set-aside", "{\"ticket\": \"2026-11-24-A001\", \"callNext\": true}");

        assertThat(aside.text("backBy")).isEqualTo("2026-11-24T01:40:00Z");
        assertThat(aside.body().path("next").path("number").asText()).isEqualTo("A002");
        var away = view().body().path("aside").path(0);
        assertThat(away.path("number").asText()).isEqualTo("A001");
        assertThat(away.path("counter").asText()).isEqualTo("c1");
        assertThat(away.path("backBy").asText()).isEqualTo("2026-11-24T01:40:00Z");
    }

    @Test
    void who_comes_back_is_released_at_the_desk_and_is_next() {
        mall.step("set-aside", A001);

        assertThat(ticket("release", "{}").status()).isEqualTo(200);

        assertThat(mall.step("call-next", "{}").text("because")).isEqualTo("came-back");
    }

    @Test
    void after_the_grace_the_house_marks_the_no_show_by_itself_and_the_desk_brings_it_back() {
        mall.step("set-aside", A001);
        mall.clock().pass(Duration.ofMinutes(11));
        await().until(() -> ticket("reinstate", "{\"reason\": \"kembali\"}").status() == 200);

        assertThat(view().body().path("next").path(1).path("number").asText()).isEqualTo("A001");
        assertThat(view().body().path("next").path(1).path("leg").asInt()).isEqualTo(2);
    }

    @Test
    void a_chosen_visitor_is_called_with_a_reason() {
        mall.step("set-aside", A001);
        mall.take("ktp");

        var called = mall.step("call", "{\"ticket\": \"2026-11-24-A003\", \"reason\": \"salah antre\"}");

        assertThat(called.text("number")).isEqualTo("A003");
        assertThat(called.text("because")).isEqualTo("chosen");
        var here = view().body().path("counter").path("ticket");
        assertThat(here.path("why").path("id").asText()).isEqualTo("Dipanggil di luar urutan: salah antre.");
        mall.step("recall", "{\"ticket\": \"2026-11-24-A003\"}");
        here = view().body().path("counter").path("ticket");
        assertThat(here.path("why").path("en").asText())
                .as("called again, it is still the same call")
                .isEqualTo("Called out of turn: salah antre.");
        assertThat(mall.step("call", A001).status()).as("without a reason").isEqualTo(400);
    }

    private OpenMall.Answer ticket(String step, String body) {
        return mall.post(OpenMall.MALL + "/tickets/2026-11-24-A001/" + step, body, Role.SUPERVISOR);
    }

    private OpenMall.Answer view() {
        return mall.get(OpenMall.MALL + "/counters/c1?after=" + mall.seenUpTo(), Role.CLERK);
    }
}
