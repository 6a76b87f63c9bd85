package id.antrean.display;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.antrean.browser.Chromium.picture;
import static id.antrean.mall.MallBuilder.KTP;
import static id.antrean.mall.MallBuilder.ONE;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import id.antrean.browser.Wire;
import id.antrean.day.PauseKind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The sign above a counter in a real browser, on a full HD panel and on a small tablet. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CounterSignTest extends WithScreens {
    /** A number is read across the hall, a word at the counter: parts of the screen's height that capitals must have. */
    private static final double NUMBER = 0.2;

    private static final double WORD = 0.1;
    private static final double CAP_HEIGHT = 0.668; // of the font size

    @Test
    void it_shows_each_state_of_its_counter_large_enough_on_every_screen() {
        var signs = List.of(sign(1920, 1080), sign(800, 480), sign(600, 1024));
        shows(signs, "closed", "Tutup", WORD);
        mall.takes(KTP);
        mall.opens(ONE, "ani");
        shows(signs, "open", "Buka", WORD);
        mall.calls(ONE);
        shows(signs, "called", "A001", NUMBER);
        mall.starts(ONE, "A001");
        shows(signs, "serving", "A001", NUMBER);
        mall.completes(ONE, "A001");
        mall.pauses(ONE, PauseKind.BREAK, mall.at("09:15"));
        shows(signs, "paused", "Istirahat", WORD);
        for (var sign : signs) assertThat(sign.locator(".more")).containsText("sampai 09.15 WIB");
        mall.closes(ONE);
        shows(signs, "closed", "Tutup", WORD);
    }

    @Test
    void it_is_found_by_the_counters_name_and_says_so_when_there_is_none() {
        assertThat(page(800, 480, "/counter-display/2").locator("[data-test=state-closed]"))
                .isVisible();
        assertThat(page(800, 480, "/counter-display/99").locator("[data-test=state-unknown]"))
                .containsText("Loket 99 tidak ada di mal ini");
    }

    @Test
    void it_is_never_without_words_however_late_the_server_answers() throws Exception {
        try (var wire = new Wire(mall.port())) {
            var sign = browser().page(800, 480);
            var unanswered = new ArrayList<Route>();
            sign.route("**/api/v1/**", unanswered::add);
            sign.navigate(wire.url() + "/counter-display/c1");
            assertThat(sign.locator("body")).containsText("Menyambung");
            sign.waitForCondition(() -> !unanswered.isEmpty());

            wire.cut(); // first: else the page may ask once more in between, and be answered
            sign.unroute("**/api/v1/**");
            unanswered.forEach(Route::abort);
            assertThat(stale(sign)).containsText("Belum tersambung ke server");
            wire.mend();
            assertThat(sign.locator("[data-test=state-closed]")).isVisible();
        }
    }

    private Page sign(int width, int height) {
        return page(width, height, "/counter-display/c1");
    }

    private Page page(int width, int height, String path) {
        return browser().page(width, height, url() + path);
    }

    /** @param capitals the part of the screen's shorter side, or of a fifth of the other, that they must have */
    private static void shows(List<Page> signs, String state, String largest, double capitals) {
        for (var sign : signs) {
            var size = sign.viewportSize();
            var words = sign.getByText(largest, new Page.GetByTextOptions().setExact(true))
                    .first();
            assertThat(words).isVisible();
            picture(sign, "counter-display-" + state + "-" + size.width + "x" + size.height);
            var fontSize = ((Number) words.evaluate("it => parseFloat(getComputedStyle(it).fontSize)")).doubleValue();
            assertThat(fontSize * CAP_HEIGHT)
                    .as("%s on %s", largest, size.width)
                    .isGreaterThan(capitals * Math.min(size.width, size.height));
            assertThat(sign.evaluate(WHOLE)).as("%s is whole", largest).isEqualTo(true);
        }
    }

    private static final String WHOLE = """
            [...document.querySelectorAll("main p, main h1, main span")].every((text) => {
              const {top, bottom, left, right} = text.getBoundingClientRect();
              return top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth;
            })
            """;
}
