package id.antrean.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One caller of the HTTP API: a kiosk with its token, or a clerk with the cookie of a session. A request whose answer
 * was lost is sent again with the same Idempotency-Key, as any good client does.
 */
final class DemoClient {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(10);
    private static final int NOT_SIGNED_IN = 401;
    private static final int TRIES = 6;
    private static final Duration FIRST_WAIT = Duration.ofMillis(100);

    private final HttpClient http;
    private final String base;
    private final Supplier<String> keys;
    private final @Nullable String token;
    private Map<String, String> person = Map.of();
    private @Nullable String cookie;

    /**
     * @param base the server's URL, no slash at the end
     * @param keys a fresh Idempotency-Key each time
     * @param token null for a caller that will sign in, or that needs none
     */
    DemoClient(HttpClient http, String base, Supplier<String> keys, @Nullable String token) {
        this.http = http;
        this.base = base;
        this.keys = keys;
        this.token = token;
    }

    /** Signs in as a person: from now on the session's cookie says who asks, renewed when it has ended. */
    DemoReply signIn(String mall, String clerk, String pin) throws InterruptedException {
        person = Map.of("mall", mall, "clerk", clerk, "pin", pin);
        return signIn();
    }

    private DemoReply signIn() throws InterruptedException {
        var response = send(request("/session").POST(json(person)).build());
        cookie = response.headers()
                .firstValue("Set-Cookie")
                .map(set -> set.split(";", 2)[0])
                .orElse(null);
        return reply(response);
    }

    DemoReply get(String path) throws InterruptedException {
        return ask(() -> request(path).GET());
    }

    DemoReply post(String path, Map<String, ?> body) throws InterruptedException {
        var key = keys.get();
        return ask(() -> request(path).header("Idempotency-Key", key).POST(json(body)));
    }

    private DemoReply ask(Supplier<HttpRequest.Builder> request) throws InterruptedException {
        var response = send(request.get().build());
        if (response.statusCode() != NOT_SIGNED_IN || person.isEmpty()) return reply(response);
        return signIn().succeeded() ? reply(send(request.get().build())) : reply(response);
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(ANSWER_WITHIN)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json, application/problem+json")
                .header("Accept-Language", "id");
        if (token != null) request.header("Authorization", "Bearer " + token);
        if (cookie != null) request.header("Cookie", cookie).header("Origin", base);
        return request;
    }

    private HttpResponse<byte[]> send(HttpRequest request) throws InterruptedException {
        var wait = FIRST_WAIT;
        for (int attempt = 1; ; attempt++, wait = wait.multipliedBy(2)) {
            try {
                var response = http.send(request, BodyHandlers.ofByteArray());
                if (!isTransient(response.statusCode()) || attempt == TRIES) return response;
                Thread.sleep(retryAfter(response).orElse(wait));
            } catch (IOException lost) {
                if (attempt == TRIES) throw new UncheckedIOException(lost);
                Thread.sleep(wait);
            }
        }
    }

    private static boolean isTransient(int status) {
        return status == 429 || status == 502 || status == 503;
    }

    private static Optional<Duration> retryAfter(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(seconds -> seconds.matches("\\d{1,2}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)));
    }

    private static DemoReply reply(HttpResponse<byte[]> response) {
        try {
            var body = JSON.readTree(response.body());
            return new DemoReply(response.statusCode(), body == null ? MissingNode.getInstance() : body);
        } catch (IOException notJson) {
            return new DemoReply(response.statusCode());
        }
    }

    private static HttpRequest.BodyPublisher json(Map<String, ?> body) {
        try {
            return BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
