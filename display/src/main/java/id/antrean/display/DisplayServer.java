package id.antrean.display;

import id.antrean.House;
import id.antrean.Server;
import id.antrean.board.PastDays;
import id.antrean.web.Routes;
import id.antrean.web.WebServer;
import id.antrean.web.WebSetup;

/** The display server put together: its handlers, its routes, and what they hold open. */
final class DisplayServer implements Server.Running {
    private final BoardHandler board;
    private final MyTicketHandler mine;
    private final WebServer server;

    private DisplayServer(House house, Hall hall, WebSetup setup) {
        board = new BoardHandler(hall);
        mine = new MyTicketHandler(hall, house.access().ticketLinks());
        var api = DisplayRoutes.api(
                new MallsHandler(hall),
                board,
                new PastHandler(hall, new PastDays(house.log())),
                new FiguresHandler(hall, house.figures()),
                new NationHandler(hall, house.figures(), house::cells),
                new EventsHandler(house.feed()),
                mine);
        server = WebServer.start(setup, new Routes().addAll(api).addAll(DisplayRoutes.pages()));
    }

    static DisplayServer start(House house, Hall hall, WebSetup setup) {
        return new DisplayServer(house, hall, setup);
    }

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
        server.close();
        board.close();
        mine.close();
    }
}
