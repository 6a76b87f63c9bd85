package id.antrean.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.antrean.access.Grant;
import id.antrean.access.Role;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Event streams and how many requests there may be, over real HTTP. */
@DisplayNameGeneration(ReplaceUnderscores.class)
final class StreamsTest {
    private static final int FLOOD_MOST = 100_000;

    @RegisterExtension
    static final TestServer server = new TestServer();

    @Test
    void a_stream_sends_its_events_resumes_after_the_last_and_tells_when_the_client_is_gone() throws Exception {
        var request = server.request("/events").header("Last-Event-ID", "41").build();
        var answer = server.http().send(request, BodyHandlers.ofLines());
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/event-stream");
        assertThat(answer.headers().firstValue("X-Accel-Buffering")).hasValue("no");
        try (Stream<String> lines = answer.body()) {
            assertThat(lines.limit(6)).containsExactly("retry: 2000", "", "id: 42", "event: count", "data: [42]", "");
        }
        assertThat(server.streamClosed().await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void a_server_that_is_stopped_ends_each_stream_after_all_that_was_sent_and_says_when_to_come_back()
            throws Exception {
        var hub = new Hub();
        var server = new TestServer(hub.routes(), Limits.USUAL);
        var screens = new ArrayList<HttpResponse<Stream<String>>>();
        for (int i = 0; i < 8; i++)
            screens.add(server.http().send(server.request("/hub").build(), BodyHandlers.ofLines()));
        hub.awaitStreams(8);
        for (int id = 1; id <= 100; id++) hub.sendAll(id);

        server.close();

        var comeBack = new HashSet<String>();
        for (var screen : screens) {
            var lines = screen.body().toList(); // fails if the stream was broken off
            assertThat(lines).contains("id: 1", "id: 100");
            assertThat(lines.getLast()).isEmpty();
            comeBack.add(lines.get(lines.size() - 2));
        }
        assertThat(comeBack).allMatch(line -> line.matches("retry: [0-9]{3,4}")).hasSizeGreaterThan(1);
    }

    @Test
    void a_server_that_drains_answers_and_keeps_no_connection_and_when_closed_finishes_what_is_under_way()
            throws Exception {
        var inside = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var slow = new Routes().get("/slow", Who.PUBLIC, exchange -> {
            inside.countDown();
            awaitUninterruptibly(goOn);
            return Reply.ok("done");
        });
        var server = new TestServer(slow, Limits.USUAL);
        assertThat(server.get("/open").headers().firstValue("Connection")).isEmpty();
        server.drain();
        assertThat(server.get("/open").headers().firstValue("Connection")).hasValue("close");
        assertThat(server.get("/health/live").body()).contains("\"status\":\"UP\"");
        var ready = server.get("/health/ready");
        assertThat(ready.statusCode()).isEqualTo(503);
        assertThat(ready.body()).contains("\"status\":\"DRAINING\"");

        var underWay = server.http().sendAsync(server.request("/slow").build(), BodyHandlers.ofString());
        assertThat(inside.await(10, TimeUnit.SECONDS)).isTrue();
        var closing = Thread.startVirtualThread(server::close);
        await().until(() -> !listens(server.port()));
        goOn.countDown();

        assertThat(underWay.get(10, TimeUnit.SECONDS).body()).contains("done");
        closing.join();
    }

    private static boolean listens(int port) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException refused) {
            return false;
        }
    }

    @Test
    void a_revoked_token_ends_the_streams_it_opened() throws Exception {
        try (var quick = new TestServer(new Routes(), new Limits(10, 10, Duration.ofMillis(50)))) {
            var made = quick.access().createToken(Grant.of(Role.CLERK, TestServer.MALL, "test"));
            var request = quick.request("/malls/khatulistiwa/events", "Authorization", "Bearer " + made.secret());
            var answer = quick.http().send(request.build(), BodyHandlers.ofLines());
            assertThat(answer.statusCode()).isEqualTo(200);

            quick.access().revoke(made.id());

            assertThat(quick.streamClosed().await(10, TimeUnit.SECONDS)).isTrue();
            answer.body().close();
        }
    }

