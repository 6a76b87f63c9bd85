package id.antrean.web;

import static id.antrean.web.Who.PUBLIC;
import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.access.Access;
import id.antrean.access.Grant;
import id.antrean.access.Role;
import id.antrean.access.StaffMember;
import id.antrean.database.Database;
import id.antrean.database.TestDatabase;
import id.antrean.day.ClerkId;
import id.antrean.mall.MallId;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A whole server with a few routes, asked over real HTTP. */
@DisplayNameGeneration(ReplaceUnderscores.class)
final class WebServerTest {
    private static final MallId MALL = new MallId("khatulistiwa");
    private static final Shape BODY = Shape.of().required("name", Kind.key());
    private static final CountDownLatch CLOSED = new CountDownLatch(1);

    private static final Database DATABASE = TestDatabase.fresh();
    private static final Access ACCESS = new Access(DATABASE.dataSource(), new SecureRandom(), Clock.systemUTC());
    private static final HealthSwitch HEALTH = new HealthSwitch();
    private static final WebServer SERVER = start();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static final class HealthSwitch {
        private volatile boolean up = true;
    }

    private static WebServer start() {
        var routes = new Routes()
                .get(
                        "/open",
                        PUBLIC,
                        exchange -> Reply.ok(List.of(exchange.caller().role())))
                .get("/malls/{mall}/open", PUBLIC, exchange -> Reply.ok(exchange.mall()))
                .get(
                        "/malls/{mall}/staff",
                        Who.only(Role.CLERK),
                        exchange -> Reply.ok(exchange.caller().subject()))
                .get("/broken", PUBLIC, exchange -> {
                    throw new IllegalStateException("the secret is 4711");
                })
                .post("/malls/{mall}/things", Who.only(Role.CLERK), exchange -> {
                    var name = exchange.body(BODY).text("name");
                    return Reply.created("/things/" + name, exchange.origin(exchange.mall()));
                })
                .get(
                        "/events",
                        PUBLIC,
                        exchange -> Reply.events(sse -> {
                            sse.onClose(CLOSED::countDown);
                            long after = exchange.resumeAfter().orElse(0);
                            for (long id = after + 1; id <= after + 3; id++) sse.send(id, "count", List.of(id));
                        }));
        return WebServer.start(
                new WebSetup(
                        "test",
                        "127.0.0.1",
                        0,
                        "http://localhost",
                        List.of(),
                        ACCESS,
                        Clock.systemUTC(),
                        new SecureRandom(),
                        new PrometheusMeterRegistry(PrometheusConfig.DEFAULT),
                        () -> List.of(new HealthCheck("database", HEALTH.up, "1 ms"))),
                routes);
    }

    @AfterAll
    static void stop() {
        SERVER.close();
        DATABASE.close();
    }

    @Test
    void anybody_may_use_a_public_route() {
        var answer = get("/open");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("[\"visitor\"]");
    }

    @Test
    void a_wrong_token_is_refused_even_where_none_is_needed() {
        var answer = get("/open", "Authorization", "Bearer nonsense");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("token-not-valid");
    }

    @Test
    void without_a_token_a_closed_route_asks_to_sign_in() {
        var answer = get("/malls/khatulistiwa/staff");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
    }

    @Test
    void another_role_is_refused() {
        assertThat(get("/malls/khatulistiwa/staff", bearer(Role.KIOSK)).statusCode())
                .isEqualTo(403);
    }

    @Test
    void another_mall_is_refused() {
        var answer = get("/malls/other/staff", bearer(Role.CLERK));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("other-mall");
    }

