package id.antrean.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.access.Grant;
import id.antrean.access.Role;
import id.antrean.day.SmallMall;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What happens to a request that comes twice. */
@DisplayNameGeneration(ReplaceUnderscores.class)
final class RepeatsTest {
    private static final String TICKETS = OpenMall.MALL + "/tickets";
    private static final String KTP = "{\"service\": \"ktp\"}";

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
    void a_repeat_gets_the_first_answer_and_no_second_ticket() {
        var first = mall.post(TICKETS, KTP, mall.token(Role.KIOSK), "tap-1");
        mall.take("kk");
        var again = mall.post(TICKETS, KTP, mall.token(Role.KIOSK), "tap-1");
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers()).containsEntry("idempotent-replayed", "true");
        assertThat(first.headers()).doesNotContainKey("idempotent-replayed");
        assertThat(mall.take("ktp").text("number"))
                .as("one after A001 and A002")
                .isEqualTo("A003");
    }

    @Test
    void twenty_taps_at_once_with_one_key_are_one_ticket() throws Exception {
        var taps = new ArrayList<Callable<OpenMall.Answer>>();
        for (int tap = 0; tap < 20; tap++) {
            taps.add(() -> mall.post(TICKETS, KTP, mall.token(Role.KIOSK), "double-tap"));
        }
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var tap : hands.invokeAll(taps)) {
                assertThat(tap.get().status()).isEqualTo(201);
                assertThat(tap.get().text("number")).isEqualTo("A001");
            }
        }
        assertThat(mall.take("ktp").text("number")).isEqualTo("A002");
    }

    @Test
    void the_same_key_with_another_body_is_422() {
        mall.post(TICKETS, KTP, mall.token(Role.KIOSK), "tap-1");
        var other = mall.post(TICKETS, "{\"service\": \"kk\"}", mall.token(Role.KIOSK), "tap-1");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.code()).isEqualTo("idempotency-key-reused");
    }

    @Test
    void two_kiosks_may_choose_the_same_key() {
        var east = mall.token(Grant.of(Role.KIOSK, SmallMall.MALL, "east"));
        var west = mall.token(Grant.of(Role.KIOSK, SmallMall.MALL, "west"));
        assertThat(mall.post(TICKETS, KTP, east, "1").text("number")).isEqualTo("A001");
        assertThat(mall.post(TICKETS, KTP, west, "1").text("number")).isEqualTo("A002");
    }

    @Test
    void a_call_repeated_after_a_lost_answer_calls_nobody_else() {
        mall.take("ktp");
        mall.take("ktp");
        mall.step("open", "{\"clerk\": \"rina\"}");
        var path = OpenMall.MALL + "/counters/c1/call-next";
        var first = mall.post(path, "{}", mall.token(Role.CLERK), "call-1");
        var again = mall.post(path, "{}", mall.token(Role.CLERK), "call-1");
        assertThat(again.body()).isEqualTo(first.body());
    }

    @Test
    void under_the_key_of_what_found_nobody_waiting_nobody_is_called_later() {
        mall.step("open", "{\"clerk\": \"rina\"}");
        var path = OpenMall.MALL + "/counters/c1/call-next";
        assertThat(mall.post(path, "{}", mall.token(Role.CLERK), "call-1").status())
                .isEqualTo(204);
        assertThat(mall.post(path, "{}", mall.token(Role.CLERK), "call-1").status())
                .isEqualTo(204);
        mall.take("ktp");
        var late = mall.post(path, "{}", mall.token(Role.CLERK), "call-1");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.code()).isEqualTo("refused-before");
        assertThat(mall.post(path, "{}", mall.token(Role.CLERK), "call-2").text("number"))
                .isEqualTo("A001");
    }

    @Test
    void a_post_without_a_key_changes_nothing() {
        var answer = mall.send(mall.request(TICKETS, mall.token(Role.KIOSK)).POST(BodyPublishers.ofString(KTP)));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("idempotency-key-missing");
        assertThat(mall.take("ktp").text("number")).isEqualTo("A001");
    }
}