    @Test
    void a_client_that_does_not_read_is_cut_off() throws Exception {
        var cutOff = new CountDownLatch(1);
        var flood = new Routes()
                .get(
                        "/flood",
                        Who.PUBLIC,
                        exchange -> Reply.events(sse -> {
                            sse.onClose(cutOff::countDown);
                            for (int id = 0; id < FLOOD_MOST && sse.isOpen(); id++)
                                sse.send(id, "drop", "x".repeat(10_000));
                        }));
        try (var server = new TestServer(flood, Limits.USUAL);
                var asleep = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            asleep.getOutputStream().write("GET /flood HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(US_ASCII));

            assertThat(cutOff.await(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void a_client_that_does_not_read_delays_no_other_and_goes_on_where_it_was_cut_off() throws Exception {
        var hub = new Hub();
        try (var server = new TestServer(hub.routes(), Limits.USUAL);
                var asleep = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            asleep.getOutputStream().write("GET /hub HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(US_ASCII));
            hub.awaitStreams(1);
            var awake = server.http().send(server.request("/hub").build(), BodyHandlers.ofLines());
            hub.awaitStreams(2);
            var heard = awake.body().filter(line -> line.startsWith("id: ")).iterator();

            int sent = 0;
            while (!hub.cutOff()) {
                hub.sendAll(++sent);
                assertThat(heard.next()).isEqualTo("id: " + sent);
            }
            int last = lastIdIn(asleep);
            assertThat(last).isLessThan(sent);

            var back = server.request("/hub").header("Last-Event-ID", String.valueOf(last));
            try (var missed =
                    server.http().send(back.build(), BodyHandlers.ofLines()).body()) {
                assertThat(missed.filter(line -> line.startsWith("id: ")).limit(sent - last))
                        .startsWith("id: " + (last + 1))
                        .endsWith("id: " + sent);
            }
            awake.body().close();
        }
    }

    @Test
    void a_client_of_http_1_0_gets_the_events_without_chunks_around_them() throws Exception {
        try (var old = new Socket(InetAddress.getLoopbackAddress(), server.port());
                var lines = new BufferedReader(new InputStreamReader(old.getInputStream(), US_ASCII))) {
            old.getOutputStream().write("GET /events HTTP/1.0\r\nHost: localhost\r\n\r\n".getBytes(US_ASCII));

            for (var head = lines.readLine(); !head.isEmpty(); head = lines.readLine()) {
                assertThat(head).doesNotContainIgnoringCase("chunked");
            }
            assertThat(lines.lines().limit(6))
                    .containsExactly("retry: 2000", "", "id: 1", "event: count", "data: [1]", "");
        }
    }

    @Test
    void what_a_client_says_while_it_listens_is_dropped() throws Exception {
        var hub = new Hub();
        try (var server = new TestServer(hub.routes(), Limits.USUAL);
                var talking = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            var request = "GET /hub HTTP/1.1\r\nHost: localhost\r\n\r\n";
            talking.getOutputStream().write((request + request + "GET /hub HT").getBytes(US_ASCII));
            hub.awaitStreams(1);
            talking.getOutputStream().write(request.getBytes(US_ASCII));

            hub.sendAll(1);

            var lines = new BufferedReader(new InputStreamReader(talking.getInputStream(), US_ASCII)).lines();
            assertThat(lines.filter(line -> line.startsWith("id: ") || line.startsWith("HTTP/"))
                            .limit(2))
                    .containsExactly("HTTP/1.1 200 OK", "id: 1");
        }
    }

    @Test
    void what_goes_to_many_is_written_once() throws Exception {
        var hub = new Hub();
        try (var server = new TestServer(hub.routes(), Limits.USUAL)) {
            var first = server.http().send(server.request("/hub").build(), BodyHandlers.ofLines());
            var second = server.http().send(server.request("/hub").build(), BodyHandlers.ofLines());
            hub.awaitStreams(2);

            hub.sendAll(1);

            for (var each : List.of(first, second)) {
                try (var lines = each.body()) {
                    assertThat(lines.skip(2).limit(2)).containsExactly("id: 1", "event: drop");
                }
            }
            assertThat(hub.written()).isEqualTo(1);
        }
    }

    /** The highest whole event among what the operating systems had taken for a client before it was cut off. */
    private static int lastIdIn(Socket asleep) {
        int last = 0;
        try (var lines = new BufferedReader(new InputStreamReader(asleep.getInputStream(), US_ASCII))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id: ")) last = Integer.parseInt(line.substring(4)) - 1;
            }
        } catch (IOException reset) {
            return last;
        }
        return last;
    }

    @Test
    void a_request_above_the_limit_is_told_to_come_again() throws Exception {
        var inside = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var slow = new Routes().get("/slow", Who.PUBLIC, exchange -> {
            inside.countDown();
            awaitUninterruptibly(goOn);
            return Reply.ok("done");
        });
        try (var narrow = new TestServer(slow, new Limits(1, 10, Duration.ofSeconds(15)))) {
            var first = narrow.http().sendAsync(narrow.request("/slow").build(), BodyHandlers.ofString());
            assertThat(inside.await(10, TimeUnit.SECONDS)).isTrue();

            var second = narrow.get("/open");

            goOn.countDown();
            assertThat(second.statusCode()).isEqualTo(503);
            assertThat(second.headers().firstValue("Retry-After")).hasValue("1");
            assertThat(first.join().statusCode()).isEqualTo(200);
            assertThat(narrow.get("/open").statusCode())
                    .as("there is room again")
                    .isEqualTo(200);
        }
    }

    @Test
    void a_stream_above_the_limit_is_told_to_come_again() throws Exception {
        try (var narrow = new TestServer(new Routes(), new Limits(10, 1, Duration.ofSeconds(15)))) {
            var first = narrow.http().send(narrow.request("/events").build(), BodyHandlers.ofLines());
            assertThat(first.statusCode()).isEqualTo(200);
            assertThat(narrow.get("/events").statusCode()).isEqualTo(503);
            first.body().close();
        }
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
