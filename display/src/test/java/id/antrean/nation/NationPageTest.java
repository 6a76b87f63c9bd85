package id.antrean.nation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.antrean.browser.Chromium.picture;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import id.antrean.access.Role;
import id.antrean.browser.Chromium;
import id.antrean.database.TestDatabase;
import id.antrean.mall.MallId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The page of all malls in a real browser, on a national node that follows a cell with two malls. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NationPageTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    private final Chromium browser = new Chromium();
    private final CountryHouse cell = CountryHouse.at(TestDatabase.freshAddress());
    private final CountryHouse nation = CountryHouse.national(TestDatabase.freshAddress(), List.of(cell.cell("barat")));

    @BeforeAll
    void a_day_happens() {
        for (var mall : List.of("pontianak", "palu")) {
            var day = CountryDay.random(mall, 11);
            day.write(cell.database(), 0, day.events().size());
        }
        await().atMost(SOON).until(() -> nation.has("barat", cell.house().log().head()));
    }

    @AfterAll
    void close() {
        List.of(nation, cell).forEach(CountryHouse::close);
        browser.close();
    }

    private Page open(String query) {
        return open(query, nation.token(Role.MANAGER, null));
    }

    private Page open(String query, String token) {
        return browser.page(1366, 900, nation.url() + "/nation" + query + "#token=" + token);
    }

    @Test
    void shows_every_mall_their_sum_and_how_old_each_cell_is_and_anybody_can_use_it() {
        var page = open("");
        assertThat(page.locator("[data-test=row]")).hasCount(2);
        int sum = number(page, "[data-test=row][data-key=palu] [data-column=served]")
                + number(page, "[data-test=row][data-key=pontianak] [data-column=served]");
        assertThat(sum).isPositive();
        assertThat(number(page, "[data-test=total] [data-column=served]")).isEqualTo(sum);
        assertThat(page.locator("[data-test=cell][data-key=barat]")).hasAttribute("data-fresh", "true");
        assertThat(page.locator("[data-test=counted]")).containsText("eksak");
        assertThat(new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa"))
                        .analyze()
                        .getViolations())
                .extracting(
                        rule -> rule.getId() + ": " + rule.getNodes().getFirst().getHtml())
                .isEmpty();
        picture(page, "nation");
    }

    @Test
    void another_period_another_breakdown_and_english_are_a_click_away_and_in_the_address() {
        var page = open("?lang=en");
        page.locator("[data-test=period-year]").click();
        assertThat(page.locator("[data-test=nation]")).hasAttribute("data-from", "2026-01-01");
        page.locator("[data-test=by-service]").click();
        assertThat(page.locator("[data-test=figures]")).hasAttribute("data-by", "service");
        assertThat(page.locator("h1")).hasText("All malls");
        assertThat(page.url()).contains("from=2026-01-01").contains("by=service");
        page.reload();
        assertThat(page.locator("[data-test=figures]")).hasAttribute("data-by", "service");
    }

    @Test
    void a_cell_that_is_away_says_so_on_the_page() {
        var page = open("");
        cell.stop();
        assertThat(page.locator("[data-test=cell] [data-column=problem]")).containsText("does not answer");
        assertThat(page.locator("[data-test=row]")).hasCount(2);
        picture(page, "nation-away");
        cell.start();
    }

    @Test
    void who_belongs_to_one_mall_is_asked_for_another_token() {
        var page = open("", nation.token(Role.MANAGER, new MallId("palu")));
        assertThat(page.locator("[data-test=sign-in]")).isVisible();
        assertThat(page.locator("[data-test=wrong-token]")).isVisible();
    }

    private static int number(Page page, String where) {
        return Integer.parseInt(page.locator(where).getAttribute("data-value"));
    }
}
