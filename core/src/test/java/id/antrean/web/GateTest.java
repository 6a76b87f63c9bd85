package id.antrean.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.access.Grant;
import id.antrean.access.Role;
import id.antrean.mall.AgencyId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who comes in where, asked over real HTTP. */
@DisplayNameGeneration(ReplaceUnderscores.class)
final class GateTest {
    @RegisterExtension
    static final TestServer server = new TestServer();

    @Test
    void anybody_may_use_a_public_route() {
        var answer = server.get("/open");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("[\"visitor\"]");
    }

    @Test
    void a_wrong_token_is_refused_even_where_none_is_needed() {
        var answer = server.get("/open", "Authorization", "Bearer nonsense");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("token-not-valid");
    }

    @Test
    void without_a_token_a_closed_route_asks_to_sign_in() {
        var answer = server.get("/malls/khatulistiwa/staff");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
    }

    @Test
    void another_role_is_refused() {
        assertThat(server.get("/malls/khatulistiwa/staff", server.bearer(Role.KIOSK))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void another_mall_is_refused() {
        var answer = server.get("/malls/other/staff", server.bearer(Role.CLERK));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("other-mall");
    }

    @Test
    void the_right_role_in_the_right_mall_comes_in() {
        assertThat(server.get("/malls/khatulistiwa/staff", server.bearer(Role.CLERK))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void metrics_of_the_house_are_not_an_agencys_to_see() throws Exception {
        var token = server.access()
                .createToken(new Grant(Role.ADMINISTRATOR, null, new AgencyId("bank"), null, "the bank's"));
        assertThat(server.get("/metrics", "Authorization", "Bearer " + token.secret(), "X-Forwarded-For", "203.0.113.9")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void metrics_are_open_on_this_machine_but_not_through_a_proxy() {
        server.get("/open");
        assertThat(server.get("/metrics").body()).contains("http_requests_seconds_count{", "route=\"/open\"");
        assertThat(server.get("/metrics", "X-Forwarded-For", "203.0.113.9").statusCode())
                .isEqualTo(401);
        assertThat(server.get("/metrics", server.bearer(Role.ADMINISTRATOR), "X-Forwarded-For", "203.0.113.9")
                        .statusCode())
                .isEqualTo(200);
    }
}
