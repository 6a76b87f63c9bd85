package id.antrean.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** One client for everybody. */
final class Http {
    static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(8);

    private Http() {}

    /**
     * @param body missing for none
     * @param toldWhen whether it says when to come again
     */
    record Answer(int status, JsonNode body, boolean toldWhen) {}

    /** @throws IOException if no answer came */
    static Answer post(String url, String token, String key, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url))
                .timeout(ANSWER_WITHIN)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .header("X-Request-Id", key)
                .POST(BodyPublishers.ofString(body))
                .build();
        var response = CLIENT.send(request, BodyHandlers.ofString());
        var json = response.body().isEmpty() ? MissingNode.getInstance() : JSON.readTree(response.body());
        return new Answer(
                response.statusCode(),
                json,
                response.headers().firstValue("Retry-After").isPresent());
    }

    /** @throws IOException if no answer came, or one that says that there is none */
    static JsonNode get(String url) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(url)).timeout(ANSWER_WITHIN).build();
        var response = CLIENT.send(request, BodyHandlers.ofString());
        if (response.statusCode() >= 500) throw new IOException("answered " + response.statusCode() + ": " + url);
        return JSON.readTree(response.body());
    }

    /** @throws IOException if no answer came */
    static String text(String url) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(url)).timeout(ANSWER_WITHIN).build();
        return CLIENT.send(request, BodyHandlers.ofString()).body();
    }

    /** What is to be read there; why not, otherwise. */
    static String said(String url) throws InterruptedException {
        try {
            return get(url).toString();
        } catch (IOException lost) {
            return lost.toString();
        }
    }

    static boolean answers(String url) throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(URI.create(url))
                    .timeout(ANSWER_WITHIN)
                    .build();
            return CLIENT.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException noJson) {
            return MissingNode.getInstance();
        }
    }
}
