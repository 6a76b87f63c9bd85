package id.antrean.display;

import id.antrean.House;
import id.antrean.Server;
import id.antrean.board.PastDays;
import id.antrean.web.HealthCheck;
import id.antrean.web.Routes;
import id.antrean.web.WebServer;
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
        var board = new BoardHandler(hall);
        var mine = new MyTicketHandler(hall, house.access().ticketLinks());
        var past = new PastHandler(hall, new PastDays(house.log()));
        var figures = new FiguresHandler(hall, house.figures());
        QueueMeters.register(house.meters(), hall, house.log());
        var routes = new Routes()
                .addAll(DisplayRoutes.api(new MallsHandler(hall), board, past, figures, mine))
                .addAll(DisplayRoutes.pages());
        return new Listening(WebServer.start(setup(house, host, port), routes), board, mine);
    }

    private WebSetup setup(House house, String host, int port) {
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
                () -> checks(house));
    }

    private static List<HealthCheck> checks(House house) {
        return house.health().report().checks().entrySet().stream()
                .map(check -> new HealthCheck(
                        check.getKey(), check.getValue().up(), check.getValue().detail()))
                .toList();
    }

    private record Listening(WebServer server, BoardHandler board, MyTicketHandler mine) implements Running {
        @Override
        public int port() {
            return server.port();
        }

        @Override
        public void close() {
            board.close();
            mine.close();
            server.close();
        }
    }
}
