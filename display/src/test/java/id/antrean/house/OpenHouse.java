package id.antrean.house;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import id.antrean.House;
import id.antrean.Servers;
import id.antrean.access.Grant;
import id.antrean.access.Role;
import id.antrean.browser.Chromium;
import id.antrean.database.Database;
import id.antrean.database.TestDatabase;
import id.antrean.day.DayEvent;
import id.antrean.day.DayId;
import id.antrean.demo.DemoHouse;
import id.antrean.demo.DemoOptions;
import id.antrean.mall.AgencyId;
import id.antrean.mall.MallId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The demo's mall without people, at nine o'clock of an open day, both servers, and one browser. Its pages are looked at
 * by several classes of tests, so none may count on being the first.
 */
final class OpenHouse implements AutoCloseable {
    private static final String MALL = "/api/v1/malls/khatulistiwa";
    private static final Duration SHOWN_MAX = Duration.ofSeconds(30);

    private final Database database = TestDatabase.fresh();
    private final Path data;
    private final House house;
    private final Servers servers;
    private final JsonNode keys;
    private final Chromium browser = new Chromium();
    private final AtomicInteger requests = new AtomicInteger();

    OpenHouse() throws IOException, InterruptedException {
        this("2026-11-24T09:00");
    }

    /** @param time another one of the mall's */
    OpenHouse(String time) throws IOException, InterruptedException {
        data = Files.createTempDirectory("antrean-house");
        var options = new DemoOptions(1, 1, 1, true, LocalDateTime.parse(time));
        var demo = new DemoHouse(options, data, Clock.systemUTC(), new SecureRandom(), line -> {});
        house = House.open(database, Clock.systemUTC(), demo::chooseTime);
        demo.furnish(house.mallCommands(), house.access());
        servers = Servers.start(house, Servers.Plan.anywhere("kiosk-api", "display"));
        demo.play(house);
        keys = new ObjectMapper().readTree(data.resolve("demo-credentials.json").toFile());
    }

    Chromium browser() {
        return browser;
    }

    String displayUrl() {
        return house.displayUrl();
    }

    /** One of the staff: {id, name, pin}. */
    JsonNode person(int at) {
        return keys.path("staff").path(at);
    }

    /** A kiosk, upright. */
    Page kiosk() {
        var page = browser.page(1080, 1920);
        page.navigate(kioskUrl());
        return page;
    }

    String kioskUrl() {
        return house.kioskUrl() + "/kiosk#token=" + keys.path("kiosk").asText();
    }

    /** A counter's PC where nobody has signed in. */
    Page counter() {
        return browser.page(
                1366,
                768,
                house.kioskUrl() + "/counter#token=" + keys.path("clerk").asText());
    }

    /** A counter's PC where this one of the staff has opened this counter. */
    Page counter(int person, String counter) {
        return counter(counter(), person, counter);
    }

    /** The same on a page that is open already. */
    Page counter(Page page, int person, String counter) {
        signIn(page, person(person));
        page.locator("[data-test=counter][data-id=" + counter + "]").click();
        isReady(page);
        return page;
    }

    /** The counter is free and takes a step: while one is on its way it takes none. */
    static void isReady(Page counter) {
        assertThat(counter.locator("[data-test=here]")).hasAttribute("data-state", "free");
        isReady(counter, "call-next");
    }

    /** The step before has arrived, and this one comes next. */
    static void isReady(Page counter, String step) {
        var main = counter.locator("[data-test=main]");
        assertThat(main).hasAttribute("data-step", step);
        assertThat(main).hasAttribute("aria-disabled", "false");
    }

    /** The desk on a tablet where nobody has signed in. */
    Page emptyDesk() {
        return browser.page(
                1024,
                768,
                house.kioskUrl() + "/desk#token=" + keys.path("clerk").asText());
    }

