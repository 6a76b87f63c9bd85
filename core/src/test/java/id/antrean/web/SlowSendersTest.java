package id.antrean.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Those who begin a request and do not end it hold a place for others no longer than ten seconds. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SlowSendersTest {
    private static final int MANY = 50;
    /** Ten, and some for a busy machine. */
    private static final Duration ENDS_MAX = Duration.ofSeconds(14);

    private static final String BEGINNING =
            "POST /malls/khatulistiwa/things HTTP/1.1\r\nHost: here\r\nContent-Length: 99\r\n\r\n{";

    @Test
    void a_body_that_does_not_come_ends_the_connection_and_others_are_answered_meanwhile() throws Exception {
        try (var server = new TestServer()) {
            var slow = new ArrayList<Socket>();
            for (int i = 0; i < MANY; i++) slow.add(begun(server));

            assertThat(server.get("/open").statusCode()).isEqualTo(200);

            assertEnded(slow);
            assertThat(server.get("/open").statusCode()).isEqualTo(200);
        }
    }

    private static Socket begun(TestServer server) throws Exception {
        var socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
        socket.setSoTimeout((int) ENDS_MAX.toMillis());
        socket.getOutputStream().write(BEGINNING.getBytes(US_ASCII));
        return socket;
    }

    private static void assertEnded(List<Socket> slow) throws Exception {
        for (var socket : slow) {
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
            socket.close();
        }
    }
}
