package id.antrean.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A line between a browser and a server that a test can cut or silence. */
public final class Wire implements AutoCloseable {
    private enum State {
        WHOLE,
        SILENT,
        CUT
    }

    private final int server;
    private final ServerSocket ear;
    private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
    private volatile State state = State.WHOLE;

    /** @param server the port on this machine that it leads to */
    public Wire(int server) {
        this.server = server;
        try {
            ear = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::listen);
    }

    public String url() {
        return "http://127.0.0.1:" + ear.getLocalPort();
    }

    /** Ends every connection; new ones end at once. As when the server is restarted. */
    public void cut() {
        state = State.CUT;
        ends.forEach(Wire::end);
        ends.clear();
    }

    /** Nothing ends and nothing passes. As when somebody pulls the plug of a switch in between. */
    public void silence() {
        state = State.SILENT;
    }

    public void mend() {
        state = State.WHOLE;
    }

    @Override
    public void close() throws IOException {
        ear.close();
        cut();
    }

    private void listen() {
        while (!ear.isClosed()) {
            try {
                var browser = ear.accept();
                if (state == State.CUT) end(browser);
                else join(browser, new Socket(InetAddress.getLoopbackAddress(), server));
            } catch (IOException gone) {
                // the test is over, or the server is: the next one may succeed
            }
        }
    }

    private void join(Socket browser, Socket there) {
        ends.add(browser);
        ends.add(there);
        Thread.ofVirtual().start(() -> pass(browser, there));
        Thread.ofVirtual().start(() -> pass(there, browser));
    }

    private void pass(Socket from, Socket to) {
        var some = new byte[16_384];
        try {
            var in = from.getInputStream();
            var out = to.getOutputStream();
            for (int n = in.read(some); n >= 0; n = in.read(some)) {
                while (state == State.SILENT) Thread.sleep(10);
                out.write(some, 0, n);
            }
        } catch (IOException gone) {
            // one end has gone: so does the other
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        end(from);
        end(to);
        ends.remove(from);
        ends.remove(to);
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            // it had ended
        }
    }
}
