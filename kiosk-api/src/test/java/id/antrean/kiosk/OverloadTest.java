package id.antrean.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.access.Role;
import id.antrean.database.TestDatabase;
import id.antrean.day.SmallMall;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The log is held by somebody else, so nothing can be written: what those at the kiosks are told meanwhile. */
@DisplayNameGeneration(ReplaceUnderscores.class)
final class OverloadTest {
    private static final String TICKETS = OpenMall.MALL + "/tickets";
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
