package id.antrean.web;

import static id.antrean.web.Who.PUBLIC;

import id.antrean.access.Access;
import id.antrean.access.Grant;
import id.antrean.access.Role;
import id.antrean.database.Database;
import id.antrean.database.DatabaseAway;
import id.antrean.database.TestDatabase;
import id.antrean.health.Health;
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
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A whole server with a few routes, asked over real HTTP. */
final class TestServer implements AutoCloseable, AfterAllCallback {
    static final MallId MALL = new MallId("khatulistiwa");
    private static final Shape BODY = Shape.of().required("name", Kind.key());

    private final CountDownLatch streamClosed = new CountDownLatch(1);
    private final Database database = TestDatabase.fresh();
    /** Stands still: how soon one may guess again does not depend on how slow the machine is. */
    private final Access access =
            new Access(database.dataSource(), new SecureRandom(), Clock.fixed(Instant.now(), ZoneOffset.UTC));

    private final Health health = new Health();
    private final HttpClient http = HttpClient.newHttpClient();
    private final WebServer server;
    private volatile boolean up = true;

    TestServer() {
        this(new Routes(), Limits.USUAL);
    }

    /** @param more routes beside {@link #routes()} */
    TestServer(Routes more, Limits limits) {
        health.watch("database", () -> up ? Health.Verdict.up("1 ms") : Health.Verdict.down("1 ms"));
        server = WebServer.start(
                new WebSetup(
                        "test",
                        "127.0.0.1",
                        0,
                        "http://localhost",
                        List.of(),
                        access,
                        Clock.systemUTC(),
                        new SecureRandom(),
                        new PrometheusMeterRegistry(PrometheusConfig.DEFAULT),
                        health::report,
                        limits),
                routes().addAll(more));
    }

    private Routes routes() {
        return new Routes()
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
                .get("/away", PUBLIC, exchange -> {
                    throw new DatabaseAway(new java.sql.SQLTransientConnectionException("pool 4711 is empty"));
                })
                .get("/archived", PUBLIC, exchange -> {
                    throw new id.antrean.eventlog.EventsArchived(1, 9, "a-file");
                })
                .post("/malls/{mall}/things", Who.only(Role.CLERK), exchange -> {
                    var name = exchange.body(BODY).text("name");
                    return Reply.created("/things/" + name, exchange.command(exchange.mall(), "Try", origin -> origin));
                })
                .get("/events", PUBLIC, this::threeEvents)
                .get("/malls/{mall}/events", Who.only(Role.CLERK), this::threeEvents);
    }

    private Reply threeEvents(Exchange exchange) {
        return Reply.events(sse -> {
            sse.onClose(streamClosed::countDown);
            long after = exchange.resumeAfter().orElse(0);
            for (long id = after + 1; id <= after + 3; id++) sse.send(id, "count", List.of(id));
        });
    }

    Access access() {
        return access;
    }

    HttpClient http() {
        return http;
    }

    /** Opened when the first stream has ended. */
    CountDownLatch streamClosed() {
        return streamClosed;
    }

    void isUp(boolean now) {
        up = now;
    }

    void drain() {
        health.drain();
        server.drain();
    }

    int port() {
        return server.port();
    }

    String base() {
        return "http://127.0.0.1:" + port();
    }

    String token(Role role) {
        return access.createToken(Grant.of(role, role == Role.ADMINISTRATOR ? null : MALL, "test"))
                .secret();
    }

    String[] bearer(Role role) {
        return new String[] {"Authorization", "Bearer " + token(role)};
    }

    String cookie(HttpResponse<String> answer) {
        var cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
        return cookie.substring(0, cookie.indexOf(';'));
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    HttpResponse<String> get(String path, String[] bearer, String... headers) {
        return send(request(path, headers).headers(bearer).GET());
    }

    HttpResponse<String> post(String path, String body, String... headers) {
        return send(request(path, headers).POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> post(String path, String body, String[] bearer, String... headers) {
        return send(request(path, headers).headers(bearer).POST(BodyPublishers.ofString(body)));
    }

    HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(base() + path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** For a class of tests that registers it as its extension. */
    @Override
    public void afterAll(ExtensionContext tests) {
        close();
    }

    @Override
    public void close() {
        server.close();
        database.close();
    }
}
