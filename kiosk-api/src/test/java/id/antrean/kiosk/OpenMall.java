package id.antrean.kiosk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import id.antrean.House;
import id.antrean.MallTime;
import id.antrean.Server;
import id.antrean.access.Grant;
import id.antrean.access.Role;
import id.antrean.access.SettableClock;
import id.antrean.database.Database;
import id.antrean.database.TestDatabase;
import id.antrean.day.SmallMall;
import id.antrean.mall.Catalogue;
import id.antrean.mall.MallId;
import id.antrean.mall.yaml.CatalogueYaml;
import id.antrean.web.Contract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * {@link SmallMall} with a real kiosk-api on a real PostgreSQL, at half past eight of its Tuesday. Every answer is held
 * against the contract.
 */
final class OpenMall implements AutoCloseable, AfterAllCallback {
    static final String MALL = "/api/v1/malls/" + SmallMall.MALL;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration SEEN_MAX = Duration.ofSeconds(30);

    static {
        // a house does some things every ten seconds, which is just as long as tests wait by themselves
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
    }

    private final SettableClock clock = new SettableClock(SmallMall.at("08:30").toString());
    private final Database database;
    private final House house;
    private final Server.Running server;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Contract contract = Contract.of(KioskApi.class);
    private final Map<Role, String> tokens = new ConcurrentHashMap<>();
    private final AtomicInteger keys = new AtomicInteger();

    OpenMall() {
        this(SmallMall.catalogue());
    }

    /** Another mall of the same name, on the same day. */
    OpenMall(Catalogue catalogue) {
        this(TestDatabase.fresh());
        publish(catalogue);
    }

    /** One node of several on a database, which it closes with itself; each has a mall's clock of its own. */
    OpenMall(Database database) {
        this.database = database;
        house = House.open(database, Clock.systemUTC(), log -> new MallTime(clock, 1));
        server = new KioskApi().start(house, "127.0.0.1", 0);
    }

    /**
     * What came back.
     *
     * @param body null node if there was none
     */
    record Answer(int status, Map<String, String> headers, JsonNode body) {
        String code() {
            return body.path("code").asText();
        }

        String text(String field) {
            return body.path(field).asText();
        }
    }

    House house() {
        return house;
    }

    SettableClock clock() {
        return clock;
    }

    int port() {
        return server.port();
    }

    /** The token of a role, bound to the mall (an administrator's to none); the clerk's is no person's. */
    String token(Role role) {
        @Nullable MallId mall = role == Role.ADMINISTRATOR ? null : SmallMall.MALL;
        return tokens.computeIfAbsent(role, it -> token(Grant.of(it, mall, it.key())));
    }

    String token(Grant grant) {
        return house.access().createToken(grant).secret();
    }

    Answer publish(Catalogue catalogue) {
        var request = request(MALL + "/catalogue", token(Role.ADMINISTRATOR))
                .header("Content-Type", "application/yaml")
                .PUT(BodyPublishers.ofString(CatalogueYaml.write(catalogue)));
        return seen(send(request));
    }

    /** A step, once whoever asks sees what it has done; at once if it was refused. */
    Answer seen(Answer step) {
        awaitSeen(step.body().path("position").asLong());
        return step;
    }

    /** Position of the newest event, once whoever asks sees it. */
    long seenUpTo() {
        var head = house.log().head();
        awaitSeen(head);
        return head;
    }

    private void awaitSeen(long position) {
        if (!house.live().awaitPosition(position, SEEN_MAX)) {
            throw new AssertionError("the live day has not come to " + position);
        }
    }

    Answer get(String path, Role role) {
        return send(request(path, token(role)).GET());
    }

    Answer get(String path) {
        return send(HttpRequest.newBuilder(URI.create(base() + path)).GET());
    }

    /** With a key of its own. */
    Answer post(String path, String body, Role role) {
        return post(path, body, token(role), "key-" + keys.incrementAndGet());
    }

    Answer post(String path, String body, String token, String key) {
        return send(request(path, token).header("Idempotency-Key", key).POST(BodyPublishers.ofString(body)));
    }

    /** A step at counter 1 by whoever has it. */
    Answer step(String step, String body) {
        return post(MALL + "/counters/c1/" + step, body, Role.CLERK);
    }

    Answer take(String service) {
        return post(MALL + "/tickets", "{\"service\": \"" + service + "\"}", Role.KIOSK);
    }

    HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(URI.create(base() + path))
                .header("Authorization", "Bearer " + token)
                .header("Accept-Language", "en");
    }

    String base() {
        return "http://127.0.0.1:" + server.port();
    }

    HttpClient http() {
        return http;
    }

    Answer send(HttpRequest.Builder builder) {
        var request = builder.build();
        try {
            var response = http.send(request, BodyHandlers.ofByteArray());
            var answer = answer(response);
            var type = response.headers().firstValue("Content-Type").orElse("");
            contract.checkAnswer(request.method(), request.uri().getPath(), answer.status(), type, answer.body());
            return answer;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static Answer answer(HttpResponse<byte[]> response) throws IOException {
        var headers = new ConcurrentHashMap<String, String>();
        response.headers()
                .map()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        JsonNode body = response.body().length == 0 ? NullNode.getInstance() : JSON.readTree(response.body());
        return new Answer(response.statusCode(), headers, body);
    }

    /** For a class of tests that registers it as its extension. */
    @Override
    public void afterAll(ExtensionContext tests) {
        close();
    }

    @Override
    public void close() {
        server.close();
        house.close();
        database.close();
    }
}
