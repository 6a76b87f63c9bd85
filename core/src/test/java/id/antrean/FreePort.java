package id.antrean;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A port of this machine on which nobody listens now. From below those that the system gives to whoever opens a
 * connection, so that it is still there for a process that was killed and begins again.
 */
public final class FreePort {
    private static final int FIRST = 20_000;
    private static final int AFTER_LAST = 32_000;
    private static final int TRIES_MAX = 1_000;

    private FreePort() {}

    public static int any() {
        for (int i = 0; i < TRIES_MAX; i++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, AFTER_LAST);
            if (isFree(port)) return port;
        }
        throw new AssertionError("no free port from " + FIRST + " to " + AFTER_LAST);
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
