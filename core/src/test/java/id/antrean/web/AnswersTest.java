package id.antrean.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.access.Role;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What every answer has in common, asked over real HTTP. */
@DisplayNameGeneration(ReplaceUnderscores.class)
final class AnswersTest {
    @RegisterExtension
    static final TestServer server = new TestServer();

    @Test
    void a_path_that_is_no_key_is_404() {
        assertThat(server.get("/malls/NO%20KEY/open").statusCode()).isEqualTo(404);
    }

    @Test
    void an_unknown_address_is_a_problem_too() {
        var answer = server.get("/nowhere", "Accept-Language", "en");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("There is nothing at this address.");
    }

    @Test
    void a_method_the_address_does_not_take_is_405() {
        assertThat(server.send(server.request("/open").method("DELETE", BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(405);
    }

    @Test
    void a_fault_of_ours_is_500_without_a_word_of_its_cause() {
        var answer = server.get("/broken");
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("\"code\":\"internal\"").doesNotContain("4711", "Exception");
    }

    @Test
    void a_database_that_does_not_answer_is_503_and_come_again() {
        var answer = server.get("/away");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(answer.body()).contains("\"code\":\"overloaded\"").doesNotContain("4711");
    }

    @Test
    void what_stands_in_an_archive_is_said_to_be_there() {
        var answer = server.get("/archived");
        assertThat(answer.statusCode()).isEqualTo(410);
        assertThat(answer.body()).contains("\"code\":\"events-archived\"").doesNotContain("a-file");
    }

    @Test
    void a_sane_request_id_goes_through_and_another_is_replaced() {
        assertThat(server.get("/open", "X-Request-Id", "kiosk-7.42").headers().firstValue("X-Request-Id"))
                .hasValue("kiosk-7.42");
        assertThat(server.get("/open", "X-Request-Id", "<script>").headers().firstValue("X-Request-Id"))
                .hasValueSatisfying(id -> assertThat(id).matches("[0-9a-f]{16}"));
    }

    @Test
    void every_answer_tells_browsers_to_trust_nothing() {
        for (var path : List.of("/open", "/nowhere", "/broken")) {
            var headers = server.get(path).headers();
            assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
            assertThat(headers.firstValue("Content-Security-Policy"))
                    .hasValueSatisfying(csp -> assertThat(csp).contains("default-src 'none'"));
            assertThat(headers.firstValue("Cache-Control")).hasValue("no-store");
        }
    }

    @Test
    void a_post_carries_its_origin_to_the_event() {
        var answer = server.post(
                "/malls/khatulistiwa/things", "{\"name\": \"a\"}", server.bearer(Role.CLERK), "Idempotency-Key", "k-1");
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Location")).hasValue("/things/a");
        assertThat(answer.body()).contains("\"role\":\"CLERK\"", "\"key\":\"k-1\"", "@khatulistiwa");
    }

    @Test
    void a_post_without_an_idempotency_key_is_refused() {
        var answer = server.post("/malls/khatulistiwa/things", "{\"name\": \"a\"}", server.bearer(Role.CLERK));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("idempotency-key-missing");
    }

    @Test
    void an_unknown_field_is_named_in_the_callers_language() {
        var answer = server.post(
                "/malls/khatulistiwa/things",
                "{\"name\": \"a\", \"nmae\": 1}",
                server.bearer(Role.CLERK),
                "Accept-Language",
                "en");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"pointer\":\"/nmae\",\"detail\":\"This field is not known.\"");
    }

    @Test
    void a_body_above_the_limit_is_413() {
        var answer = server.post("/malls/khatulistiwa/things", "x".repeat(70_000), server.bearer(Role.CLERK));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("too-large");
    }

    @Test
    void not_ready_is_503_and_says_which_check() {
        assertThat(server.get("/health/live").statusCode()).isEqualTo(200);
        assertThat(server.get("/health/ready").statusCode()).isEqualTo(200);
        server.isUp(false);
        try {
            var answer = server.get("/health/ready");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body())
                    .isEqualTo("{\"status\":\"DOWN\",\"checks\":[{\"name\":\"database\",\"status\":\"DOWN\","
                            + "\"detail\":\"1 ms\"}]}");
        } finally {
            server.isUp(true);
        }
    }

    @Test
    void the_page_of_a_problem_explains_it_in_both_languages() {
        var answer = server.get("/problems/counter-busy");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
        assertThat(answer.body()).contains("Loket … masih melayani …", "Counter … still serves …");
        assertThat(server.get("/problems/none").statusCode()).isEqualTo(404);
    }
}
