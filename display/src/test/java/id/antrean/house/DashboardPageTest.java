package id.antrean.house;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.antrean.browser.Chromium.picture;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The manager's page in a real browser. */
@ExtendWith(InOpenHouse.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class DashboardPageTest {
    private static final String NOT_YET = """
            {"type": "/problems/continue", "title": "Belum", "status": 202, "code": "continue"}""";

    private static final AtomicInteger COUNTERS = new AtomicInteger();

    /** Somebody has been served; in an instant, which no mean believes. */
    @BeforeEach
    void serve(OpenHouse house) {
        if (COUNTERS.getAndIncrement() == 0) {
            house.step("l1", "open", "{\"clerk\": \"figures\"}");
            house.take("setor");
            var ticket = "{\"ticket\": \""
                    + house.step("l1", "call-next", "{}").path("ticket").asText() + "\"}";
            house.step("l1", "start", ticket);
            house.step("l1", "complete", ticket);
        }
    }

    @Test
    void every_figure_says_what_it_means_of_whom_between_which_points_in_which_unit_and_zone(OpenHouse house) {
        var dashboard = house.dashboard();
        assertThat(dashboard.locator("[data-test=wait-line]")).isVisible();
        var buttons = dashboard.locator("[popovertarget]:not([popovertargetaction])");
        var explained = new HashSet<String>();
        for (var button : buttons.all()) {
            var definition = dashboard.locator("#" + button.getAttribute("popovertarget"));
            button.click();
            assertThat(definition).isVisible();
            assertThat(definition.locator("dd")).hasCount(4);
            assertThat(definition.locator("dd").allInnerTexts())
                    .doesNotContain("")
                    .contains("Asia/Pontianak");
            assertThat(definition.locator("dt").allInnerTexts())
                    .containsExactly("Populasi", "Titik waktu", "Satuan", "Zona waktu");
            if (explained.add(button.getAttribute("popovertarget")) && explained.size() == 1) {
                picture(dashboard, "dashboard-definition");
            }
            definition.locator("[data-test=definition-close]").click();
            assertThat(definition).isHidden();
        }
        assertThat(explained)
                .contains(
                        "definition-waitingNow", "definition-longestWaitMs", "definition-served", "definition-noShows")
                .contains("definition-issued", "definition-waiting", "definition-service", "definition-withinStandard")
                .contains("definition-forecast", "definition-noShowRate", "definition-joined");
        assertThat(figuresWithoutDefinition(dashboard)).isEqualTo(List.of());
    }

    @Test
    void a_figure_moves_without_a_reload(OpenHouse house) {
        var dashboard = house.dashboard();
        var issued = dashboard.locator("[data-test=tile-issued]");
        assertThat(issued).isVisible();
        int before = Integer.parseInt(issued.getAttribute("data-value"));
        dashboard.evaluate("window.sameAsBefore = true");

        house.take("kia");

        assertThat(issued).hasAttribute("data-value", Integer.toString(before + 1));
        assertThat(dashboard.evaluate("window.sameAsBefore")).isEqualTo(true);
        assertThat(dashboard.locator("[data-test=standing]")).hasAttribute("data-live", "true");
    }

    @Test
    void its_own_words_hold_even_when_the_shared_ones_arrive_last(OpenHouse house) {
        var dashboard = house.browser().page(1366, 768);
        var late = new ArrayList<Route>();
        var own = new AtomicInteger();
        dashboard.route("**/shared/words.*.json", late::add);
        dashboard.onRequestFinished(request -> {
            if (request.url().contains("/dashboard/words.")) own.incrementAndGet();
        });
        dashboard.navigate(house.displayUrl() + "/dashboard");
        dashboard.waitForCondition(() -> late.size() == 2 && own.get() == 2);
        late.forEach(Route::resume);
        assertThat(dashboard.locator("[data-test=sign-in] h1")).hasText("Masuk ke dasbor");
    }

    @Test
    void not_yet_is_no_failure_and_the_page_shows_the_figures_as_they_are(OpenHouse house) {
        var dashboard = house.browser().page(1366, 768);
        var times = new AtomicInteger();
        dashboard.route("**/figures?*after=*", route -> {
            times.incrementAndGet();
            notYet(route);
        });
        dashboard.navigate(house.dashboardUrl());
        house.take("kia");
        dashboard.waitForCondition(() -> times.get() >= 8); // twice four: the rows and the hours
        assertThat(dashboard.locator("[data-test=tile-issued]")).isVisible();
        assertThat(dashboard.locator("[data-test=problem]")).isHidden();
    }

    @Test
    void what_is_not_yet_done_is_asked_for_again_with_the_same_key(OpenHouse house) {
        var page = house.kiosk();
        var keys = new ArrayList<String>();
        page.route("**/api/v1/later", route -> {
            keys.add(route.request().headerValue("Idempotency-Key"));
            if (keys.size() < 3) notYet(route);
            else route.fulfill(new Route.FulfillOptions().setStatus(201).setBody("{\"number\": \"A001\"}"));
        });
        var answer = page.evaluate("import('/shared/api.js').then(({post}) => post('/later', {}))");
        assertThat(answer).isEqualTo(Map.of("number", "A001"));
        assertThat(keys).hasSize(3);
        assertThat(new HashSet<>(keys)).hasSize(1);
    }

    private static void notYet(Route route) {
        route.fulfill(new Route.FulfillOptions()
                .setStatus(202)
                .setHeaders(Map.of("Retry-After", "0.1", "Content-Type", "application/problem+json"))
                .setBody(NOT_YET));
    }

    /** Tiles, sentences and columns in which nothing leads to a definition. */
    private static Object figuresWithoutDefinition(Page dashboard) {
        return dashboard.evaluate("""
                [...document.querySelectorAll(".tile, .summary li, [data-test=figures] thead tr:first-child th")]
                  .filter((figure) => !figure.matches(".name") && !figure.querySelector(".define"))
                  .map((figure) => figure.textContent.trim())
                """);
    }
}
