package id.antrean.display;

import id.antrean.Server;
import id.antrean.access.TicketLinks;
import id.antrean.board.PastDays;
import id.antrean.figures.Figures;
import id.antrean.web.Routes;
import id.antrean.web.WebServer;
import id.antrean.web.WebSetup;

/** The display server put together: its handlers, its routes, and what they hold open. */
final class DisplayServer implements Server.Running {
    private final BoardHandler board;
    private final MyTicketHandler mine;
    private final WebServer server;

    private DisplayServer(Hall hall, PastDays past, Figures figures, TicketLinks links, WebSetup setup) {
        board = new BoardHandler(hall);
        mine = new MyTicketHandler(hall, links);
        var api = DisplayRoutes.api(
                new MallsHandler(hall), board, new PastHandler(hall, past), new FiguresHandler(hall, figures), mine);
        server = WebServer.start(setup, new Routes().addAll(api).addAll(DisplayRoutes.pages()));
    }

    static DisplayServer start(Hall hall, PastDays past, Figures figures, TicketLinks links, WebSetup setup) {
        return new DisplayServer(hall, past, figures, links, setup);
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
