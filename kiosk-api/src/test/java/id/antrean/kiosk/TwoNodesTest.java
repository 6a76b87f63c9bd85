package id.antrean.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.antrean.access.Role;
import id.antrean.day.SmallMall;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Two nodes on one database, over HTTP. */
@DisplayNameGeneration(ReplaceUnderscores.class)
final class TwoNodesTest {
    private static final String TICKETS = OpenMall.MALL + "/tickets";
    private static final int KIOSKS = 8;
    private static final int EACH = 12;
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final String KTP = "{\"service\": \"ktp\"}";

    @Test
    void whatever_arrives_elsewhere_is_decided_where_the_mall_is_and_answered_as_there() {
        try (var two = TwoNodes.joined()) {
            for (int i = 0; i < 5; i++) {
                assertThat(two.owner().take("ktp").status()).isEqualTo(201);
                assertThat(two.other().take("ktp").status()).isEqualTo(201);
            }
            assertThat(two.other().take("ktp").text("number")).isEqualTo("A011");
            refusalsAndRepeats(two.other());
            var published = two.other().publish(SmallMall.catalogue(100, null));
            assertThat(published.status()).isEqualTo(200);

            assertThat(TwoNodes.decided(two.owner(), "IssueTicket"))
                    .as("eleven, and one key three times")
                    .isEqualTo(11 + 3);
            assertThat(TwoNodes.decided(two.other(), "IssueTicket")).isZero();
            assertThat(TwoNodes.decided(two.other(), "CallNext")).isZero();
            assertThat(TwoNodes.meter(two.owner(), "antrean.forwarded.here")).isGreaterThanOrEqualTo(6 + 3 + 3 + 1);
            assertThat(TwoNodes.meter(two.other(), "antrean.forwarded.here")).isZero();
        }
    }

    private static void refusalsAndRepeats(OpenMall other) {
        assertThat(other.step("call-next", "{}").code()).as("not opened").isEqualTo("counter-not-open");
        assertThat(other.post(OpenMall.MALL + "/counters/c3/open", "{\"clerk\": \"rina\"}", Role.CLERK)
                        .status())
                .isEqualTo(200);
        assertThat(other.post(OpenMall.MALL + "/counters/c3/call-next", "{}", Role.CLERK)
                        .status())
                .as("nobody waits for the bank")
                .isEqualTo(204);
        var token = other.token(Role.KIOSK);
        var first = other.post(TICKETS, KTP, token, "tap-1");
        var again = other.post(TICKETS, KTP, token, "tap-1");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers()).containsEntry("idempotent-replayed", "true");
        assertThat(other.post(TICKETS, "{\"service\": \"kk\"}", token, "tap-1").status())
                .isEqualTo(422);
    }

    @Test
    void when_the_owner_dies_or_leaves_a_client_with_one_retry_notices_nothing() throws Exception {
        for (boolean dies : new boolean[] {true, false}) {
            try (var two = TwoNodes.joined()) {
                two.other().take("ktp");
                var token = two.other().token(Role.KIOSK);
                try (var kiosks = Executors.newVirtualThreadPerTaskExecutor()) {
                    var given = IntStream.range(0, KIOSKS)
                            .mapToObj(kiosk -> kiosks.submit(() -> takeSome(two.other(), token, kiosk)))
                            .toList();
                    await().atMost(LONG).until(() -> two.decided("IssueTicket") > 20);
                    if (dies) two.killOwner();
                    else two.ownerLeaves();
                    var numbers = new ArrayList<String>();
                    for (var some : given) numbers.addAll(some.get());
                    assertThat(numbers).hasSize(KIOSKS * EACH);
                    eachOnce(numbers, 2, KIOSKS * EACH + 1);
                }
                assertThat(TwoNodes.decided(two.other(), "IssueTicket")).isPositive();
            }
        }
    }

    /** And each once more, which gives the first answer. */
    private static List<String> takeSome(OpenMall node, String token, int kiosk) {
        var numbers = new ArrayList<String>();
        for (int i = 0; i < EACH; i++) {
            var key = kiosk + "-" + i;
            var answer = withOneRetry(node, token, key);
            assertThat(answer.status()).as(String.valueOf(answer.body())).isEqualTo(201);
            assertThat(withOneRetry(node, token, key).body()).isEqualTo(answer.body());
            numbers.add(answer.text("number"));
        }
        return numbers;
    }

    private static OpenMall.Answer withOneRetry(OpenMall node, String token, String key) {
        var answer = node.post(TICKETS, KTP, token, key);
        if (answer.status() != 503) return answer;
        assertThat(answer.headers()).containsKey("retry-after");
        return node.post(TICKETS, KTP, token, key);
    }

    @Test
    void an_owner_about_to_leave_has_its_new_commands_decided_elsewhere_also_those_that_still_come_to_it() {
        try (var two = TwoNodes.joined()) {
            assertThat(two.other().take("ktp").text("number")).isEqualTo("A001");
            two.ownerStepsAside();
            double before = TwoNodes.decided(two.owner(), "IssueTicket");

            assertThat(two.owner().take("ktp").text("number")).isEqualTo("A002");
            assertThat(two.other().take("ktp").text("number")).isEqualTo("A003");

            assertThat(TwoNodes.decided(two.owner(), "IssueTicket")).isEqualTo(before);
            assertThat(TwoNodes.decided(two.other(), "IssueTicket")).isEqualTo(2);
        }
    }

    @Test
    void when_both_take_themselves_for_the_owner_the_log_refuses_whoever_is_second() throws Exception {
        try (var two = TwoNodes.split();
                var kiosks = Executors.newVirtualThreadPerTaskExecutor()) {
            var numbers = new ArrayList<String>();
            for (int i = 0; i < 12; i++) numbers.add(insist(two.inTurn(i)));
            for (int i = 0; i < 2; i++) {
                assertThat(TwoNodes.meter(two.inTurn(i), "antrean.log.stream.reads"))
                        .as("each time it was refused, and read what the other one had written")
                        .isGreaterThanOrEqualTo(6);
            }
            var taps = new ArrayList<Callable<String>>();
            for (int i = 0; i < 28; i++) {
                var node = two.inTurn(i);
                taps.add(() -> insist(node));
            }
            for (Future<String> tap : kiosks.invokeAll(taps)) numbers.add(tap.get());
            eachOnce(numbers, 1, 40);
        }
    }

    /** Until it has a ticket: who is always second is told to come again. */
    private static String insist(OpenMall node) {
        var key = java.util.UUID.randomUUID().toString();
        for (int attempt = 0; attempt < 50; attempt++) {
            var answer = node.post(TICKETS, KTP, node.token(Role.KIOSK), key);
            if (answer.status() == 201) return answer.text("number");
            assertThat(answer.status()).isEqualTo(503);
        }
        throw new AssertionError("never a ticket");
    }

    private static void eachOnce(List<String> numbers, int first, int last) {
        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(first, last)
                        .mapToObj("A%03d"::formatted)
                        .toList());
    }
}
