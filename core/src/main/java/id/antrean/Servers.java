package id.antrean;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** The servers of one program, listening. */
public final class Servers implements AutoCloseable {
    private final List<Server.Running> running = new CopyOnWriteArrayList<>();
    private final Map<String, Integer> ports = new LinkedHashMap<>();

    private Servers() {}

    /**
     * What to start and where.
     *
     * @param roles which servers: {@code kiosk-api}, {@code display}
     * @param host address to listen on
     * @param ports of roles that do not listen on their default port; 0 for any free one
     * @param urls how browsers reach a role, where that is not its own port; also of roles that run elsewhere
     */
    public record Plan(Set<String> roles, String host, Map<String, Integer> ports, Map<String, String> urls) {
        public Plan {
            roles = Set.copyOf(roles);
            ports = Map.copyOf(ports);
            urls = Map.copyOf(urls);
        }

        /** Everything on this machine alone, on any free ports: what a test wants. */
        public static Plan anywhere(String... roles) {
            return new Plan(Set.of(roles), "127.0.0.1", Map.of("kiosk-api", 0, "display", 0), Map.of());
        }
    }

    /**
     * Starts the planned servers. The house learns where they listen, unless its public URLs were given.
     *
     * @throws id.antrean.web.PortTaken if another program listens there; none is left listening then
     * @throws IllegalStateException if a server is not on the class path
     */
    public static Servers start(House house, Plan plan) {
        var servers = new Servers();
        var chosen = chosen(plan.roles());
        // all URLs are known before the first server starts, for each tells its pages where the other one is
        plan.urls().forEach(house.urls()::put);
        for (var server : chosen) servers.place(house, plan, server);
        try {
            for (var server : chosen) servers.start(house, plan, server);
            return servers;
        } catch (RuntimeException failure) {
            servers.close();
            throw failure;
        }
    }

    private static List<Server> chosen(Set<String> roles) {
        var found = ServiceLoader.load(Server.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(server -> roles.contains(server.role()))
                .sorted(Comparator.comparingInt(Server::defaultPort))
                .toList();
        if (found.size() != roles.size())
            throw new IllegalStateException("Not every server of " + roles + " is on the class path.");
        return found;
    }

    private void place(House house, Plan plan, Server server) {
        var port = plan.ports().getOrDefault(server.role(), server.defaultPort());
        if (port == 0) port = freePort(plan.host());
        ports.put(server.role(), port);
        house.urls().putIfUnknown(server.role(), "http://" + named(plan.host()) + ":" + port);
    }

    private static int freePort(String host) {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName(host))) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException("No free port on " + host, failure);
        }
    }

    private void start(House house, Plan plan, Server server) {
        running.add(server.start(house, plan.host(), ports.getOrDefault(server.role(), 0)));
    }

    /** A name under which a browser on this machine reaches the address. */
    private static String named(String host) {
        return switch (host) {
            case "0.0.0.0", "::", "127.0.0.1", "::1" -> "localhost";
            default -> host.contains(":") ? "[" + host + "]" : host;
        };
    }

    /** Where a role listens, if it was started here. */
    public Map<String, Integer> ports() {
        return Map.copyOf(ports);
    }

    /** About to be closed: they go on answering, but clients are to open their next connection elsewhere. */
    public void drain() {
        running.forEach(Server.Running::drain);
    }

    private static void closeOne(Server.Running server) {
        var closing = new Closing(); // says so when it fails, and goes on
        closing.opened(server);
        closing.close();
    }

    /** All at once: each may have requests to finish. */
    @Override
    public void close() {
        try (var closers = Executors.newVirtualThreadPerTaskExecutor()) {
            running.forEach(server -> closers.execute(() -> closeOne(server)));
        }
    }
}
