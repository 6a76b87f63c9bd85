package id.antrean.display;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.antrean.browser.Chromium.picture;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import id.antrean.browser.Wire;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The hall's display in a real browser, when there is nothing new to show: no line, no mall, no font yet. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HallLineTest extends WithScreens {
    @Test
    void a_line_that_has_gone_silent_is_said_within_fifteen_seconds_and_what_is_shown_turns_grey() throws Exception {
        try (var wire = new Wire(mall.port())) {
            var page = mutedHall(wire.url());
            wire.silence();
            page.clock().fastForward(9_000);
            assertThat(stale(page)).isHidden();
            page.clock().fastForward(4_000);
            page.clock().fastForward(2_000);
            assertThat(stale(page)).containsText("Data belum diperbarui sejak 08.00 WIB");
            assertThat(hall(page)).hasAttribute("data-stale", "");
            picture(page, "hall-stale");

            wire.mend();
            page.clock().fastForward(10_000);
            assertThat(stale(page)).isHidden();
        }
    }

    @Test
    void a_hall_whose_mall_is_not_there_yet_says_so_and_begins_when_it_is() {
        mall.close();
        mall = WatchedMall.unpublished();
        var page = browser().page(1920, 1080, url());
        assertThat(stale(page)).containsText("Belum ada mal yang disiapkan");

        mall.publish();

        assertThat(page.locator("[data-test=mall-name]")).containsText("Mal Uji");
        assertThat(stale(page)).isHidden();
    }

    @Test
    void text_does_not_wait_for_its_font() {
        var page = browser().page(1920, 1080, url());
        assertThat(hall(page)).isVisible();
        assertThat(page.evaluate("[...document.fonts].map(({display}) => display)"))
                .isEqualTo(List.of("swap", "swap"));
    }

    private static Locator hall(Page page) {
        return page.locator("[data-test=hall]");
    }
}
