package id.antrean.display;

import id.antrean.House;
import id.antrean.Server;
import id.antrean.web.Limits;
import id.antrean.web.WebSetup;
import java.security.SecureRandom;
import java.util.List;

/** The server of those who watch. */
public final class Display implements Server {
    @Override
    public String role() {
        return "display";
    }

    @Override
    public int defaultPort() {
        return 8081;
    }

    @Override
    public Running start(House house, String host, int port) {
        var hall = new Hall(house.live(), house.clock(), house.speed());
        QueueMeters.register(house.meters(), hall);
        return DisplayServer.start(house, hall, setup(house, host, port));
    }

    WebSetup setup(House house, String host, int port) {
        return new WebSetup(
                role(),
                host,
                port,
                house.displayUrl(),
                List.of(house.kioskUrl()),
                house.access(),
                house.wallClock(),
                new SecureRandom(),
                house.meters(),
                house.health()::report,
                Limits.USUAL);
    }
}
