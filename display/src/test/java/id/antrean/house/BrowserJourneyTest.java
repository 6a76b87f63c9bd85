package id.antrean.house;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.antrean.browser.Chromium.picture;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import id.antrean.House;
import id.antrean.Servers;
import id.antrean.browser.Chromium;
import id.antrean.database.TestDatabase;
import id.antrean.demo.DemoHouse;
import id.antrean.demo.DemoOptions;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDateTime;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One visitor's way through the house in a real browser: kiosk, counter, hall display, dashboard. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BrowserJourneyTest {
    @Test
    void a_visitor_takes_a_ticket_is_called_shown_served_and_counted(@TempDir Path data) throws Exception {
        var options = new DemoOptions(1, 1, 1, true, LocalDateTime.parse("2026-11-24T09:00"));
        var demo = new DemoHouse(options, data, Clock.systemUTC(), new SecureRandom(), line -> {});
        try (var database = TestDatabase.fresh();
                var house = House.open(database, Clock.systemUTC(), demo::chooseTime)) {
            demo.furnish(house.mallCommands(), house.access());
            try (var servers = Servers.start(house, Servers.Plan.anywhere("kiosk-api", "display"));
                    var browser = new Chromium()) {
                assertThat(servers.ports()).hasSize(2);
                demo.play(house);
                var keys = new ObjectMapper()
                        .readTree(data.resolve("demo-credentials.json").toFile());
                journey(house, browser, keys);
            }
        }
    }

    private static void journey(House house, Chromium browser, JsonNode keys) {
        var hall = browser.page(1920, 1080, house.displayUrl() + "/");
        var dashboard = browser.page(
                1366,
                768,
                house.displayUrl() + "/dashboard#token=" + keys.path("manager").asText());
        var number = takeTicket(browser.page(
                1080,
                1920,
                house.kioskUrl() + "/kiosk#token=" + keys.path("kiosk").asText()));
        var counter = browser.page(
                1366,
                768,
                house.kioskUrl() + "/counter#token=" + keys.path("clerk").asText());
        signIn(counter, keys.path("staff").path(0));
        counter.keyboard().press("F2");
        assertThat(counter.locator("[data-test=number]")).hasText(number);
        var called = hall.locator("[data-test=now-calling][data-number=" + number + "]");
        assertThat(called).isVisible();
        picture(hall, "hall");
        counter.locator("[data-test=main]").click(); // the visitor has come
        assertThat(counter.locator("[data-test=here]")).hasAttribute("data-state", "serving");
        picture(counter, "counter");
        counter.keyboard().press("F9");
        assertThat(dashboard.locator("[data-test=tile-served]")).hasAttribute("data-value", "1");
        picture(dashboard, "dashboard");
    }

    private static String takeTicket(Page kiosk) {
        kiosk.locator("[data-test=agency][data-id=dukcapil]").click();
        kiosk.locator("[data-test=service][data-id=ktprek]").click();
        picture(kiosk, "kiosk-service");
        kiosk.locator("[data-test=take]").click();
        var number = kiosk.locator("[data-test=page-ticket] [data-test=number]");
        assertThat(number).hasText("A001");
        picture(kiosk, "kiosk-ticket");
        return number.textContent().strip();
    }

    private static void signIn(Page counter, JsonNode person) {
        counter.locator("[data-test=staff][data-id='" + person.path("id").asText() + "']")
                .click();
        counter.locator("[data-test=pin]").fill(person.path("pin").asText());
        counter.locator("[data-test=sign-in-submit]").click();
        counter.locator("[data-test=counter][data-id=a1]").click();
        assertThat(counter.locator("[data-test=here]")).hasAttribute("data-state", "free");
    }
}
