package id.antrean.kiosk;

import id.antrean.House;
import id.antrean.Server;
import id.antrean.web.Limits;
import id.antrean.web.Routes;
import id.antrean.web.WebServer;
import id.antrean.web.WebSetup;
import java.security.SecureRandom;
import java.util.List;

/** The server of those who change the queue. */
public final class KioskApi implements Server {
    @Override
    public String role() {
        return "kiosk-api";
    }

    @Override
    public int defaultPort() {
        return 8080;
    }

    @Override
    public Running start(House house, String host, int port) {
        var ends = new SessionEnds(house.log(), house.access());
        var routes = new Routes().addAll(KioskRoutes.of(hall(house))).addAll(KioskRoutes.pages());
        return new Listening(WebServer.start(setup(house, host, port), routes), ends);
    }

    static Hall hall(House house) {
        return new Hall(
                house.live(),
                house.dayCommands(),
                house.mallCommands(),
                house.access(),
                house.visitors(),
                house.schedule(),
                house.log(),
                new StaffNames(house.access(), house.wallClock()),
                house.clock(),
                house.speed(),
                house::displayUrl);
    }

    WebSetup setup(House house, String host, int port) {
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
                house.health()::report,
                Limits.USUAL);
    }

    private record Listening(WebServer server, SessionEnds ends) implements Running {
        @Override
        public int port() {
            return server.port();
        }

        @Override
        public void drain() {
            server.drain();
        }

        @Override
        public void close() {
            ends.close();
            server.close();
        }
    }
}
