package id.antrean.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;

/** One request, seen at each of its steps by one id. */
@ExtendWith(InOpenHouse.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class FollowedRequestTest {
    private static final String MALL = "/api/v1/malls/khatulistiwa";
    private static final String SERVICE = "pasg";

    @Test
    void a_sampled_ticket_is_followed_from_the_kiosk_to_the_log_the_view_and_the_screens(OpenHouse house)
            throws Exception {
        var trace = "4bf92f3577b34da6a3ce929d0e0e4737";
        var heard = listen();
        var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        try {
            var screen = http.send(
                    HttpRequest.newBuilder(URI.create(house.displayUrl() + MALL_BOARD))
                            .build(),
                    BodyHandlers.ofInputStream());

            assertThat(screen.statusCode()).isEqualTo(200);
            awaitSnapshot(screen.body());
            var answer = http.send(ticket(house, "00-" + trace + "-00f067aa0ba902b7-01"), BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(201);
            await().untilAsserted(() -> assertThat(steps(heard, trace))
                    .contains("http", "command", "commit", "view-figures", "live-day", "screens"));
            assertThat(lines(heard, trace))
                    .allSatisfy(line -> assertThat(line.getMDCPropertyMap()).containsEntry("requestId", "followed-1"));
            assertThat(parents(heard, trace))
                    .containsEntry("http", "the caller")
                    .containsEntry("command", "http")
                    .containsEntry("commit", "command")
                    .containsEntry("view-figures", "commit")
                    .containsEntry("live-day", "commit")
                    .containsEntry("screens", "commit");
        } finally {
            http.shutdownNow(); // the screen's stream has no end to wait for
            stopListening(heard);
        }
    }

    @Test
    void a_request_that_nobody_asked_to_sample_leaves_no_line(OpenHouse house) throws Exception {
        var trace = "4bf92f3577b34da6a3ce929d0e0e4738";
        var heard = listen();
        try (var http = HttpClient.newHttpClient()) {
            http.send(ticket(house, "00-" + trace + "-00f067aa0ba902b7-00"), BodyHandlers.ofString());
            assertThat(lines(heard, trace)).isEmpty();
        } finally {
            stopListening(heard);
        }
    }

    /** A screen hears of what comes after its first board, not of what was before. */
    private static void awaitSnapshot(InputStream screen) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(screen, StandardCharsets.UTF_8));
        for (var line = lines.readLine(); !"event: snapshot".equals(line); line = lines.readLine()) {
            if (line == null) throw new IOException("the stream has ended");
        }
    }

    private static final String MALL_BOARD = MALL + "/board/events";

    private static HttpRequest ticket(OpenHouse house, String traceparent) {
        var kiosk = house.kioskUrl().split("/kiosk#token=", 2);
        return HttpRequest.newBuilder(URI.create(kiosk[0] + MALL + "/tickets"))
                .header("Authorization", "Bearer " + kiosk[1])
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", traceparent)
                .header("X-Request-Id", "followed-1")
                .header("traceparent", traceparent)
                .POST(BodyPublishers.ofString("{\"service\": \"" + SERVICE + "\"}"))
                .build();
    }

    private static ListAppender<ILoggingEvent> listen() {
        var heard = new ListAppender<ILoggingEvent>();
        heard.start();
        logger().addAppender(heard);
        return heard;
    }

    private static void stopListening(ListAppender<ILoggingEvent> heard) {
        logger().detachAppender(heard);
    }

    private static Logger logger() {
        return (Logger) LoggerFactory.getLogger("antrean.trace");
    }

    private static Stream<String> steps(ListAppender<ILoggingEvent> heard, String trace) {
        return lines(heard, trace)
                .flatMap(line -> line.getKeyValuePairs().stream())
                .filter(pair -> pair.key.equals("step"))
                .map(pair -> String.valueOf(pair.value));
    }

    /** Of each step, the step it is a part of. */
    private static Map<String, String> parents(ListAppender<ILoggingEvent> heard, String trace) {
        var names = new HashMap<>(Map.of("00f067aa0ba902b7", "the caller"));
        lines(heard, trace).forEach(line -> names.put(field(line, "spanId"), field(line, "step")));
        return lines(heard, trace)
                .collect(Collectors.toMap(
                        line -> field(line, "step"),
                        line -> names.getOrDefault(field(line, "parentId"), "nobody"),
                        (first, again) -> first.equals(again) ? first : first + " and " + again));
    }

    private static String field(ILoggingEvent line, String name) {
        return line.getKeyValuePairs().stream()
                .filter(pair -> pair.key.equals(name))
                .map(pair -> String.valueOf(pair.value))
                .findFirst()
                .orElse("");
    }

    private static Stream<ILoggingEvent> lines(ListAppender<ILoggingEvent> heard, String trace) {
        return List.copyOf(heard.list).stream()
                .filter(line -> trace.equals(line.getMDCPropertyMap().get("traceId")));
    }
}