    @Test
    void the_right_role_in_the_right_mall_comes_in() {
        assertThat(get("/malls/khatulistiwa/staff", bearer(Role.CLERK)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_path_that_is_no_key_is_404() {
        assertThat(get("/malls/NO%20KEY/open").statusCode()).isEqualTo(404);
    }

    @Test
    void an_unknown_address_is_a_problem_too() {
        var answer = get("/nowhere", "Accept-Language", "en");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("There is nothing at this address.");
    }

    @Test
    void a_method_the_address_does_not_take_is_405() {
        assertThat(send(request("/open").method("DELETE", BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(405);
    }

    @Test
    void a_fault_of_ours_is_500_without_a_word_of_its_cause() {
        var answer = get("/broken");
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("\"code\":\"internal\"").doesNotContain("4711", "Exception");
    }

    @Test
    void a_sane_request_id_goes_through_and_another_is_replaced() {
        assertThat(get("/open", "X-Request-Id", "kiosk-7.42").headers().firstValue("X-Request-Id"))
                .hasValue("kiosk-7.42");
        assertThat(get("/open", "X-Request-Id", "<script>").headers().firstValue("X-Request-Id"))
                .hasValueSatisfying(id -> assertThat(id).matches("[0-9a-f]{16}"));
    }

    @Test
    void every_answer_tells_browsers_to_trust_nothing() {
        for (var path : List.of("/open", "/nowhere", "/broken")) {
            var headers = get(path).headers();
            assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
            assertThat(headers.firstValue("Content-Security-Policy"))
                    .hasValueSatisfying(csp -> assertThat(csp).contains("default-src 'none'"));
            assertThat(headers.firstValue("Cache-Control")).hasValue("no-store");
        }
    }

    @Test
    void a_post_carries_its_origin_to_the_event() {
        var answer =
                post("/malls/khatulistiwa/things", "{\"name\": \"a\"}", bearer(Role.CLERK), "Idempotency-Key", "k-1");
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Location")).hasValue("/things/a");
        assertThat(answer.body()).contains("\"role\":\"CLERK\"", "\"key\":\"k-1\"", "@khatulistiwa");
    }

    @Test
    void a_post_without_an_idempotency_key_is_refused() {
        var answer = post("/malls/khatulistiwa/things", "{\"name\": \"a\"}", bearer(Role.CLERK));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("idempotency-key-missing");
    }

    @Test
    void an_unknown_field_is_named_in_the_callers_language() {
        var answer = post(
                "/malls/khatulistiwa/things",
                "{\"name\": \"a\", \"nmae\": 1}",
                bearer(Role.CLERK),
                "Accept-Language",
                "en");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"pointer\":\"/nmae\",\"detail\":\"This field is not known.\"");
    }

    @Test
    void a_body_above_the_limit_is_413() {
        var answer = post("/malls/khatulistiwa/things", "x".repeat(70_000), bearer(Role.CLERK));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("too-large");
    }

    @Test
    void a_stream_sends_its_events_resumes_after_the_last_and_tells_when_the_client_is_gone() throws Exception {
        var request = request("/events").header("Last-Event-ID", "41").build();
        var answer = HTTP.send(request, BodyHandlers.ofLines());
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/event-stream");
        assertThat(answer.headers().firstValue("X-Accel-Buffering")).hasValue("no");
        try (Stream<String> lines = answer.body()) {
            assertThat(lines.limit(6)).containsExactly("retry: 2000", "", "id: 42", "event: count", "data: [42]", "");
        }
        assertThat(CLOSED.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void a_browser_signs_in_with_a_token_acts_from_its_own_pages_only_and_signs_out() {
        var token = token(Role.CLERK);
        var welcome = post("/session", "{\"token\": \"" + token + "\"}");
        assertThat(welcome.statusCode()).isEqualTo(200);
        var cookie = welcome.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).contains("HttpOnly", "SameSite=Strict", "Path=/").doesNotContain(token);
        var kept = cookie.substring(0, cookie.indexOf(';'));

        assertThat(get("/session", "Cookie", kept).body()).contains("\"role\":\"clerk\"");
        var path = "/malls/khatulistiwa/things";
        var body = "{\"name\": \"a\"}";
        assertThat(post(path, body, "Cookie", kept, "Idempotency-Key", "c").statusCode())
                .as("from nowhere")
                .isEqualTo(403);
        assertThat(post(path, body, "Cookie", kept, "Idempotency-Key", "c", "Origin", "http://evil.example")
                        .statusCode())
                .as("from another site")
                .isEqualTo(403);
        assertThat(post(path, body, "Cookie", kept, "Idempotency-Key", "c", "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .as("from another site")
                .isEqualTo(403);
        assertThat(post(path, body, "Cookie", kept, "Idempotency-Key", "c", "Origin", base())
                        .statusCode())
                .as("from its own page")
                .isEqualTo(201);

        var out = send(request("/session", "Cookie", kept, "Origin", base()).DELETE());
        assertThat(out.statusCode()).isEqualTo(204);
        assertThat(get("/session", "Cookie", kept).statusCode()).isEqualTo(401);
    }

    @Test
    void a_clerk_signs_in_over_the_device_and_leaves_the_device_behind() {
        ACCESS.addStaff(StaffMember.clerk(MALL, new ClerkId("siti"), "Siti"), "4711");
        var device = cookie(post("/session", "{\"token\": \"" + token(Role.CLERK) + "\"}"));
        var person = cookie(post(
                "/session",
                "{\"mall\": \"khatulistiwa\", \"clerk\": \"siti\", \"pin\": \"4711\"}",
                "Cookie",
                device,
                "Origin",
                base()));
        var both = device + "; " + person;
        assertThat(get("/session", "Cookie", both).body()).contains("\"clerk\":\"siti\"");

        send(request("/session", "Cookie", both, "Origin", base()).DELETE());

        assertThat(get("/session", "Cookie", both).body()).contains("\"clerk\":null", "\"role\":\"clerk\"");
    }

    @Test
    void a_wrong_pin_is_401_and_guessing_is_429() {
        ACCESS.addStaff(StaffMember.clerk(MALL, new ClerkId("budi"), "Budi"), "4711");
        var wrong = "{\"mall\": \"khatulistiwa\", \"clerk\": \"budi\", \"pin\": \"0000\"}";
        for (int guess = 0; guess < 5; guess++) {
            assertThat(post("/session", wrong).statusCode()).isEqualTo(401);
        }
        var slowed = post("/session", wrong);
        assertThat(slowed.statusCode()).isEqualTo(429);
        assertThat(slowed.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void another_site_cannot_sign_a_browser_in() {
        var answer = post("/session", "{\"token\": \"" + token(Role.CLERK) + "\"}", "Origin", "http://evil.example");
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void not_ready_is_503_and_says_which_check() {
        assertThat(get("/health/live").statusCode()).isEqualTo(200);
        assertThat(get("/health/ready").statusCode()).isEqualTo(200);
        HEALTH.up = false;
        try {
            var answer = get("/health/ready");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body())
                    .isEqualTo("{\"status\":\"DOWN\",\"checks\":[{\"name\":\"database\",\"status\":\"DOWN\","
                            + "\"detail\":\"1 ms\"}]}");
        } finally {
            HEALTH.up = true;
        }
    }

    @Test
    void metrics_are_open_on_this_machine_but_not_through_a_proxy() {
        get("/open");
        assertThat(get("/metrics").body()).contains("http_requests_seconds_count{", "route=\"/open\"");
        assertThat(get("/metrics", "X-Forwarded-For", "203.0.113.9").statusCode())
                .isEqualTo(401);
        assertThat(get("/metrics", bearer(Role.ADMINISTRATOR), "X-Forwarded-For", "203.0.113.9")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void the_page_of_a_problem_explains_it_in_both_languages() {
        var answer = get("/problems/counter-busy");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
        assertThat(answer.body()).contains("Loket … masih melayani …", "Counter … still serves …");
        assertThat(get("/problems/none").statusCode()).isEqualTo(404);
    }

    @Test
    void files_are_served_with_a_tag_and_not_again_when_unchanged() {
        var first = get("/shared/base.css");
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.headers().firstValue("Content-Type")).hasValue("text/css; charset=utf-8");
        var tag = first.headers().firstValue("ETag").orElseThrow();
        var again = get("/shared/base.css", "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void libraries_come_from_their_jars() {
        var answer = get("/lib/lit-html/3.3.3/lit-html.js");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(it -> assertThat(it).contains("immutable"));
    }

    @Test
    void nothing_outside_the_folder_is_served() {
        for (var path : List.of(
                "/shared/../../../../logback.xml",
                "/shared/%2e%2e/%2e%2e/web/Gate.class",
                "/shared/..%2f..%2fweb/Gate.class",
                "/shared//etc/passwd",
                "/shared/.hidden.css",
                "/shared/")) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    private static String token(Role role) {
        return ACCESS.createToken(Grant.of(role, role == Role.ADMINISTRATOR ? null : MALL, "test"))
                .secret();
    }

    private static String[] bearer(Role role) {
        return new String[] {"Authorization", "Bearer " + token(role)};
    }

    private static String cookie(HttpResponse<String> answer) {
        var cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
        return cookie.substring(0, cookie.indexOf(';'));
    }

    private static String base() {
        return "http://127.0.0.1:" + SERVER.port();
    }

    private static HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    private static HttpResponse<String> get(String path, String[] bearer, String... headers) {
        return send(request(path, headers).headers(bearer).GET());
    }

    private static HttpResponse<String> post(String path, String body, String... headers) {
        return send(request(path, headers).POST(BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> post(String path, String body, String[] bearer, String... headers) {
        return send(request(path, headers).headers(bearer).POST(BodyPublishers.ofString(body)));
    }

    private static HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(base() + path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
