package id.antrean.display;

import static id.antrean.access.Role.ADMINISTRATOR;
import static id.antrean.access.Role.FEED;
import static id.antrean.access.Role.MANAGER;
import static id.antrean.access.Role.SUPERVISOR;
import static id.antrean.web.Who.PUBLIC;

import id.antrean.web.Pages;
import id.antrean.web.Routes;
import id.antrean.web.Who;

/** Every address of the display server, and who may use it. What all servers have is in {@code CommonRoutes}. */
final class DisplayRoutes {
    private static final String MALL = "/api/v1/malls/{mall}";
    private static final String WEB = "id/antrean/display/web";

    private DisplayRoutes() {}

    static Routes api(
            MallsHandler malls,
            BoardHandler board,
            PastHandler past,
            FiguresHandler figures,
            NationHandler nation,
            EventsHandler events,
            MyTicketHandler mine) {
        var managers = Who.only(SUPERVISOR, MANAGER, ADMINISTRATOR);
        return new Routes()
                .get("/api/v1/malls", PUBLIC, malls::list)
                .get(MALL + "/board", PUBLIC, board::snapshot)
                .get(MALL + "/board/events", PUBLIC, board::events)
                .get(MALL + "/figures", managers, figures::answer)
                .get("/api/v1/figures", Who.only(MANAGER, ADMINISTRATOR), nation::figures)
                .get("/api/v1/cells", Who.only(MANAGER, ADMINISTRATOR), nation::cells)
                .get("/api/v1/events", Who.only(FEED), events::page)
                .get(MALL + "/days/{date}/at/{instant}", managers, past::at)
                .get("/api/v1/tickets/mine", PUBLIC, mine::snapshot)
                .get("/api/v1/tickets/mine/events", PUBLIC, mine::events);
    }

    static Routes pages() {
        return new Routes()
                .addAll(Pages.file("/", WEB + "/hall/index.html"))
                .addAll(Pages.file("/counter-display/{counter}", WEB + "/counter-sign/index.html"))
                .addAll(Pages.file("/dashboard", WEB + "/dashboard/index.html"))
                .addAll(Pages.file("/nation", WEB + "/nation/index.html"))
                .addAll(Pages.file("/track", WEB + "/track/index.html"))
                .addAll(Pages.file("/openapi.yaml", "id/antrean/display/openapi.yaml"))
                .addAll(Pages.folder("/hall", WEB + "/hall"))
                .addAll(Pages.folder("/counter-sign", WEB + "/counter-sign"))
                .addAll(Pages.folder("/dashboard", WEB + "/dashboard"))
                .addAll(Pages.folder("/nation", WEB + "/nation"))
                .addAll(Pages.folder("/track", WEB + "/track"))
                .addAll(Pages.folder("/board", WEB + "/board"));
    }
}
