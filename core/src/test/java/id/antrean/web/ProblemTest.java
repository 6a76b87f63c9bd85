package id.antrean.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.day.Refusal;
import id.antrean.mall.Language;
import id.antrean.mall.Words;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class ProblemTest {
    @Test
    void a_refusal_is_409_in_the_rules_own_words() {
        var refusal = new Refusal(Refusal.Kind.COUNTER_NOT_OPEN, Map.of("counter", new Words("3", "3")));
        var reply = Problem.of(refusal).reply(Language.EN, "/api/v1/x", "r-1");
        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.headers()).containsEntry("Content-Type", "application/problem+json");
        assertThat(reply.text())
                .isEqualTo("{\"type\":\"/problems/counter-not-open\",\"title\":\"Refused by a rule of the queue\","
                        + "\"status\":409,\"detail\":\"Counter 3 is not open.\",\"instance\":\"/api/v1/x\","
                        + "\"code\":\"counter-not-open\",\"requestId\":\"r-1\"}");
    }

    @Test
    void field_errors_are_told_in_the_callers_language() {
        var error = new Problem.FieldError("/clerk", new Words("Wajib.", "Required."));
        var reply = Problem.badBody(List.of(error)).reply(Language.ID, "/x", "r");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.text()).contains("\"errors\":[{\"pointer\":\"/clerk\",\"detail\":\"Wajib.\"}]");
    }

    @Test
    void waiting_is_told_in_whole_seconds_never_zero() {
        var reply = Problem.of(ProblemKind.OVERLOADED)
                .retryAfter(Duration.ofMillis(20))
                .reply(Language.ID, "/x", "r");
        assertThat(reply.headers()).containsEntry("Retry-After", "1");
    }

    @Test
    void every_problem_has_a_page_of_its_own() {
        for (var kind : ProblemKind.values())
            assertThat(ProblemPages.of(kind.slug())).as(kind.slug()).isPresent();
        for (var kind : Refusal.Kind.values())
            assertThat(ProblemPages.of(kind.slug())).as(kind.slug()).isPresent();
        assertThat(ProblemPages.of("no-such-problem")).isEmpty();
    }
}
