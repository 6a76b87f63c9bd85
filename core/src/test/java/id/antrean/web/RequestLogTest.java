package id.antrean.web;

import static id.antrean.web.Who.PUBLIC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.read.ListAppender;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Which request a line of the log belongs to. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RequestLogTest {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final org.slf4j.Logger HANDLER = LoggerFactory.getLogger("a handler");
    private static final TestServer SERVER = new TestServer(
            new Routes()
                    .get("/chatty", PUBLIC, exchange -> {
                        HANDLER.info("on a virtual thread");
                        return Reply.ok(List.of());
                    })
                    .get(
                            "/brokenstream",
                            PUBLIC,
                            exchange -> Reply.events(sse -> {
                                throw new IllegalStateException("no stream today");
                            })),
            Limits.USUAL);

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> heard = new ListAppender<>();

    RequestLogTest() {
        heard.start();
        root.addAppender(heard);
    }

    @AfterEach
    void stopListening() {
        root.detachAppender(heard);
    }

    @AfterAll
    static void close() {
        SERVER.close();
    }

    @Test
    void a_line_of_a_handler_has_the_request_s_id_and_its_trace() {
        var answer = get("/chatty", "req-chatty");
        assertThat(line("on a virtual thread").getMDCPropertyMap())
                .containsEntry("requestId", "req-chatty")
                .containsEntry("traceId", TRACE);
        assertThat(answer.headers().firstValue("X-Request-Id")).contains("req-chatty");
        assertThat(answer.headers().firstValue("traceparent"))
                .hasValueSatisfying(header -> assertThat(header).startsWith("00-" + TRACE + "-"));
    }

    @Test
    void a_failure_s_line_has_them_too_and_the_next_request_does_not_inherit_them() {
        get("/broken", "req-broken");
        assertThat(line("GET /broken failed").getMDCPropertyMap()).containsEntry("requestId", "req-broken");
        get("/chatty", "req-after");
        assertThat(line("on a virtual thread").getMDCPropertyMap()).containsEntry("requestId", "req-after");
    }

    @Test
    void a_stream_s_line_has_them_though_the_request_was_answered_long_ago() {
        // the connection is reset: there is no polite end of a stream that never began
        assertThatThrownBy(() -> get("/brokenstream", "req-stream")).isInstanceOf(UncheckedIOException.class);
        assertThat(line("the stream /brokenstream failed").getMDCPropertyMap())
                .containsEntry("requestId", "req-stream")
                .containsEntry("traceId", TRACE);
    }

    @Test
    void a_sampled_request_is_a_line_with_its_step_and_time() throws Exception {
        get("/chatty", "req-sampled");
        var line = line("trace: http");
        assertThat(line.getMDCPropertyMap()).containsEntry("requestId", "req-sampled");
        assertThat(json(line))
                .contains("\"step\":\"http\"")
                .contains("\"parentId\":\"00f067aa0ba902b7\"")
                .containsPattern("\"spanId\":\"[0-9a-f]{16}\"")
                .containsPattern("\"start\":\"20[0-9T:.-]+Z\"")
                .contains("\"ms\":")
                .contains("\"traceId\":\"" + TRACE + "\"")
                .contains("\"requestId\":\"req-sampled\"");
    }

    /** As the program writes it off a terminal. */
    private static String json(ILoggingEvent line) throws Exception {
        var context = new LoggerContext();
        var configurator = new JoranConfigurator();
        configurator.setContext(context);
        configurator.doConfigure(RequestLogTest.class.getResource("/logback-json.xml"));
        var out = (ConsoleAppender<ILoggingEvent>) context.getLogger("ROOT").getAppender("out");
        return new String(out.getEncoder().encode(line), StandardCharsets.UTF_8);
    }

    private ILoggingEvent line(String beginning) {
        return await().until(
                        () -> List.copyOf(heard.list).reversed().stream()
                                .filter(line -> line.getFormattedMessage().startsWith(beginning))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private static HttpResponse<String> get(String path, String requestId) {
        return SERVER.get(path, "X-Request-Id", requestId, "traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01");
    }
}
