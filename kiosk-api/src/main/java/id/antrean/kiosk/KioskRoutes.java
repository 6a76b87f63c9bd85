package id.antrean.kiosk;

import static id.antrean.access.Role.ADMINISTRATOR;
import static id.antrean.access.Role.CLERK;
import static id.antrean.access.Role.KIOSK;
import static id.antrean.access.Role.MANAGER;
import static id.antrean.access.Role.SUPERVISOR;
import static id.antrean.web.Who.PUBLIC;

import id.antrean.web.Pages;
import id.antrean.web.Reply;
import id.antrean.web.Routes;
import id.antrean.web.Who;

/** Everything kiosk-api answers, and who may ask: one line each. */
final class KioskRoutes {
    private static final String MALL = "/api/v1/malls/{mall}";
    private static final String COUNTER = MALL + "/counters/{counter}";
    private static final String SERVICE = MALL + "/services/{service}";
    private static final String FILES = "id/antrean/kiosk/web";

    private static final Who STAFF = Who.only(CLERK, SUPERVISOR, MANAGER, ADMINISTRATOR);
    private static final Who TICKETS = Who.only(KIOSK, SUPERVISOR, MANAGER, ADMINISTRATOR);
    private static final Who CLERKS = Who.only(CLERK);
    private static final Who CLOSERS = Who.only(CLERK, SUPERVISOR, MANAGER);
    private static final Who SUPERVISORS = Who.only(SUPERVISOR, MANAGER);
    private static final Who ADMINISTRATORS = Who.only(ADMINISTRATOR);
    /** Managers look, administrators change. */
    private static final Who OVERSEERS = Who.only(MANAGER, ADMINISTRATOR);

    private KioskRoutes() {}

