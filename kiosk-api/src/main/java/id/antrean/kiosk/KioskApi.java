package id.antrean.kiosk;

import id.antrean.House;
import id.antrean.Server;
import id.antrean.web.HealthCheck;
import id.antrean.web.WebServer;
import id.antrean.web.WebSetup;
import java.security.SecureRandom;
import java.util.List;

/** The server of those who change the queue. */
public final class KioskApi implements Server {
    private static final int PORT = 8080;

    @Override
    public String role() {
        return "kiosk-api";
    }

    @Override
    public int defaultPort() {
        return PORT;
    }

    @Override
    public Running start(House house, String host, int port) {
        var ends = new SessionEnds(house.live(), house.access());
        ends.follow();
        var routes = KioskRoutes.of(hall(house)).addAll(KioskRoutes.pages());
        return new Listening(WebServer.start(setup(house, host, port), routes), ends);
    }

    private static Hall hall(House house) {
        return new Hall(
                house.live(),
                house.dayCommands(),
                house.mallCommands(),
                house.access(),
                new StaffNames(house.access(), house.wallClock()),
                house.clock(),
                house.speed(),
                house::displayUrl);
    }

    private WebSetup setup(House house, String host, int port) {
        return new WebSetup(
                role(),
                host,
                port,
                house.kioskUrl(),
                List.of(),
                house.access(),
                house.wallClock(),
                new SecureRandom(),
                house.meters(),
                () -> house.health().report().checks().entrySet().stream()
                        .map(it -> new HealthCheck(
                                it.getKey(), it.getValue().up(), it.getValue().detail()))
                        .toList());
    }

    private record Listening(WebServer server, SessionEnds ends) implements Running {
        @Override
        public int port() {
            return server.port();
        }

        @Override
        public void close() {
            ends.close();
            server.close();
        }
    }
}
