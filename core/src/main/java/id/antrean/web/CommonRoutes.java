package id.antrean.web;

import static id.antrean.web.Who.PUBLIC;

import id.antrean.access.Role;

/** What every server answers beside its own routes. */
public final class CommonRoutes {
    private CommonRoutes() {}

    public static Routes of(WebSetup setup) {
        var cookies = Cookies.of(setup);
        var health = new HealthRoutes(setup.health());
        var metrics = new MetricsRoute(setup.meters());
        var session = new SessionRoutes(setup.access(), cookies);
        return new Routes()
                .get("/health/live", PUBLIC, health::live)
                .get("/health/ready", PUBLIC, health::ready)
                .get("/metrics", Who.hereOr(Role.ADMINISTRATOR), metrics::scrape)
                .get("/session", PUBLIC, session::who)
                .post("/session", PUBLIC, session::signIn)
                .delete("/session", PUBLIC, session::signOut)
                .get("/problems/{slug}", PUBLIC, ProblemPages::page)
                .addAll(Pages.libraries())
                .addAll(Pages.folder("/shared", "id/antrean/web/shared"))
                .addAll(Pages.folder("/voice", "id/antrean/web/voice"));
    }
}
