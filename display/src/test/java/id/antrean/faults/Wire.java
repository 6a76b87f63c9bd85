package id.antrean.faults;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The network between a node and its databases: a TCP proxy to each that can be cut, or swallow what it is given. */
final class Wire implements AutoCloseable {
    private static final int CONNECT_MS_MAX = 2_000;
    private static final int BYTES = 16_384;

    private final List<ServerSocket> servers = new ArrayList<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;
    private volatile boolean silent;

    Wire(List<Integer> targets) throws IOException {
        for (int target : targets) {
            var server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
            servers.add(server);
            Thread.ofVirtual().start(() -> accept(server, target));
        }
    }

    /** Where each of the databases is reached through it. */
    List<Integer> ports() {
        return servers.stream().map(ServerSocket::getLocalPort).toList();
    }

    /** All connections break, and new ones are refused, until {@link #mend}. */
    void cut() {
        cut = true;
        open.forEach(Wire::drop);
    }

    /** Connections stay and nothing comes through: neither side is told. Until {@link #mend}, which breaks them. */
    void fallSilent() {
        silent = true;
    }

    void mend() {
        if (silent) open.forEach(Wire::drop);
        silent = false;
        cut = false;
    }

    private void accept(ServerSocket server, int target) {
        while (!server.isClosed()) {
            try {
                var near = server.accept();
                if (cut) drop(near);
                else Thread.ofVirtual().start(() -> join(near, target));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void join(Socket near, int target) {
        var far = new Socket();
        open.add(near);
        open.add(far);
        try {
            far.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target), CONNECT_MS_MAX);
            far.setTcpNoDelay(true);
            near.setTcpNoDelay(true);
            var back = Thread.ofVirtual().start(() -> copy(far, near));
            copy(near, far);
            back.join();
        } catch (IOException refused) {
            drop(near);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            drop(near);
            drop(far);
            open.remove(near);
            open.remove(far);
        }
    }

    private void copy(Socket from, Socket to) {
        var bytes = new byte[BYTES];
        try {
            for (int read = from.getInputStream().read(bytes);
                    read >= 0;
                    read = from.getInputStream().read(bytes)) {
                while (silent && !to.isClosed()) Thread.sleep(10);
                to.getOutputStream().write(bytes, 0, read);
            }
        } catch (IOException gone) {
            // one side went: both go
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        drop(from);
        drop(to);
    }

    private static void drop(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException gone) {
            // as wished
        }
    }

    @Override
    public void close() throws IOException {
        for (var server : servers) server.close();
        open.forEach(Wire::drop);
    }
}