    static Routes of(Hall hall) {
        var commands = new Commands(hall);
        var guard = new CounterGuard(hall);
        var malls = new MallReads(hall);
        var services = new ServiceReads(hall);
        var counters = new CounterReads(hall);
        var catalogue = new CatalogueRoute(hall);
        var schedule = new ScheduleRoutes(hall);
        var changes = new ChangesRoute(hall);
        var preview = new PreviewRoute(hall);
        var holidays = new HolidayRoute();
        var popUps = new PopUpRoute(hall);
        var members = new MemberRoutes(hall);
        var tokens = new TokenRoutes(hall);
        var tickets = new TicketRoutes(hall, commands);
        var reads = new TicketReads(hall);
        var desk = new DeskRoutes(hall, commands);
        var absences = new AbsenceRoutes(hall, guard, commands);
        var seats = new SeatRoutes(guard, commands);
        var steps = new StepRoutes(guard, commands);
        var finish = new FinishRoutes(guard, commands);
        var suspensions = new SuspensionRoutes(hall, commands);
        return new Routes()
                // first, for it is asked most in a rush: a path is compared with each route before its own
                .post(MALL + "/tickets", TICKETS, tickets::issue)
                .get("/api/v1/malls", PUBLIC, malls::list)
                .get(MALL, PUBLIC, malls::one)
                .get(MALL + "/services", PUBLIC, services::list)
                .get(MALL + "/staff", STAFF, malls::staff)
                .post(MALL + "/pop-ups", ADMINISTRATORS, popUps::open)
                .get(MALL + "/members", OVERSEERS, members::list)
                .put(MALL + "/staff/{clerk}", ADMINISTRATORS, members::put)
                .put(MALL + "/staff/{clerk}/pin", ADMINISTRATORS, members::pin)
                .delete(MALL + "/staff/{clerk}", ADMINISTRATORS, members::remove)
                .get(MALL + "/tokens", OVERSEERS, tokens::list)
                .post(MALL + "/tokens", ADMINISTRATORS, tokens::create)
                .delete(MALL + "/tokens/{token}", ADMINISTRATORS, tokens::revoke)
                .get(MALL + "/access-changes", OVERSEERS, tokens::changes)
                .get(MALL + "/counters", STAFF, counters::list)
                .get(COUNTER, STAFF, counters::one)
                .get(COUNTER + "/events", STAFF, counters::events)
                .get(SERVICE + "/line", STAFF, counters::line)
                .get(MALL + "/catalogue", OVERSEERS, catalogue::read)
                .get(MALL + "/changes", OVERSEERS, changes::list)
                .post(MALL + "/catalogue/preview", OVERSEERS, CatalogueRoute.LARGEST, preview::of)
                .post(MALL + "/catalogue/special-days", OVERSEERS, CatalogueRoute.LARGEST, holidays::read)
                .put(MALL + "/catalogue", ADMINISTRATORS, CatalogueRoute.LARGEST, catalogue::publish)
                .put(MALL + "/catalogue/scheduled", ADMINISTRATORS, CatalogueRoute.LARGEST, schedule::put)
                .get(MALL + "/catalogue/scheduled", OVERSEERS, schedule::read)
                .delete(MALL + "/catalogue/scheduled", ADMINISTRATORS, schedule::withdraw)
                .get(MALL + "/tickets/{ticket}", STAFF, reads::one)
                .post(MALL + "/tickets/{ticket}/cancel", STAFF, tickets::cancel)
                .post(MALL + "/tickets/{ticket}/release", STAFF, absences::release)
                .post(MALL + "/tickets/{ticket}/reinstate", STAFF, absences::reinstate)
                .post(MALL + "/tickets/{ticket}/priority", STAFF, desk::priority)
                .post(MALL + "/tickets/{ticket}/change", STAFF, desk::change)
                .post(MALL + "/tickets/{ticket}/note", STAFF, desk::note)
                .post(MALL + "/tickets/{ticket}/postpone", STAFF, desk::postpone)
                .post(MALL + "/tickets/{ticket}/reprint", TICKETS, desk::reprint)
                .post(COUNTER + "/correct", STAFF, desk::correct)
                .post(COUNTER + "/lend", SUPERVISORS, desk::lend)
                .post(COUNTER + "/open", CLERKS, seats::open)
                .post(COUNTER + "/pause", CLERKS, seats::pause)
                .post(COUNTER + "/resume", CLERKS, seats::resume)
                .post(COUNTER + "/close", CLOSERS, seats::close)
                .post(COUNTER + "/call-next", CLERKS, steps::callNext)
                .post(COUNTER + "/call", CLERKS, steps::call)
                .post(COUNTER + "/set-aside", CLERKS, absences::setAside)
                .post(COUNTER + "/recall", CLERKS, steps.recall())
                .post(COUNTER + "/start", CLERKS, steps.start())
                .post(COUNTER + "/no-show", CLERKS, steps.noShow())
                .post(COUNTER + "/hold", CLERKS, steps::hold)
                .post(COUNTER + "/serve", CLERKS, steps::serve)
                .post(COUNTER + "/return", CLERKS, steps.sendBack())
                .post(COUNTER + "/continue", CLERKS, steps.takeUpAgain())
                .post(COUNTER + "/undo", CLERKS, steps.undo())
                .post(COUNTER + "/complete", CLERKS, finish::complete)
                .post(COUNTER + "/transfer", CLERKS, finish::transfer)
                .post(SERVICE + "/suspend", SUPERVISORS, suspensions::suspend)
                .post(SERVICE + "/lift", SUPERVISORS, suspensions::lift)
                .post(SERVICE + "/lift-quota", SUPERVISORS, suspensions::liftQuota);
    }

    /** The web apps and the contract. */
    static Routes pages() {
        return new Routes()
                .get("/", PUBLIC, exchange -> Reply.redirect("/kiosk"))
                .addAll(Pages.file("/openapi.yaml", "id/antrean/kiosk/openapi.yaml"))
                .addAll(Pages.file("/kiosk", FILES + "/kiosk/index.html"))
                .addAll(Pages.folder("/kiosk", FILES + "/kiosk"))
                .addAll(Pages.file("/counter", FILES + "/counter/index.html"))
                .addAll(Pages.folder("/counter", FILES + "/counter"))
                .addAll(Pages.file("/desk", FILES + "/desk/index.html"))
                .addAll(Pages.folder("/desk", FILES + "/desk"))
                .addAll(Pages.file("/admin", FILES + "/admin/index.html"))
                .addAll(Pages.folder("/admin", FILES + "/admin"));
    }
}