    /** The desk on a tablet, with the supervisor. */
    Page desk() {
        var page = emptyDesk();
        signIn(page, supervisor());
        assertThat(page.locator("[data-test=issue]")).isVisible();
        return page;
    }

    /** In whose name the log has the last step about a ticket. */
    String whoActedLastOn(JsonNode ticket) {
        var id = ticket.path("ticket").asText();
        var day = new DayId(new MallId("khatulistiwa"), LocalDate.parse(id.substring(0, 10)));
        return house.log().read(day.stream()).stream()
                .filter(it -> it.event() instanceof DayEvent.OfLeg of
                        && of.ticket().value().equals(id))
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .metadata()
                .getOrDefault("who", "");
    }

    JsonNode supervisor() {
        return keys.path("supervisors").path(0);
    }

    private static void signIn(Page page, JsonNode person) {
        page.locator("[data-test=staff][data-id='" + person.path("id").asText() + "']")
                .click();
        page.locator("[data-test=pin]").fill(person.path("pin").asText());
        page.locator("[data-test=sign-in-submit]").click();
    }

    /** The administration page on an office PC, for whoever has this role's key. */
    Page admin(String role) {
        return administration(keys.path(role).asText());
    }

    /** The same, for whoever administers one agency. */
    Page adminOf(String agency) {
        var grant = new Grant(
                Role.ADMINISTRATOR,
                new MallId("khatulistiwa"),
                new AgencyId(agency),
                null,
                "administrator of " + agency);
        return administration(house.access().createToken(grant).secret());
    }

    /** The same, for whoever administers every mall of the house. */
    Page adminOfAll() {
        var grant = Grant.of(Role.ADMINISTRATOR, null, "administrator of all");
        return administration(house.access().createToken(grant).secret());
    }

    private Page administration(String token) {
        var page = browser.page(1366, 768, house.kioskUrl() + "/admin#token=" + token);
        assertThat(page.locator("[data-test=section]").first()).isVisible();
        return page;
    }

    /** A page of either server for a mall other than the demo's. */
    Page pageOf(String mall, Role role, String path) {
        var token = house.access()
                .createToken(Grant.of(role, new MallId(mall), role.key() + " of " + mall))
                .secret();
        return browser.page(1366, 768, house.kioskUrl() + path + "#token=" + token);
    }

    Page dashboard() {
        return browser.page(1366, 768, dashboardUrl());
    }

    String dashboardUrl() {
        return displayUrl() + "/dashboard#token=" + keys.path("manager").asText();
    }

    /** Takes a ticket beside the pages. */
    JsonNode take(String service) {
        return post("/tickets", "{\"service\": \"" + service + "\"}", "kiosk");
    }

    /** The same, with a priority that nobody has seen yet. */
    JsonNode takeWithPriority(String service) {
        return post("/tickets", "{\"service\": \"" + service + "\", \"priorityClass\": \"elderly\"}", "kiosk");
    }

    /** A step at a counter beside the pages. */
    JsonNode step(String counter, String step, String body) {
        return post("/counters/" + counter + "/" + step, body, "clerk");
    }

    /** Returns once every page that is opened then has it. */
    private JsonNode post(String path, String body, String key) {
        var answer = new Client(house.kioskUrl(), keys.path(key).asText())
                .post(MALL + path, "beside-" + requests.incrementAndGet(), body);
        if (answer.status() >= 300) throw new AssertionError(path + ": " + answer);
        var position = answer.body().path("position").asLong();
        if (!house.live().awaitPosition(position, SHOWN_MAX) || !house.figures().awaitPosition(position, SHOWN_MAX)) {
            throw new AssertionError("the views have not followed: " + path);
        }
        return answer.body();
    }

    @Override
    public void close() throws IOException {
        browser.close();
        servers.close();
        house.close();
        database.close();
        try (var files = Files.list(data)) {
            for (var file : files.toList()) Files.delete(file);
        }
        Files.delete(data);
    }
}
