package id.antrean.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.access.Role;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What staff away from the counters do, over HTTP. */
@DisplayNameGeneration(ReplaceUnderscores.class)
final class DeskOverHttpTest {
    @RegisterExtension
    static final OpenMall mall = new OpenMall();

    @Test
    void a_ticket_is_found_with_where_it_is_and_why() {
        var ticket = mall.take("ktp").text("ticket");

        var found = read(ticket);

        assertThat(found.body().path("leg").path("state").asText()).isEqualTo("waiting");
        assertThat(found.body().path("leg").path("why").path("en").asText()).isNotBlank();
        assertThat(found.body().path("ended").isNull()).isTrue();
        assertThat(read("2026-11-24-A999").status()).isEqualTo(404);
    }

    @Test
    void priority_is_granted_and_taken_away_with_a_reason() {
        var ticket = mall.take("ktp").text("ticket");

        assertThat(desk(ticket, "priority", "{\"priorityClass\": \"elderly\"}").status())
                .isEqualTo(200);
        assertThat(read(ticket).body().path("leg").path("priority").asBoolean()).isTrue();
        assertThat(read(ticket).body().path("leg").path("provisional").asBoolean())
                .isFalse();

        var without = desk(ticket, "priority", "{}");
        assertThat(without.status()).isEqualTo(400);
        assertThat(without.code()).isEqualTo("reason-missing");
        assertThat(desk(ticket, "priority", "{\"reason\": \"tidak berhak\"}").status())
                .isEqualTo(200);
        assertThat(read(ticket).body().path("leg").path("priority").asBoolean()).isFalse();
    }

    @Test
    void a_ticket_of_the_wrong_service_is_moved() {
        var ticket = mall.take("ktp").text("ticket");

        var moved = desk(ticket, "change", "{\"service\": \"kk\"}");

        assertThat(moved.text("service")).isEqualTo("kk");
        assertThat(moved.body().path("leg").asInt()).isEqualTo(2);
    }

    @Test
    void a_lost_ticket_is_printed_again_with_the_same_link() {
        var taken = mall.take("ktp");

        var again = desk(taken.text("ticket"), "reprint", "{}");

        assertThat(again.text("trackUrl")).isEqualTo(taken.text("trackUrl"));
    }

    @Test
    void a_counter_is_lent_by_a_supervisor_and_by_no_clerk() {
        var path = OpenMall.MALL + "/counters/c3/lend";
        assertThat(mall.post(path, "{\"services\": [\"ktp\"]}", Role.CLERK).status())
                .isEqualTo(403);
        var lent = mall.post(path, "{\"services\": [\"ktp\"]}", Role.SUPERVISOR);
        assertThat(lent.body().path("services").toString()).isEqualTo("[\"setor\",\"ktp\"]");
        assertThat(mall.post(path, "{\"services\": []}", Role.SUPERVISOR)
                        .body()
                        .path("services")
                        .toString())
                .isEqualTo("[\"setor\"]");
    }

    private static OpenMall.Answer desk(String ticket, String step, String body) {
        return mall.post(OpenMall.MALL + "/tickets/" + ticket + "/" + step, body, Role.SUPERVISOR);
    }

    private static OpenMall.Answer read(String ticket) {
        return mall.get(OpenMall.MALL + "/tickets/" + ticket + "?after=" + mall.seenUpTo(), Role.SUPERVISOR);
    }
}
