package id.antrean.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.access.Role;
import id.antrean.access.StaffMember;
import id.antrean.day.ClerkId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How a browser signs in, acts and signs out, over real HTTP. */
@DisplayNameGeneration(ReplaceUnderscores.class)
final class SigningInTest {
    @RegisterExtension
    static final TestServer server = new TestServer();

    @Test
    void a_browser_signs_in_with_a_token_acts_from_its_own_pages_only_and_signs_out() {
        var token = server.token(Role.CLERK);
        var welcome = server.post("/session", "{\"token\": \"" + token + "\"}");
        assertThat(welcome.statusCode()).isEqualTo(200);
        var cookie = welcome.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).contains("HttpOnly", "SameSite=Strict", "Path=/").doesNotContain(token);
        var kept = cookie.substring(0, cookie.indexOf(';'));

        assertThat(server.get("/session", "Cookie", kept).body()).contains("\"role\":\"clerk\"");
        var path = "/malls/khatulistiwa/things";
        var body = "{\"name\": \"a\"}";
        assertThat(server.post(path, body, "Cookie", kept, "Idempotency-Key", "c")
                        .statusCode())
                .as("from nowhere")
                .isEqualTo(403);
        assertThat(server.post(path, body, "Cookie", kept, "Idempotency-Key", "c", "Origin", "http://evil.example")
                        .statusCode())
                .as("from another site")
                .isEqualTo(403);
        assertThat(server.post(path, body, "Cookie", kept, "Idempotency-Key", "c", "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .as("from another site")
                .isEqualTo(403);
        assertThat(server.post(path, body, "Cookie", kept, "Idempotency-Key", "c", "Origin", server.base())
                        .statusCode())
                .as("from its own page")
                .isEqualTo(201);

        var out = server.send(server.request("/session", "Cookie", kept, "Origin", server.base())
                .DELETE());
        assertThat(out.statusCode()).isEqualTo(204);
        assertThat(server.get("/session", "Cookie", kept).statusCode()).isEqualTo(401);
    }

    @Test
    void a_clerk_signs_in_over_the_device_and_leaves_the_device_behind() {
        server.access().addStaff(StaffMember.clerk(TestServer.MALL, new ClerkId("siti"), "Siti"), "4711");
        var device = server.cookie(server.post("/session", "{\"token\": \"" + server.token(Role.CLERK) + "\"}"));
        var person = server.cookie(server.post(
                "/session",
                "{\"mall\": \"khatulistiwa\", \"clerk\": \"siti\", \"pin\": \"4711\"}",
                "Cookie",
                device,
                "Origin",
                server.base()));
        var both = device + "; " + person;
        assertThat(server.get("/session", "Cookie", both).body()).contains("\"clerk\":\"siti\"");

        server.send(server.request("/session", "Cookie", both, "Origin", server.base())
                .DELETE());

        assertThat(server.get("/session", "Cookie", both).body()).contains("\"clerk\":null", "\"role\":\"clerk\"");
    }

    @Test
    void a_wrong_pin_is_401_and_guessing_is_429() {
        server.access().addStaff(StaffMember.clerk(TestServer.MALL, new ClerkId("budi"), "Budi"), "4711");
        var wrong = "{\"mall\": \"khatulistiwa\", \"clerk\": \"budi\", \"pin\": \"0000\"}";
        for (int guess = 0; guess < 5; guess++) {
            assertThat(server.post("/session", wrong).statusCode()).isEqualTo(401);
        }
        var slowed = server.post("/session", wrong);
        assertThat(slowed.statusCode()).isEqualTo(429);
        assertThat(slowed.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void another_site_cannot_sign_a_browser_in() {
        var answer = server.post(
                "/session", "{\"token\": \"" + server.token(Role.CLERK) + "\"}", "Origin", "http://evil.example");
        assertThat(answer.statusCode()).isEqualTo(403);
    }
}
