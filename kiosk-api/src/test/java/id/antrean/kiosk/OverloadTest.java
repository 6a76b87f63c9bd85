package id.antrean.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.antrean.access.Grant;
import id.antrean.access.Role;
import id.antrean.database.TestDatabase;
import id.antrean.day.SmallMall;
import id.antrean.mall.MallId;
import id.antrean.mall.yaml.CatalogueYaml;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The log is held by somebody else, so nothing can be written: what those at the kiosks are told meanwhile. */
@DisplayNameGeneration(ReplaceUnderscores.class)
final class OverloadTest {
    private static final String TICKETS = OpenMall.MALL + "/tickets";
    private static final MallId NEIGHBOUR = new MallId("tetangga");
    private static final int FLOOD = 1_400;
    /** Whoever finds no room is told so at once. */
    private static final int SENT_AWAY_MS_MAX = 500;

    private static final String BODY = "{\"service\":\"ktp\"}";

    @Test
    void who_cannot_be_written_in_time_is_told_when_to_ask_again_and_the_same_request_then_gets_its_ticket()
            throws SQLException {
        try (var database = TestDatabase.fresh();
                var mall = new OpenMall(database)) {
            mall.publish(SmallMall.catalogue());
            assertThat(take(mall, "before").status()).isEqualTo(201);
            try (var holder = database.dataSource().getConnection()) {
                hold(holder);

                var told = IntStream.range(0, 5)
                        .parallel()
                        .mapToObj(n -> take(mall, "meanwhile-" + n))
                        .toList();

                assertThat(told).allSatisfy(answer -> {
                    assertThat(answer.status()).isEqualTo(503);
                    assertThat(answer.code()).isEqualTo("overloaded");
                    assertThat(answer.headers().get("retry-after")).isEqualTo("1");
                });
                holder.rollback();
            }
            assertThat(mall.house().log().head()).isEqualTo(3); // the catalogue, the day, one ticket
            assertThat(IntStream.range(0, 5)
                            .mapToObj(n -> take(mall, "meanwhile-" + n).text("number")))
                    .containsExactly("A002", "A003", "A004", "A005", "A006");
        }
    }

    /** While nothing can be written, one mall's requests wait by the thousand: they leave the others room in the house. */
    @Test
    void a_mall_that_asks_without_end_is_told_to_wait_and_another_gets_its_ticket() throws Exception {
        try (var database = TestDatabase.fresh();
                var mall = new OpenMall(database)) {
            mall.publish(SmallMall.catalogue());
            publishNeighbour(mall);
            var hot = mall.token(Role.KIOSK);
            var quiet = mall.token(Grant.of(Role.KIOSK, NEIGHBOUR, "kiosk of the neighbour"));
            try (var holder = database.dataSource().getConnection()) {
                hold(holder);
                var flood = IntStream.range(0, FLOOD)
                        .mapToObj(n -> statusLater(mall, SmallMall.MALL, hot, "flood-" + n))
                        .toList();
                CompletableFuture.anyOf(flood.toArray(CompletableFuture[]::new))
                        .join(); // no room for that mall any more

                var neighbour = statusLater(mall, NEIGHBOUR, quiet, "neighbour");
                assertThatThrownBy(() -> neighbour.get(SENT_AWAY_MS_MAX, TimeUnit.MILLISECONDS))
                        .as("it is not sent away")
                        .isInstanceOf(TimeoutException.class);
                holder.rollback();

                assertThat(neighbour.join()).isEqualTo(201);
                assertThat(flood.stream().map(CompletableFuture::join).distinct())
                        .contains(503)
                        .isSubsetOf(201, 409, 503); // after A999 there is no number any more
            }
        }
    }

    private static void publishNeighbour(OpenMall mall) {
        var catalogue = CatalogueYaml.write(SmallMall.catalogue()).replace(SmallMall.MALL.value(), NEIGHBOUR.value());
        var request = mall.request("/api/v1/malls/" + NEIGHBOUR + "/catalogue", mall.token(Role.ADMINISTRATOR))
                .header("Content-Type", "application/yaml")
                .PUT(BodyPublishers.ofString(catalogue));
        assertThat(mall.seen(mall.send(request)).status()).isEqualTo(200);
    }

    private static CompletableFuture<Integer> statusLater(OpenMall mall, MallId where, String token, String key) {
        var request = mall.request("/api/v1/malls/" + where + "/tickets", token)
                .version(HttpClient.Version.HTTP_1_1)
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(BODY))
                .build();
        return mall.http().sendAsync(request, BodyHandlers.discarding()).thenApply(HttpResponse::statusCode);
    }

    private static void hold(Connection holder) throws SQLException {
        holder.setAutoCommit(false);
        try (var lock = holder.createStatement()) {
            lock.execute("SELECT position FROM log_head FOR UPDATE");
        }
    }

    private static OpenMall.Answer take(OpenMall mall, String key) {
        return mall.post(TICKETS, BODY, mall.token(Role.KIOSK), key);
    }
}
