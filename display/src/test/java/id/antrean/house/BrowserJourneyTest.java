package id.antrean.house;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import id.antrean.House;
import id.antrean.Servers;
import id.antrean.database.TestDatabase;
import id.antrean.demo.DemoHouse;
import id.antrean.demo.DemoOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One visitor's way through the house in a real browser: kiosk, counter, hall display, dashboard. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BrowserJourneyTest {
    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final double PATIENCE_MS = 30_000;

    @Test
    void a_visitor_takes_a_ticket_is_called_shown_served_and_counted(@TempDir Path data) throws Exception {
        var options = new DemoOptions(1, 1, 1, true, LocalDateTime.parse("2026-11-24T09:00"));
        var demo = new DemoHouse(options, data, Clock.systemUTC(), new SecureRandom(), line -> {});
        try (var database = TestDatabase.fresh();
                var house = House.open(database, Clock.systemUTC(), demo::chooseTime)) {
            demo.furnish(house.mallCommands(), house.access());
            try (var servers = Servers.start(house, Servers.Plan.anywhere("kiosk-api", "display"));
                    var playwright = Playwright.create(
                            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                    var browser = playwright.chromium().launch(launch())) {
                assertThat(servers.ports()).hasSize(2);
                demo.play(house);
                var keys = new ObjectMapper()
                        .readTree(data.resolve("demo-credentials.json").toFile());
                journey(house, browser, keys);
            }
        }
    }

    private static void journey(House house, Browser browser, JsonNode keys) {
        var hall = page(browser, 1920, 1080, house.displayUrl() + "/");
        var dashboard = page(
                browser,
                1366,
                768,
                house.displayUrl() + "/dashboard#token=" + keys.path("manager").asText());
        var number = takeTicket(page(
                browser,
                1080,
                1920,
                house.kioskUrl() + "/kiosk#token=" + keys.path("kiosk").asText()));
        var counter = page(
                browser,
                1366,
                768,
                house.kioskUrl() + "/counter#token=" + keys.path("clerk").asText());
        signIn(counter, keys.path("staff").path(0));
        counter.keyboard().press("F2");
        assertThat(counter.locator("[data-test=number]")).hasText(number, patiently());
        var called = hall.locator("[data-test=now-calling][data-number=" + number + "]");
        assertThat(called).isVisible(visibly());
        done(hall, "hall");
        counter.locator("[data-test=main]").click(); // the visitor has come
        assertThat(counter.locator("[data-test=here]")).hasAttribute("data-state", "serving", attributed());
        done(counter, "counter");
        counter.keyboard().press("F9");
        assertThat(dashboard.locator("[data-test=tile-served]")).hasAttribute("data-value", "1", attributed());
        done(dashboard, "dashboard");
    }

    private static String takeTicket(Page kiosk) {
        kiosk.locator("[data-test=agency][data-id=dukcapil]").click();
        kiosk.locator("[data-test=service][data-id=ktprek]").click();
        done(kiosk, "kiosk-service");
        kiosk.locator("[data-test=take]").click();
        var number = kiosk.locator("[data-test=page-ticket] [data-test=number]");
        assertThat(number).hasText("A001", patiently());
        done(kiosk, "kiosk-ticket");
        return number.textContent().strip();
    }

    private static void signIn(Page counter, JsonNode person) {
        counter.locator("[data-test=staff][data-id='" + person.path("id").asText() + "']")
                .click();
        counter.locator("[data-test=pin]").fill(person.path("pin").asText());
        counter.locator("[data-test=sign-in-submit]").click();
        counter.locator("[data-test=counter][data-id=a1]").click();
        assertThat(counter.locator("[data-test=here]")).hasAttribute("data-state", "free", attributed());
    }

    private static Page page(Browser browser, int width, int height, String url) {
        var page = browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setLocale("id-ID"))
                .newPage();
        page.setDefaultTimeout(PATIENCE_MS);
        page.navigate(url);
        return page;
    }

    /** Keeps a picture, and fails if anything sticks out of the screen sideways. */
    private static void done(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("%s fits its screen", name)
                .isEqualTo(true);
    }

    private static BrowserType.LaunchOptions launch() {
        return new BrowserType.LaunchOptions()
                .setExecutablePath(chromium())
                .setArgs(List.of(
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--autoplay-policy=no-user-gesture-required"));
    }

    private static Path chromium() {
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .map(name -> Path.of("/usr/bin", name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("install Chromium: apt-get install chromium"));
    }

    private static LocatorAssertions.HasTextOptions patiently() {
        return new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE_MS);
    }

    private static LocatorAssertions.IsVisibleOptions visibly() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE_MS);
    }

    private static LocatorAssertions.HasAttributeOptions attributed() {
        return new LocatorAssertions.HasAttributeOptions().setTimeout(PATIENCE_MS);
    }
}
